#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file or folder that cannot be written.
struct TextFileError: Error {
  /// What, where and why.
  let message: String
}

/// Files of text, and the calls to the C library that they need.
enum TextFile {
  /// Writes a text as UTF-8, in place of what was there.
  static func write(_ text: String, to path: String) throws(TextFileError) {
    let bytes = Array(text.utf8)
    // SAFETY: fopen's result is checked, used and closed here; the buffer lives during fwrite and gives its own count.
    guard let file = unsafe fopen(path, "wb") else { throw failure(path) }
    let written = unsafe bytes.withUnsafeBufferPointer { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
    guard unsafe fclose(file) == 0, written == bytes.count else { throw failure(path) }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(TextFileError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      guard unsafe mkdir(made, 0o777) == 0 || errno == EEXIST else { throw failure(made) }
    }
  }

  /// Says something to people.
  static func printError(_ text: String) {
    let bytes = Array(text.utf8)
    // SAFETY: the buffer lives during the call and gives its own count.
    _ = unsafe bytes.withUnsafeBufferPointer { unsafe Swift.max(0, posixWrite(2, $0.baseAddress, $0.count)) }
  }

  private static func posixWrite(_ number: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(number, bytes, count)
    #elseif canImport(Musl)
      unsafe Musl.write(number, bytes, count)
    #else
      unsafe Darwin.write(number, bytes, count)
    #endif
  }

  private static func failure(_ path: String) -> TextFileError {
    // SAFETY: strerror gives a NUL-terminated string that is copied at once.
    TextFileError(message: "cannot write \(path): \(unsafe String(cString: strerror(errno)))")
  }
}
