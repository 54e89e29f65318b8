/// Why a record of a dump is not a post. The reader counts every one; none disappears.
public enum SkipReason: UInt8, Sendable, CaseIterable {
  /// The bytes are no complete, well-formed record.
  case malformed
  /// A delete notice of a stream.
  case deleteNotice
  /// Another control message of a stream: limit, scrub_geo, withheld, warning, disconnect.
  case controlMessage
  /// A record of something else: a user, counts, compliance, an error object, a like.
  case notAPost
  /// A post without any text field.
  case noText
  /// A post that the platform shows as removed or withheld.
  case tombstone
  /// A record larger than the reader's limit.
  case tooLarge
  /// A post that the user asked to leave out: by date, language, kind or id.
  case filteredOut
  /// A post that a delete notice of the dump names.
  case deleted

  /// The name in output, in the words of the reports: `malformed`, `delete notice` …
  public var name: String {
    switch self {
    case .malformed: "malformed"
    case .deleteNotice: "delete notice"
    case .controlMessage: "control message"
    case .notAPost: "not a post"
    case .noText: "no text"
    case .tombstone: "tombstone"
    case .tooLarge: "too large"
    case .filteredOut: "filtered out"
    case .deleted: "deleted"
    }
  }
}

/// What was read: records = posts + skipped + duplicates. Merging is associative and commutative.
public struct Intake: Sendable, Equatable {
  /// Records seen, of whatever sort.
  public var records = 0
  /// Records that became posts, duplicates not among them.
  public var posts = 0
  /// Posts left out since their id had been read before.
  public var duplicates = 0
  /// Posts (counted in `posts` too) of which the dump holds only the beginning of the text.
  public var truncated = 0
  /// Posts (counted in `posts` too) whose whole text was found elsewhere in the dump.
  public var recovered = 0
  /// Posts (counted in `posts` too) whose id has been rounded by a spreadsheet, `1.23E+18`: it stands for many posts, so copies of one are not found.
  public var lossyIDs = 0
  /// Bytes read, after decompression.
  public var bytes = 0
  /// Posts as they were read, before any was left out, indexed by `PostFormat.rawValue`.
  private var formats = InlineArray<12, Int>(repeating: 0)
  /// Skipped records, indexed by `SkipReason.rawValue`.
  public private(set) var skips = InlineArray<9, Skip>(repeating: Skip())

  /// Nothing read yet.
  public init() {}

  /// Records that were skipped, for any reason.
  public var skipped: Int {
    SkipReason.allCases.reduce(0) { $0 + skips[Int($1.rawValue)].count }
  }

  /// How many records were skipped for `reason`, and where the first of them stands.
  public subscript(reason: SkipReason) -> Skip { skips[Int(reason.rawValue)] }

  /// How many posts were read of a format, before any was left out.
  public subscript(format: PostFormat) -> Int { formats[Int(format.rawValue)] }

  /// Counts one post, in the counts that it belongs to.
  @inline(__always)
  public mutating func add(_ post: borrowing Post, _ format: PostFormat) {
    records += 1
    posts += 1
    formats[Int(format.rawValue)] += 1
    switch post.textStatus {
    case .full: break
    case .recovered: recovered += 1
    case .truncated: truncated += 1
    }
    if post.hasLossyID { lossyIDs += 1 }
  }

  /// Counts one skipped record (in `records` too).
  public mutating func skip(_ reason: SkipReason, at location: RecordLocation) {
    records += 1
    skips[Int(reason.rawValue)].add(Skip(count: 1, first: location))
  }

  /// Takes a post out of `posts` and the counts of its qualities.
  mutating func withdraw(_ post: Post) {
    posts -= 1
    if post.textStatus == .truncated { truncated -= 1 }
    if post.textStatus == .recovered { recovered -= 1 }
    if post.hasLossyID { lossyIDs -= 1 }
  }

  /// Counts one post, which is among `posts`, as a duplicate instead.
  public mutating func setDuplicate(_ post: Post) {
    withdraw(post)
    duplicates += 1
  }

  /// Counts one post, which is among `posts`, as skipped instead.
  public mutating func leaveOut(_ post: Post, as reason: SkipReason) {
    withdraw(post)
    skips[Int(reason.rawValue)].add(Skip(count: 1, first: post.location))
  }

  /// Puts all places into the source with this number, for those who tell sources otherwise.
  public mutating func setSource(_ number: UInt32) {
    for index in skips.indices { skips[index].first.source = number }
  }

  /// The counts of records skipped for a reason, as read from a file; `records` is not changed.
  public mutating func setSkip(_ reason: SkipReason, _ skip: Skip) { skips[Int(reason.rawValue)] = skip }

  /// Adds the counts of another part of the same reading.
  public mutating func merge(_ other: Intake) {
    records += other.records
    posts += other.posts
    duplicates += other.duplicates
    truncated += other.truncated
    recovered += other.recovered
    lossyIDs += other.lossyIDs
    for index in formats.indices { formats[index] += other.formats[index] }
    bytes += other.bytes
    for index in skips.indices { skips[index].add(other.skips[index]) }
  }

  /// Whether both count the same.
  public static func == (left: Intake, right: Intake) -> Bool {
    left.records == right.records && left.posts == right.posts && left.duplicates == right.duplicates
      && left.truncated == right.truncated && left.recovered == right.recovered && left.bytes == right.bytes
      && left.lossyIDs == right.lossyIDs && PostFormat.allCases.allSatisfy { left[$0] == right[$0] }
      && SkipReason.allCases.allSatisfy { left[$0] == right[$0] }
  }
}

/// Skipped records of one reason.
public struct Skip: Sendable, Equatable {
  /// How many.
  public var count = 0
  /// Where the first stands; meaningless while `count` is 0.
  public var first = RecordLocation()

  /// None.
  public init() {}

  /// `count` records of which the first stands at `first`.
  public init(count: Int, first: RecordLocation) {
    self.count = count
    self.first = first
  }

  /// Adds others and keeps the earlier first place.
  public mutating func add(_ other: Skip) {
    if other.count > 0, count == 0 || other.first.isBefore(first) { first = other.first }
    count += other.count
  }
}

extension RecordLocation {
  /// Whether this place is read before `other`.
  public func isBefore(_ other: RecordLocation) -> Bool {
    (source, byte, record) < (other.source, other.byte, other.record)
  }
}
