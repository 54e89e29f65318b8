extension Lexicon {
  /// The phrases that an entry's alternatives come to, in its order, words separated by one space and prefixes with their star: what simpler formats can hold of
  /// it. Nil for an entry with a gap, which they cannot.
  public func phrases(of id: EntryID) -> [String]? {
    let entry = entries[id.index]
    let file = files[entry.file]
    var (open, start, finished): ([[String]], [[String]], [[String]]) = ([[]], [], [])
    for symbol in entry.pattern.symbols {
      switch symbol {
      case .word(let slice): for index in open.indices { open[index].append(file.text(slice.range)) }
      case .prefix(let slice): for index in open.indices { open[index].append(file.text(slice.range) + "*") }
      case .gap: return nil
      case .open: (start, finished) = (open, [])
      case .or: (finished, open) = (finished + open, start)
      case .close: open = finished + open
      }
    }
    return open.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
