#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls on names of files that writing needs.
enum FileSystem {
  /// What stands at a path.
  enum Entry: Sendable, Equatable {
    /// A regular file with these permissions.
    case file(permissions: UInt32)
    /// A folder.
    case folder
    /// A device, pipe or socket.
    case other
  }

  /// What stands at `path`, links followed; nil where nothing is there.
  static func entry(at path: String) -> Entry? {
    var status = stat()
    // SAFETY: stat fills one record, which outlives the call.
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(permissions: UInt32(status.st_mode & 0o777))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The path with all links followed; the path itself where nothing is there.
  static func resolved(_ path: String) -> String {
    // SAFETY: realpath gives nil or a NUL-terminated string on the heap, which is copied and freed here.
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Opens what exists for writing at its start, without cutting it.
  static func openExisting(_ path: String) -> Descriptor? {
    let number = unsafe open(path, O_WRONLY | O_CLOEXEC)
    return number < 0 ? nil : Descriptor(number: number)
  }

  /// Makes a file that must not exist yet.
  static func create(_ path: String, permissions: UInt32?) -> Descriptor? {
    let number = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard number >= 0 else { return nil }
    if let permissions { fchmod(number, mode_t(permissions)) }
    return Descriptor(number: number)
  }

  /// Puts a file in the place of another, in one step; the error number of a failure.
  static func move(_ path: String, to target: String) -> Int32? {
    unsafe rename(path, target) == 0 ? nil : errno
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) { unsafe unlink(path) }

  /// Makes a folder that must not exist yet; the error number of a failure.
  static func makeNewFolder(_ path: String) -> Int32? { unsafe mkdir(path, 0o777) == 0 ? nil : errno }

  /// Removes an empty folder, if it is there.
  static func removeFolder(_ path: String) { unsafe rmdir(path) }

  /// The number of this process.
  static var processID: Int32 { getpid() }

  /// The error number of the last call that failed.
  static var lastError: Int32 { errno }

  /// Whether the last call failed because something has that name already.
  static var lastErrorIsExistence: Bool { errno == EEXIST }
}
