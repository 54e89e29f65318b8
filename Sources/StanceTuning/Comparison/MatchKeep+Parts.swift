import StanceClassifier

/// The posts of one batch, matched for a keep.
public struct MatchKeepPart: Sendable {
  /// The number of the batch, for the order.
  public let sequence: Int
  fileprivate(set) var labels: [UInt8] = []
  fileprivate(set) var lengths: [UInt32] = []
  fileprivate(set) var idLengths: [UInt8] = []
  fileprivate(set) var bytes: [UInt8] = []
  /// Posts with a cue, by number in the part, and their entries: each entry once a post.
  fileprivate(set) var matches: [(post: UInt32, entry: UInt32)] = []
  /// What posts with a cue sum up.
  fileprivate(set) var sums = KeptSums()

  /// Matches and classifies the posts of a batch.
  public init(_ batch: borrowing PostBatch, _ classifier: Classifier) {
    sequence = batch.sequence
    var session = classifier.makeSession()
    var all = OccurrenceSession(classifier, .all)
    let lexiconEntries = classifier.lexicon.entries
    let isCue = lexiconEntries.map { $0.role.pole != nil }
    let span = batch.bytes.span
    for post in batch.posts {
      let number = UInt32(labels.count)
      // A record's fields beyond this are no ids of posts.
      let idLength = min(Int(post.id.count), Int(UInt8.max))
      bytes += batch.bytes[post.id.range.prefix(idLength)] + batch.bytes[post.text.range]
      lengths.append(UInt32(idLength) + post.text.count)
      idLengths.append(UInt8(idLength))
      let text = span.extracting(post.text.range)
      labels.append(session.score(text).label.rawValue)
      all.find(in: text)
      let entries = Set((0..<all.count).map { all.entry($0).index })
      guard entries.contains(where: { isCue[$0] }) else { continue }
      matches += entries.sorted().map { (number, UInt32($0)) }
      sums.append(session, all, lexiconEntries)
    }
  }
}

extension MatchKeep {
  /// The bytes of a file by which posts are kept, given piece by piece to `write`: parts in any order, one a batch.
  ///
  /// Layout, all numbers little-endian: the magic and the version; length and text of the origin; the count of the lexicon's files and for each length and
  /// bytes of its path and of its content; the counts of posts, of posts with a cue, of entries, of postings, of counted cues and of counted context words;
  /// then the arrays of ``MatchKeep`` in the order labels, id lengths, ends, posts with a cue, starts of postings, postings; those of ``KeptSums``; then ids and
  /// texts.
  public static func write<Failure: Error>(
    _ parts: [MatchKeepPart], by lexicon: Lexicon, origin: String, _ write: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let parts = parts.sorted { $0.sequence < $1.sequence }
    let lists = Lists(parts, entries: lexicon.entries.count)
    var head = KeepWriter()
    head.append(MatchKeep.magic)
    head.append(Array(origin.utf8), counted: true)
    let files = LexiconWriter(lexicon).files()
    head.append(UInt64(files.count))
    for file in files {
      head.append(Array(file.path.utf8), counted: true)
      head.append(file.bytes, counted: true)
    }
    let sums = parts.reduce(into: KeptSums()) { $0.append($1.sums) }
    let counts = [
      lists.postCount, lists.withCue.count, lexicon.entries.count, lists.postings.count, sums.cues.count, sums.context.count,
    ]
    for count in counts { head.append(UInt64(count)) }
    for part in parts { head.append(part.labels) }
    for part in parts { head.append(part.idLengths) }
    var end: UInt64 = 0
    for length in parts.lazy.flatMap(\.lengths) {
      end += UInt64(length)
      head.append(end)
    }
    for numbers in [lists.withCue, lists.starts, lists.postings] { for number in numbers { head.append(number) } }
    head.append(sums.areLinear)
    for numbers in [sums.cueStarts, sums.cues] { for number in numbers { head.append(number) } }
    for factor in sums.factors { head.append(factor.bitPattern) }
    for numbers in [sums.contextStarts, sums.context] { for number in numbers { head.append(number) } }
    try write(head.bytes.span)
    for part in parts { try write(part.bytes.span) }
  }

  static let magic = Array("stance keep 2\n".utf8)

  /// The lists of posts, from the matches of the parts by counting sort.
  private struct Lists {
    private(set) var postCount = 0
    private(set) var withCue: [UInt32] = []
    private(set) var starts: [UInt32]
    private(set) var postings: [UInt32]

    init(_ parts: [MatchKeepPart], entries: Int) {
      starts = [UInt32](repeating: 0, count: entries + 1)
      for match in parts.lazy.flatMap(\.matches) { starts[Int(match.entry) + 1] += 1 }
      for entry in 0..<entries { starts[entry + 1] += starts[entry] }
      postings = [UInt32](repeating: 0, count: Int(starts[entries]))
      var next = starts
      for part in parts {
        for match in part.matches {
          let post = UInt32(postCount) + match.post
          if withCue.last != post { withCue.append(post) }
          postings[Int(next[Int(match.entry)])] = post
          next[Int(match.entry)] += 1
        }
        postCount += part.labels.count
      }
    }
  }
}

/// Appends numbers to bytes, little-endian.
private struct KeepWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ number: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func append(_ more: [UInt8]) { bytes += more }

  mutating func append(_ more: [UInt8], counted: Bool) {
    if counted { append(UInt64(more.count)) }
    bytes += more
  }
}
