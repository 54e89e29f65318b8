/// Texts that an entry must match: one for each combination of its alternatives.
enum SamplePhrases {
  /// The phrases of an entry, at most ``EntryPattern/maximumExpansions``. A gap holds as many words as it may, none of which any lexicon has, so that an entry
  /// with a shorter gap or none does not match; a prefix goes on with such letters.
  static func phrases(of id: EntryID, in lexicon: Lexicon) -> [String] {
    let entry = lexicon.entries[id.index]
    let file = lexicon.files[entry.file]
    var open: [[String]] = [[]]
    var start: [[String]] = []
    var finished: [[String]] = []
    for symbol in entry.pattern.symbols {
      switch symbol {
      case .word(let slice): for index in open.indices { open[index].append(file.text(slice.range)) }
      case .prefix(let slice): for index in open.indices { open[index].append(continued(file.text(slice.range))) }
      case .gap(let limit): for index in open.indices { open[index].append("…\(limit)") }
      case .open: (start, finished) = (open, [])
      case .or: (finished, open) = (finished + open, start)
      case .close: open = finished + open
      }
    }
    return open.map { written($0).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static let filler = "qzqzq"

  /// The words with their gaps filled. A gap that an empty alternative left at either end means nothing; of two that it left side by side the second holds, as
  /// when the entry is compiled.
  private static func written(_ words: [String]) -> [String] {
    var written: [String] = []
    var gap = 0
    for word in words {
      if word.hasPrefix("…") {
        gap = Int(word.dropFirst()) ?? 0
        continue
      }
      if !written.isEmpty { written += repeatElement(filler, count: gap) }
      written.append(word)
      gap = 0
    }
    return written
  }

  /// A word that begins with `prefix`, in its script: mixed scripts fold to another word.
  private static func continued(_ prefix: String) -> String {
    let isCyrillic = prefix.unicodeScalars.last.map { (0x400...0x52F).contains($0.value) } ?? false
    return prefix + (isCyrillic ? "щщь" : "qzq")
  }
}
