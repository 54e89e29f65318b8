/// What became of the lines of a text: which stayed, which went, which came.
///
/// Anchors are lines that occur once in both texts, in the longest run of them that has kept its order (patience diff; Bram Cohen 2010,
/// https://bramcohen.livejournal.com/73318.html). Between anchors, lines of the same *entry* (what stands before the first tab) are paired, so that a new
/// weight stands right below the old one. Lexicons hold a line once, so this is as short as Myers' diff in practice, and takes n log n steps where Myers'
/// takes n·d.
struct LineDiff {
  /// One step from the old text to the new.
  enum Step: Sendable, Equatable {
    /// A line of both.
    case kept(old: Int, new: Int)
    /// A line of the old text alone.
    case removed(Int)
    /// A line of the new text alone.
    case added(Int)
  }

  /// What two lines must share to be paired.
  private enum Key {
    case line
    case entry
  }

  /// All steps, in the order of the texts; a pair of lines of one entry is removed, then added.
  private(set) var steps: [Step] = []
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  /// The steps from one text's lines to another's.
  init(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) {
    self.old = old
    self.new = new
    align(old.indices, new.indices, by: .line)
  }

  /// Walks two ranges of lines: what they begin and end with in common, and between that the anchors.
  private mutating func align(_ olds: Range<Int>, _ news: Range<Int>, by key: Key) {
    var (low, newLow) = (olds.lowerBound, news.lowerBound)
    while low < olds.upperBound, newLow < news.upperBound, old[low] == new[newLow] {
      steps.append(.kept(old: low, new: newLow))
      (low, newLow) = (low + 1, newLow + 1)
    }
    var (high, newHigh) = (olds.upperBound, news.upperBound)
    while high > low, newHigh > newLow, old[high - 1] == new[newHigh - 1] { (high, newHigh) = (high - 1, newHigh - 1) }
    alignMiddle(low..<high, newLow..<newHigh, by: key)
    for offset in 0..<olds.upperBound - high { steps.append(.kept(old: high + offset, new: newHigh + offset)) }
  }

  /// Walks from anchor to anchor; between two of them entries are anchors, and between two of those nothing is.
  private mutating func alignMiddle(_ olds: Range<Int>, _ news: Range<Int>, by key: Key) {
    var (low, newLow) = (olds.lowerBound, news.lowerBound)
    for anchor in olds.isEmpty || news.isEmpty ? [] : anchors(olds, news, by: key) {
      alignGap(low..<anchor.old, newLow..<anchor.new, below: key)
      if old[anchor.old] == new[anchor.new] {
        steps.append(.kept(old: anchor.old, new: anchor.new))
      } else {
        steps += [.removed(anchor.old), .added(anchor.new)]
      }
      (low, newLow) = (anchor.old + 1, anchor.new + 1)
    }
    alignGap(low..<olds.upperBound, newLow..<news.upperBound, below: key)
  }

  private mutating func alignGap(_ olds: Range<Int>, _ news: Range<Int>, below key: Key) {
    if key == .line { return align(olds, news, by: .entry) }
    steps += olds.map { .removed($0) } + news.map { .added($0) }
  }

  /// The lines whose key occurs once in each range, as many as keep their order.
  private func anchors(_ olds: Range<Int>, _ news: Range<Int>, by key: Key) -> [(old: Int, new: Int)] {
    let oldPlaces = LineDiff.places(old, olds, by: key)
    let newPlaces = LineDiff.places(new, news, by: key)
    let pairs: [(old: Int, new: Int)] = oldPlaces.compactMap { key, place in
      guard let place, let partner = newPlaces[key], let partner else { return nil }
      return (place, partner)
    }
    return LineDiff.longestRising(pairs.sorted { $0.old < $1.old })
  }

  /// Where each key stands; nil where it stands more than once.
  private static func places(
    _ lines: [ArraySlice<UInt8>], _ range: Range<Int>, by key: Key
  ) -> [ArraySlice<UInt8>: Int?] {
    var places: [ArraySlice<UInt8>: Int?] = [:]
    for index in range {
      let line = key == .line ? lines[index] : lines[index].prefix { $0 != 0x09 }
      if places.updateValue(index, forKey: line) != nil { places[line] = .some(nil) }
    }
    return places
  }

  /// The longest run of pairs, sorted by `old`, in which `new` rises (Fredman 1975: piles and binary search).
  private static func longestRising(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    var tops: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var run: [(old: Int, new: Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      run.append(pairs[index])
      index = before[index]
    }
    return run.reversed()
  }
}
