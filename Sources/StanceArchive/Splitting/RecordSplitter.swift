/// Cuts a stream of bytes at the ends of its records. Called by one worker at a time, once or a few times a chunk; it
/// remembers where it was, so that no byte is looked at twice, however the stream is cut into chunks.
///
/// Positions count from the start of the chunk's buffer; ``rebase(by:)`` moves them when the buffer's beginning is
/// given away.
protocol RecordSplitter: Sendable {
  /// The bytes before this belong to records that were found, or to none.
  var consumed: Int { get }
  /// Looks at the bytes up to `count` and appends the records that are complete. `bytes` extends 64 bytes beyond.
  mutating func scan(_ bytes: Span<UInt8>, count: Int, into records: inout [RecordRange])
  /// As ``scan(_:count:into:)``, with no more bytes to come: what is left is a record too.
  mutating func finish(_ bytes: Span<UInt8>, count: Int, into records: inout [RecordRange])
  /// Forgets the first `offset` bytes.
  mutating func rebase(by offset: Int)
}

/// Whether a byte is white space of JSON (RFC 8259, section 2).
@inline(__always)
func isJSONSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}

/// The first position from `start` on that is no white space; `end` where there is none.
@inline(__always)
func skipSpace(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
  var position = start
  while position < end, isJSONSpace(bytes[position]) { position += 1 }
  return position
}
