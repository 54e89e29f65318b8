import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are being written under a temporary name, so that a signal can remove them.
///
/// One slot is enough: a run writes one file at a time.
enum PartialFiles {
  /// The address of a C string, or 0: a pointer itself is not Sendable.
  private static let slot = Atomic<UInt>(0)
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGPIPE]

  /// From now on a signal that ends the run removes `path`.
  static func register(_ path: String) {
    // SAFETY: strdup gives a copy that only the slot holds; `take` gives it to exactly one caller.
    unsafe free(take())
    unsafe slot.store(UInt(bitPattern: strdup(path)), ordering: .sequentiallyConsistent)
    for number in signals { install(number) }
  }

  /// The file is complete or gone: a signal leaves it alone.
  static func forget() {
    for number in signals { signal(number, SIG_DFL) }
    // SAFETY: see `register`.
    unsafe free(take())
  }

  /// Removes the registered file, if any.
  static func removeAll() {
    // SAFETY: see `register`. The copy is not freed: this also runs inside a signal handler, where free is not allowed, and the
    // process ends right after. unlink is async-signal-safe (POSIX.1-2017, 2.4.3).
    if let path = unsafe take() { unsafe unlink(path) }
  }

  private static func take() -> UnsafeMutablePointer<CChar>? {
    unsafe UnsafeMutablePointer(bitPattern: slot.exchange(0, ordering: .sequentiallyConsistent))
  }

  /// A signal that the caller chose to ignore (nohup) stays ignored.
  private static func install(_ number: Int32) {
    let before = signal(number) { number in
      // Only async-signal-safe functions: an atomic exchange, unlink, signal, raise.
      PartialFiles.removeAll()
      signal(number, SIG_DFL)
      raise(number)
    }
    if isIgnored(before) { signal(number, SIG_IGN) }
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    // SAFETY: function pointers are compared as bit patterns, never called.
    unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
