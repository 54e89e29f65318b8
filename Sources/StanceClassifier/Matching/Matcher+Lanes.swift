/// Longest in the lane.
extension Matcher {
  /// Drops each match that overlaps a better one of its lane: longer, then further left, then heavier, then earlier in the lexicon.
  mutating func keepLongest(_ lexicon: borrowing CompiledLexicon, tokens: Int) {
    let entries = lexicon.entries.span
    if taken.count < tokens { taken = [UInt8](repeating: 0, count: 2 * tokens) }
    if !takeAll(entries) {
      Matcher.sort(&matches) { left, right in
        if left.length != right.length { return left.length > right.length }
        if left.start != right.start { return left.start < right.start }
        let leftWeight = entries[Int(left.entry)].weight.magnitude
        let rightWeight = entries[Int(right.entry)].weight.magnitude
        return leftWeight != rightWeight ? leftWeight > rightWeight : left.entry < right.entry
      }
      var kept = 0
      for index in matches.indices where take(matches[index], entries[Int(matches[index].entry)].lane) {
        matches[kept] = matches[index]
        kept += 1
      }
      matches.removeLast(matches.count - kept)
      release(matches.count)
    }
    Matcher.sort(&matches) { left, right in
      if left.start != right.start { return left.start < right.start }
      return left.end != right.end ? left.end < right.end : left.entry < right.entry
    }
  }

  /// Whether no two matches overlap in a lane, as in most texts: then none is dropped.
  private mutating func takeAll(_ entries: Span<CompiledLexicon.Entry>) -> Bool {
    var count = 0
    while count < matches.count, take(matches[count], entries[Int(matches[count].entry)].lane) { count += 1 }
    release(count)
    return count == matches.count
  }

  /// Frees the tokens of the first `count` matches.
  private mutating func release(_ count: Int) {
    for index in 0..<count {
      for token in matches[index].start..<matches[index].end { taken[Int(token)] = 0 }
    }
  }

  /// Takes the tokens of a match in its lane; false, and nothing taken, if one of them is taken already.
  private mutating func take(_ match: Match, _ lane: Lane) -> Bool {
    let range = Int(match.start)..<Int(match.end)
    for token in range where taken[token] & lane.rawValue != 0 { return false }
    for token in range { taken[token] |= lane.rawValue }
    return true
  }

  /// Insertion sort for the few matches that a text has, almost in order already; the library's for the many of a hostile one.
  @inline(__always)
  private static func sort(_ matches: inout [Match], _ precedes: (Match, Match) -> Bool) {
    if matches.count > 24 { return matches.sort(by: precedes) }
    var matches = matches.mutableSpan
    for index in 1..<max(1, matches.count) {
      let match = matches[index]
      var place = index
      while place > 0, precedes(match, matches[place - 1]) {
        matches[place] = matches[place - 1]
        place -= 1
      }
      matches[place] = match
    }
  }
}
