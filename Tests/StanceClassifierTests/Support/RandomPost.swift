@testable import StanceClassifier

/// Random posts in the words of a lexicon.
enum RandomPost {
  /// Posts made of the built-in lexicon's entries, small words and marks, so that cues and modifiers meet all the time.
  static func built(seed: UInt64, count: Int) -> [String] {
    var random = SplitMix(seed: seed)
    let words = Lexicon.builtInFiles.flatMap { file in
      String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").compactMap { line -> String? in
        if line.hasPrefix("# ") { return nil }
        let entry = line.split(separator: "\t").first ?? ""
        return String(entry.filter { !"(|)*…".contains($0) })
      }
    }
    let marks = [" ", " ", " ", ", ", ". ", "? ", " «", "» ", "! ", " \n", " #", " 🇺🇦 ", " not ", " but "]
    return (0..<count).map { _ in
      (0..<1 + random.below(20)).map { _ in random.pick(words) + random.pick(marks) }.joined()
    }
  }
}
