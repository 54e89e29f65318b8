#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that makes its standard output of its standard input; both ends are this process's. Killed and reaped when
/// it goes out of use, so that no child is left behind whenever reading stops.
///
/// Both are sockets, not pipes: a program that ends early is then an error number here, and no signal, and writing never
/// blocks.
struct ChildProcess: ~Copyable {
  private var process: pid_t
  private var input: Int32
  private let output: Int32

  /// What can be done now.
  struct Readiness {
    var hasOutput: Bool
    var takesInput: Bool
  }

  /// Starts the program at `path`; what it says on its standard error is dropped.
  init(_ path: String, _ arguments: [String]) throws(SystemError) {
    let ends = try ChildProcess.makeEnds()
    let started = ChildProcess.spawn(path, arguments, ends)
    close(ends.childInput)
    close(ends.childOutput)
    switch started {
    case .success(let number):
      input = ends.input
      output = ends.output
      process = number
    case .failure(let error):
      close(ends.input)
      close(ends.output)
      throw error
    }
  }

  deinit {
    if input >= 0 { close(input) }
    close(output)
    if process > 0 {
      // It holds nothing that it would have to clean up, and may hang on a full pipe.
      kill(process, SIGKILL)
      _ = ChildProcess.reap(process)
    }
  }

  /// Waits until there is output, or, where `hasInput`, room for input; with `blocks` off only looks.
  func wait(hasInput: Bool, blocks: Bool) throws(SystemError) -> Readiness {
    var polled = (
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: hasInput ? input : -1, events: Int16(POLLOUT), revents: 0)
    )
    while true {
      // SAFETY: a tuple of two structures is laid out as an array of two.
      let result = unsafe withUnsafeMutableBytes(of: &polled) { bytes in
        unsafe poll(bytes.baseAddress?.assumingMemoryBound(to: pollfd.self), 2, blocks ? -1 : 0)
      }
      if result >= 0 { break }
      if errno != EINTR { throw SystemError(number: errno) }
    }
    return Readiness(hasOutput: polled.0.revents != 0, takesInput: polled.1.revents != 0)
  }

  /// Gives as much of a range as there is room for; 0 where there is none, nil where the program takes no more.
  func write(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    #if canImport(Darwin)
      let flags = MSG_DONTWAIT
    #else
      let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    #endif
    // SAFETY: the range lies within the array, by the precondition.
    let sent = unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      return unsafe send(input, base + range.lowerBound, range.count, flags)
    }
    if sent >= 0 { return sent }
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? 0 : nil
  }

  /// Tells the program that there is no more input.
  mutating func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Reads output, waiting for it; 0 at its end.
  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(SystemError) -> Int {
    try readSome(output, into: &bytes, at: offset, limit: limit)
  }

  /// Waits for the end of the program, which has closed its output, and returns its exit status; 128 and the signal
  /// where one ended it, nil where it cannot be known.
  mutating func end() -> Int? {
    closeInput()
    let status = ChildProcess.reap(process)
    process = 0
    guard let status else { return nil }
    return status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
  }
}

extension ChildProcess {
  private struct Ends {
    var input: Int32
    var childInput: Int32
    var output: Int32
    var childOutput: Int32
  }

  private static func reap(_ process: pid_t) -> Int32? {
    var status: Int32 = 0
    // SAFETY: the number lives through the call.
    while unsafe waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    return status
  }

  /// A pair of sockets for each direction, closed in every child but where they are handed on. (One pair for both would
  /// lose output: a program that leaves input unread resets it.)
  private static func makeEnds() throws(SystemError) -> Ends {
    let given = try makePair()
    do throws(SystemError) {
      let taken = try makePair()
      return Ends(input: given.0, childInput: given.1, output: taken.0, childOutput: taken.1)
    } catch {
      close(given.0)
      close(given.1)
      throw error
    }
  }

  private static func makePair() throws(SystemError) -> (Int32, Int32) {
    var pair: [Int32] = [-1, -1]
    // SAFETY: the array has room for two numbers.
    #if canImport(Darwin)
      guard unsafe socketpair(AF_UNIX, SOCK_STREAM, 0, &pair) == 0 else { throw SystemError(number: errno) }
      var on: Int32 = 1
      unsafe setsockopt(pair[0], SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(4))
      for number in pair { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
    #else
      let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard unsafe socketpair(AF_UNIX, kind, 0, &pair) == 0 else { throw SystemError(number: errno) }
    #endif
    return (pair[0], pair[1])
  }

  private static func spawn(_ path: String, _ arguments: [String], _ ends: Ends) -> Result<pid_t, SystemError> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    // SAFETY: both are initialised here, destroyed below, and used by nothing else.
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends.childInput, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends.childOutput, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // A parent that ignores or blocks SIGPIPE must not make the child do so.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    // SAFETY: the copies of the strings are freed below, behind the call; both lists end with nil.
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("LC_ALL=C"), nil]
    defer { unsafe (words + environment).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let result = unsafe posix_spawn(&process, path, &actions, &attributes, &words, &environment)
    return result == 0 ? .success(process) : .failure(SystemError(number: result))
  }
}
