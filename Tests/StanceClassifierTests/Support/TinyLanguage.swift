@testable import StanceClassifier

/// Lexicons and texts over a handful of words, so that everything overlaps with everything all the time.
struct TinyLanguage {
  static let words = ["a", "b", "ab", "ba", "aba", "c", "abc", "bc"]
  private static let prefixes = ["ab*", "ba*", "abc*", "#ab*", "a-ba*"]
  private static let roles: [(name: String, weights: [String])] = [
    ("war", ["0.5", "1", "2"]), ("peace", ["0.5", "1", "1.5"]), ("war-proposals", ["0.5", "1"]),
    ("peace-proposals", ["0.5", "1.5"]), ("negators", ["-1", "-0.5", "0"]),
    ("pseudo-negators", ["1", "1.5"]), ("demands", ["0.5", "1.5", "2"]),
    ("boosters", ["1.5", "2"]), ("dampeners", ["0.5", "0"]), ("contrast", ["0.5", "0.25"]), ("attribution", ["0.25", "0.5"]),
    ("context-war", ["0.25", "0.5"]), ("context-peace", ["0.25", "0.5"]), ("context-neutral", ["0.25", "0.5"]),
    ("undecided", ["0.25", "0"]), ("topic", ["0.25", "0.5", "1", "-0.5"]),
  ]

  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  /// A lexicon in all roles, as its files.
  mutating func lexicon() -> [String: String] {
    var files: [String: String] = [:]
    for role in TinyLanguage.roles {
      let isCue = role.name == "war" || role.name == "peace"
      let lines = (0..<(isCue ? 1 + random.below(5) : random.below(3))).map { _ in "\(entry())=\(random.pick(role.weights))" }
      if !lines.isEmpty { files[role.name] = lines.joined(separator: "\n") }
    }
    return files
  }

  /// A text of up to 14 pieces.
  mutating func text() -> String {
    (0..<1 + random.below(14)).map { _ in piece() }.joined()
  }

  private mutating func entry() -> String {
    if random.chance(6) { return "#" + random.pick(TinyLanguage.words) + random.pick(TinyLanguage.words) }
    var parts = [symbol()]
    for step in 0..<random.below(4) {
      if random.chance(25) { parts.append(random.pick(["…", "…1", "…2", "…5"])) }
      // At most three alternatives of three: more than 64 phrases are refused.
      parts.append(step < 2 ? symbol() : word())
    }
    return parts.joined(separator: " ")
  }

  private mutating func symbol() -> String {
    switch random.below(12) {
    case 0: random.pick(TinyLanguage.prefixes)
    case 1: "(\(word())|\(word()))"
    case 2: "(\(word())|)"
    case 3: "(\(word()) \(word())|\(word())|)"
    case 4: "\(word())-\(word())"
    case 5: "#\(word())"
    default: word()
    }
  }

  private mutating func word() -> String { random.pick(TinyLanguage.words) }

  private mutating func piece() -> String {
    let word = word()
    switch random.below(22) {
    case 0: return "#\(word)\(self.word()) "
    case 1: return "#\(word.capitalizedFirst)\(self.word().capitalizedFirst) "
    case 2: return "#\(word)_\(self.word()) "
    case 3: return "\(word), "
    case 4: return "\(word). "
    case 5: return "\(word)? "
    case 6: return "\"\(word) "
    case 7: return "\(word)\" "
    case 8: return "\(word)-"
    case 9: return "\(word) 👍 "
    case 10: return "\(word.capitalizedFirst) "
    case 11: return "\(word): "
    case 12: return "#\(word) "
    default: return "\(word) "
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
