@testable import StanceClassifier

/// The oracle of ``Matcher``: writes every phrase out, tries it at every token, and drops what is not longest in its lane.
struct PlainMatcher {
  enum Element: Equatable { case word(String), prefix(String), gap(Int) }

  struct Phrase { var entry: Int, elements: [Element] }

  let phrases: [Phrase]
  let entries: [LexiconEntry]

  init(_ lexicon: Lexicon) {
    entries = lexicon.entries
    phrases = lexicon.entries.indices.flatMap { entry in
      PlainMatcher.expand(lexicon.text(of: EntryID(entry))).map { Phrase(entry: entry, elements: PlainMatcher.elements($0)) }
    }
  }

  /// All phrases of an entry, by its text: the first pair of parentheses by each of its branches, and so on.
  static func expand(_ entry: String) -> [String] {
    guard let open = entry.firstIndex(of: "("), let close = entry.firstIndex(of: ")") else { return [entry] }
    let branches = entry[entry.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
    return branches.flatMap { expand("\(entry[..<open]) \($0) \(entry[entry.index(after: close)...])") }
  }

  static func elements(_ phrase: String) -> [Element] {
    var elements: [Element] = []
    for word in phrase.split(separator: " ") {
      if word.hasPrefix("…") {
        // A gap that an empty alternative has left at the start, or next to another, does not count.
        if case .gap = elements.last { elements.removeLast() }
        if !elements.isEmpty { elements.append(.gap(Int(word.dropFirst()) ?? 3)) }
        continue
      }
      let folded = SeenToken.all(String(word)).filter { !$0.isMark && $0.kind != .hashtagPart }.map(\.folded)
      elements += folded.map { .word($0) }
      if word.hasSuffix("*"), case .word(let last) = elements.last { elements[elements.count - 1] = .prefix(last) }
    }
    if case .gap = elements.last { elements.removeLast() }
    return elements
  }

  func matches(_ tokens: [SeenToken]) -> [Match] {
    var all: Set<Found> = []
    for phrase in phrases where !phrase.elements.isEmpty {
      for start in tokens.indices {
        for end in ends(of: phrase.elements[...], at: start, tokens) { all.insert(Found(phrase.entry, start, end)) }
        if let end = joinedEnd(of: phrase.elements, at: start, tokens) { all.insert(Found(phrase.entry, start, end)) }
      }
    }
    var kept: [Found] = []
    for match in all.sorted(by: isBetter) {
      let lane = Lane(entries[match.entry].role)
      if lane.isEmpty
        || !kept.contains(where: { Lane(entries[$0.entry].role) == lane && $0.start < match.end && match.start < $0.end })
      {
        kept.append(match)
      }
    }
    kept.sort { ($0.start, $0.end, $0.entry) < ($1.start, $1.end, $1.entry) }
    return kept.map { Match(entry: UInt32($0.entry), start: UInt32($0.start), end: UInt32($0.end)) }
  }

  private struct Found: Hashable {
    var entry: Int, start: Int, end: Int
    init(_ entry: Int, _ start: Int, _ end: Int) { (self.entry, self.start, self.end) = (entry, start, end) }
  }

  /// Longer, further left, heavier, earlier in the lexicon.
  private func isBetter(_ left: Found, _ right: Found) -> Bool {
    if left.end - left.start != right.end - right.start { return left.end - left.start > right.end - right.start }
    if left.start != right.start { return left.start < right.start }
    let weights = (abs(entries[left.entry].weight), abs(entries[right.entry].weight))
    return weights.0 != weights.1 ? weights.0 > weights.1 : left.entry < right.entry
  }

  /// Where phrases end that start with these elements at this token.
  private func ends(of elements: ArraySlice<Element>, at index: Int, _ tokens: [SeenToken]) -> Set<Int> {
    guard let first = elements.first, isElement(first, tokens[index]) else { return [] }
    let end = PlainMatcher.end(of: index, tokens)
    let rest = elements.dropFirst()
    guard let next = rest.first else { return [end] }
    if case .gap(let limit) = next {
      let places = gapPlaces(from: end, limit, tokens)
      return places.reduce(into: []) { $0.formUnion(ends(of: rest.dropFirst(), at: $1, tokens)) }
    }
    return nextPlaces(from: end, tokens).reduce(into: []) { $0.formUnion(ends(of: rest, at: $1, tokens)) }
  }

  private func isElement(_ element: Element, _ token: SeenToken) -> Bool {
    if token.folded.isEmpty { return false }
    switch element {
    case .word(let word): return token.folded == word
    case .prefix(let prefix): return token.folded.utf8.starts(with: prefix.utf8)
    case .gap: return false
    }
  }

  /// The tokens that may follow directly: over quotation marks to a word; at a hashtag, the whole or its first word.
  private func nextPlaces(from start: Int, _ tokens: [SeenToken]) -> [Int] {
    var places: [Int] = []
    for index in start..<max(start, tokens.count) {
      if tokens[index].kind == .quote { continue }
      if tokens[index].isMark { break }
      places.append(index)
      if tokens[index].kind != .hashtag { break }
    }
    return places
  }

  /// The tokens that may follow a gap of up to `limit` words, in the same sentence.
  private func gapPlaces(from start: Int, _ limit: Int, _ tokens: [SeenToken]) -> [Int] {
    var places: [Int] = []
    var words = 0
    for index in start..<max(start, tokens.count) {
      if tokens[index].endsSentence || words > limit { break }
      if tokens[index].isMark { continue }
      places.append(index)
      if tokens[index].kind != .hashtag { words += 1 }
    }
    return places
  }

  /// Where the hashtag at `start` ends, if it is these words written as one.
  private func joinedEnd(of elements: [Element], at start: Int, _ tokens: [SeenToken]) -> Int? {
    guard tokens[start].kind == .hashtag, elements.count > 1 else { return nil }
    var joined = "#"
    for element in elements {
      guard case .word(let word) = element, let first = word.unicodeScalars.first, Folding.isWord(first.value) || first.isASCII,
        first != "#", first != "@"
      else { return nil }
      joined += word
    }
    return tokens[start].folded == joined ? PlainMatcher.end(of: start, tokens) : nil
  }

  private static func end(of index: Int, _ tokens: [SeenToken]) -> Int {
    var end = index + 1
    if tokens[index].kind == .hashtag { while end < tokens.count, tokens[end].kind == .hashtagPart { end += 1 } }
    return end
  }
}
