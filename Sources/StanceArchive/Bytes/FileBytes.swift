/// The bytes of a file or of the standard input, as they are stored.
final class FileBytes: ByteSource {
  private let file: FileDescriptor
  private let ledger: InputLedger
  private var position = 0
  /// The file's size where any place of it can be read at any time; nil for a pipe.
  let size: Int?

  init(_ file: consuming FileDescriptor, _ ledger: InputLedger) {
    size = file.regularSize
    self.file = file
    self.ledger = ledger
  }

  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    do throws(SystemError) {
      let got = try file.read(into: &bytes, at: offset, limit: limit)
      position += got
      ledger.reached(position)
      return got
    } catch {
      throw .system(error)
    }
  }

  /// Reads from any place of a file that has a ``size``; 0 at its end. Does not count as progress.
  func read(from place: Int, into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    do throws(SystemError) {
      return try file.read(from: place, into: &bytes, at: offset, limit: limit)
    } catch {
      throw .system(error)
    }
  }
}
