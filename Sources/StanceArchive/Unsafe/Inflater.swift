import CZlib

/// Decompresses gzip members, or the bare deflate data of zip archives, with the system's zlib. Safe to use: the pointer is its own and never leaves it.
@safe struct Inflater: ~Copyable {
  // zlib keeps a pointer back to the structure, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>

  /// How a step ended.
  enum Step: Equatable {
    /// More input or more room is needed.
    case more
    /// A gzip member ended, its checksum is right; or bare data ended.
    case end
    /// The bytes are no compressed data, or their checksum is wrong.
    case damaged
  }

  /// Bytes taken and given by a step.
  struct Progress {
    var consumed: Int
    var produced: Int
    var step: Step
  }

  /// What is around the compressed data.
  enum Wrapper {
    case gzip, none
  }

  init(_ wrapper: Wrapper) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // SAFETY: 15 window bits, and 16 for the gzip wrapper or negative for none (zlib.h, inflateInit2); the size guards
    // against another zlib.
    let windowBits: Int32 = wrapper == .gzip ? 15 + 16 : -15
    let result = unsafe inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(result == Z_OK, "zlib could not start")
  }

  deinit {
    // SAFETY: initialised in `init`, ended only here.
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Makes ready for another member.
  func reset() { unsafe inflateReset(stream) }

  /// Inflates from `input[start..<end]` into `output[offset..<offset + limit]`.
  func inflate(
    _ input: borrowing [UInt8], _ range: Range<Int>, into output: inout [UInt8], at offset: Int, limit: Int
  ) -> Progress {
    precondition(range.lowerBound >= 0 && range.upperBound <= input.count)
    precondition(offset >= 0 && limit >= 0 && offset + limit <= output.count)
    // SAFETY: both ranges lie within their arrays, by the preconditions; zlib keeps no pointer to them beyond the call
    // that matters, since both are set anew before each.
    let status = unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: source.baseAddress.map { unsafe $0 + range.lowerBound })
        unsafe stream.pointee.avail_in = UInt32(range.count)
        unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + offset }
        unsafe stream.pointee.avail_out = UInt32(limit)
        return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    let consumed = unsafe range.count - Int(stream.pointee.avail_in)
    let produced = unsafe limit - Int(stream.pointee.avail_out)
    let step: Step =
      switch status {
      case Z_OK, Z_BUF_ERROR: .more
      case Z_STREAM_END: .end
      default: .damaged
      }
    return Progress(consumed: consumed, produced: produced, step: step)
  }
}

/// The CRC-32 of zip and gzip, grown by the bytes of a range; 0 for none.
func checksum(_ sum: UInt32, _ bytes: borrowing [UInt8], _ range: Range<Int>) -> UInt32 {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  // SAFETY: the range lies within the array, by the precondition.
  return unsafe bytes.withUnsafeBufferPointer { buffer in
    unsafe UInt32(truncatingIfNeeded: crc32_z(UInt(sum), buffer.baseAddress.map { unsafe $0 + range.lowerBound }, range.count))
  }
}
