#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the surroundings of the process say.
enum Environment {
  /// The value of an environment variable; nil where it is not set.
  static func value(_ name: String) -> String? {
    // SAFETY: getenv gives nil or a NUL-terminated string that lives until the environment changes; it is copied at once, and nothing
    // here changes the environment.
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// How many cores this process may use; at least 1.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Nanoseconds on a clock that never goes back.
  static func monotonicNanoseconds() -> UInt64 {
    var time = timespec()
    // SAFETY: the pointer is to a local that outlives the call.
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Seconds since 1970, UTC.
  static func secondsSince1970() -> Int { time(nil) }

  /// What errno says, in words: `No such file or directory`.
  static func describe(_ error: Int32) -> String {
    // SAFETY: strerror gives a NUL-terminated string that is copied at once.
    unsafe String(cString: strerror(error))
  }
}
