import StanceClassifier

/// Whole records of one source, as raw bytes: what a worker takes from the shared cursor.
struct Chunk: ~Copyable {
  /// Bytes that may be read beyond `count`, so that a block of 64 never needs a test.
  static let padding = 64

  /// The bytes; at least ``padding`` more than `count`.
  var bytes: [UInt8] = []
  /// How many bytes are in use.
  var count = 0
  /// Where the records stand in `bytes`, in order; a blank line is among them.
  var records: [RecordRange] = []
  /// Records that could not even be held.
  var skips: [(reason: SkipReason, location: RecordLocation)] = []
  /// What follows about the source and the place in it.
  var origin = ChunkOrigin()

  /// Forgets the content, keeps the storage.
  mutating func reset() {
    count = 0
    records.removeAll(keepingCapacity: true)
    skips.removeAll(keepingCapacity: true)
  }

  /// Makes room for `room` bytes beyond `count`.
  mutating func reserve(_ room: Int) {
    let needed = count + room + Chunk.padding
    if bytes.count >= needed { return }
    // Doubling keeps a growing record linear.
    bytes.grow(to: max(needed, min(bytes.count * 2, needed * 2)), keeping: count)
  }

  /// The place of a record in the dump.
  func location(ofRecord index: Int) -> RecordLocation {
    RecordLocation(
      source: origin.source, record: origin.firstRecord + UInt64(index),
      byte: origin.firstByte + UInt64(records[index].start))
  }
}

/// Where a chunk comes from.
struct ChunkOrigin {
  /// Index of the source.
  var source: UInt32 = 0
  /// Number of the first record within the source, from 1.
  var firstRecord: UInt64 = 1
  /// Offset of the chunk's first byte in the decompressed source.
  var firstByte: UInt64 = 0
  /// Number of the chunk in input order.
  var sequence = 0
  /// Bytes of the source that this chunk accounts for.
  var consumed = 0
  /// How to read the records.
  var content = RecordContent.line
  /// What files beside the source tell about its posts.
  var companion: Companion?
}

/// What the records of a chunk are.
enum RecordContent {
  /// A JSON value a line; blank lines are no records.
  case line
  /// JSON values; a blank one is malformed.
  case element
  /// Rows of a table.
  case row(TableColumns)
  /// Records of a web archive.
  case warc
}

/// A record's bytes within a chunk.
struct RecordRange {
  var start: UInt32
  var end: UInt32

  init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}
