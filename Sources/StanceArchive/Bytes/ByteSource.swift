/// Something that gives bytes piece by piece: a file, what a decoder makes of another source, a member of an archive.
///
/// Classes, since a decoder holds the source under it. A call moves many kilobytes, so that its cost does not matter.
protocol ByteSource: AnyObject {
  /// Reads up to `limit` (at least 1) bytes into `bytes` from `offset` on; 0 at the end, and then always.
  ///
  /// - Throws: why no more bytes come; what came before was good.
  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int
}

/// Why no more bytes come.
struct StreamFault: Error, Equatable {
  /// What sort of failure.
  let kind: ArchiveError.Kind
  /// What to say behind the name of the source.
  let problem: String
  /// Whether nothing further is read of the input file, as opposed to the member at hand.
  var endsInput = false

  init(_ kind: ArchiveError.Kind, _ problem: String, endsInput: Bool = false) {
    self.kind = kind
    self.problem = problem
    self.endsInput = endsInput
  }

  /// The system refuses.
  static func system(_ error: SystemError) -> StreamFault {
    StreamFault(.unreadable, "cannot be read: \(error.words)")
  }

  /// `format`'s data ends too early.
  static func cut(_ format: String) -> StreamFault { StreamFault(.cut, "the \(format) data ends in the middle") }

  /// `format`'s data is not what it should be.
  static func damaged(_ format: String) -> StreamFault { StreamFault(.damaged, "the \(format) data is damaged") }
}
