#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work on several threads.
enum Threads {
  private final class Body: Sendable {
    let run: @Sendable (Int) -> Void
    let index: Int

    init(_ index: Int, _ run: @escaping @Sendable (Int) -> Void) {
      self.index = index
      self.run = run
    }
  }

  /// Calls `body` with 0 ..< `count`, each on a thread of its own, the last on this one, and comes back when all are done. Where the
  /// system gives fewer threads, the rest of the work is left to those there are: a body takes work until there is none.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for index in 0..<max(0, count - 1) {
      guard let thread = start(Body(index, body)) else { break }
      threads.append(thread)
    }
    body(count - 1)
    // SAFETY: each thread was started here and is joined once.
    for thread in threads { pthread_join(thread, nil) }
  }

  private static func start(_ body: Body) -> pthread_t? {
    // SAFETY: the retained body is released by the thread that takes it, or here where no thread was started.
    let retained = unsafe Unmanaged.passRetained(body)
    #if canImport(Darwin)
      var thread: pthread_t?
      let failed = unsafe pthread_create(&thread, nil, Threads.enter, retained.toOpaque()) != 0
    #else
      var thread = pthread_t()
      let failed = unsafe pthread_create(&thread, nil, Threads.enter, retained.toOpaque()) != 0
    #endif
    if failed { unsafe retained.release() }
    return failed ? nil : thread
  }

  #if canImport(Darwin)
    private static let enter: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { context in
      let body = unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
      body.run(body.index)
      return nil
    }
  #else
    private static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
      guard let context = unsafe context else { return nil }
      let body = unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
      body.run(body.index)
      return nil
    }
  #endif
}

/// Lets workers do one thing in the order of the input: each waits until all before it have passed.
///
/// A class, since the workers share it. Every number from 0 on must pass, or the later ones wait for ever.
@safe final class Turnstile: @unchecked Sendable {
  // SAFETY of @unchecked Sendable: `next` is touched only between lock and unlock; mutex and condition are made for many threads and lie at
  // fixed addresses from init to deinit.
  private var next = 0
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(condition, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(condition)
    unsafe pthread_mutex_destroy(mutex)
    unsafe condition.deallocate()
    unsafe mutex.deallocate()
  }

  /// Waits for the turn of `number`, does `body` while nobody else is inside, and lets the next one in.
  func pass<Failure: Error>(_ number: Int, _ body: () throws(Failure) -> Void) throws(Failure) {
    unsafe pthread_mutex_lock(mutex)
    while next != number { unsafe pthread_cond_wait(condition, mutex) }
    defer {
      next += 1
      unsafe pthread_cond_broadcast(condition)
      unsafe pthread_mutex_unlock(mutex)
    }
    try body()
  }
}
