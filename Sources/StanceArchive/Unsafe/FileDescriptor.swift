#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file or the standard input; closed when it goes out of use (the standard input stays open).
struct FileDescriptor: ~Copyable {
  private let number: Int32

  /// What a path leads to.
  enum Target: Equatable {
    case file(size: Int)
    case folder
    case missing
    /// A pipe, a socket, a device.
    case stream
  }

  /// The standard input.
  init() { number = 0 }

  /// Opens a file for reading.
  ///
  /// - Throws: the system's error number.
  init(opening path: String) throws(SystemError) {
    // SAFETY: the string lives through the call.
    let opened = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC) }
    guard opened >= 0 else { throw SystemError(number: errno) }
    number = opened
  }

  deinit { if number > 0 { close(number) } }

  /// Reads up to `limit` bytes into `bytes` from `offset` on; 0 at the end of the file.
  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(SystemError) -> Int {
    try readSome(number, into: &bytes, at: offset, limit: limit)
  }

  /// As ``read(into:at:limit:)``, from a place of the file.
  func read(from place: Int, into bytes: inout [UInt8], at offset: Int, limit: Int) throws(SystemError) -> Int {
    precondition(offset >= 0 && limit >= 0 && offset + limit <= bytes.count)
    while true {
      // SAFETY: the range lies within the array, by the precondition.
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe pread(number, base + offset, limit, off_t(place))
      }
      if got >= 0 { return got }
      if errno != EINTR { throw SystemError(number: errno) }
    }
  }

  /// The size of a file that stands at its beginning; nil for what is no file.
  var regularSize: Int? {
    var status = stat()
    // SAFETY: the structure lives through the call.
    guard unsafe fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG, lseek(number, 0, SEEK_CUR) == 0
    else { return nil }
    return Int(status.st_size)
  }

  /// What `path` leads to, links followed.
  static func target(of path: String) -> Target {
    var status = stat()
    // SAFETY: the string and the structure live through the call.
    let result = unsafe path.withCString { unsafe stat($0, &status) }
    guard result == 0 else { return .missing }
    let mode = status.st_mode & S_IFMT
    if mode == S_IFDIR { return .folder }
    return mode == S_IFREG ? .file(size: Int(status.st_size)) : .stream
  }

  /// Whether a file may be run as a program.
  static func isProgram(_ path: String) -> Bool {
    guard case .file = target(of: path) else { return false }
    // SAFETY: the string lives through the call.
    return unsafe path.withCString { unsafe access($0, X_OK) } == 0
  }

  /// The names in a folder, `.` and `..` left out, in no order.
  static func names(inFolder path: String) throws(SystemError) -> [String] {
    // SAFETY: the handle is closed below and used nowhere else; an entry is read before the next call replaces it.
    guard let folder = unsafe path.withCString({ unsafe opendir($0) }) else { throw SystemError(number: errno) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// An error of the operating system.
struct SystemError: Error {
  /// `errno`.
  let number: Int32

  /// The system's words for it, in lower case at the start: `permission denied`.
  var words: String {
    // SAFETY: strerror returns a string that lives until the next call of this thread; it is copied at once.
    let text = unsafe String(cString: strerror(number))
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
