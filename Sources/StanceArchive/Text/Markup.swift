/// Removes the tags of HTML in place and returns the new end: the end of a paragraph and a line break become line feeds,
/// all others nothing. For the posts of Mastodon, whose server writes well-formed markup.
func removeTags(_ bytes: inout MutableSpan<UInt8>, _ range: Range<Int>) -> Int {
  var from = range.lowerBound
  var to = from
  while from < range.upperBound {
    let byte = bytes[from]
    if byte != 0x3C {
      bytes[to] = byte
      to += 1
      from += 1
      continue
    }
    let name = from + 1
    while from < range.upperBound, bytes[from] != 0x3E { from += 1 }
    if from > name + 1, breaksLine(bytes[name] | 0x20, bytes[name + 1] | 0x20), from < range.upperBound {
      bytes[to] = 0x0A
      to += 1
    }
    from += 1
  }
  while to > range.lowerBound, bytes[to - 1] == 0x0A { to -= 1 }
  return to
}

/// Whether a tag of these first two letters ends a line: `br`, `/p`.
private func breaksLine(_ first: UInt8, _ second: UInt8) -> Bool {
  (first == 0x62 && second == 0x72) || (first == 0x2F && second == 0x70)
}
