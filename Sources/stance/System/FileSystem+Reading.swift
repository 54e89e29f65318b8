#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls that reading a lexicon or a text needs. Dumps are read by StanceArchive.
extension FileSystem {
  /// All bytes of an open file or stream, up to its end.
  static func readAll(_ number: Int32) throws(SystemFailure) -> [UInt8] {
    // What a file is said to hold is read to its place, with a byte more to see its end; what it holds beyond that comes behind it.
    var all = [UInt8](repeating: 0, count: size(of: number) + 1)
    var filled = 0
    while true {
      if filled == all.count { all += repeatElement(0, count: 64 * 1024) }
      // SAFETY: the pointer is used inside the closure only, within the array that it came from: filled < count, by the line above.
      let count = unsafe all.withUnsafeMutableBytes {
        unsafe read(number, $0.baseAddress.map { unsafe $0 + filled }, $0.count - filled)
      }
      if count == 0 {
        all.removeLast(all.count - filled)
        return all
      }
      if count > 0 { filled += count } else if errno != EINTR { throw SystemFailure(number: errno) }
    }
  }

  /// The size of an open file; 0 where it is none.
  private static func size(of number: Int32) -> Int {
    var status = stat()
    // SAFETY: fstat fills one record, which outlives the call.
    return unsafe fstat(number, &status) == 0 ? max(0, Int(status.st_size)) : 0
  }

  /// All bytes of a file.
  static func contents(of path: String) throws(SystemFailure) -> [UInt8] {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw SystemFailure(number: errno) }
    defer { _ = Descriptor(number: number).close() }
    return try readAll(number)
  }

  /// The first bytes of a file, 256 at most; nil where it cannot be read.
  static func beginning(of path: String) -> [UInt8]? {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return nil }
    defer { _ = Descriptor(number: number).close() }
    var buffer = [UInt8](repeating: 0, count: 256)
    // SAFETY: the pointer is used inside the closure only, with the count of the array it came from.
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(number, $0.baseAddress, $0.count) }
    return count < 0 ? nil : Array(buffer[..<count])
  }

  /// The names in a folder but `.` and `..`, sorted by bytes.
  static func names(in folder: String) throws(SystemFailure) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw SystemFailure(number: errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    // SAFETY: readdir gives nil or a record that is valid until the next call; its NUL-terminated name is copied at once.
    while let record = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &record.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

/// What the system refused, by its error number.
struct SystemFailure: Error, Sendable, Equatable {
  let number: Int32

  /// `No such file or directory`.
  var words: String { Environment.describe(number) }
}
