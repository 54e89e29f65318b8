import Synchronization

/// A line on standard error that tells how far a run is: rate, share and time left. On a terminal, after a second, ten times a second at
/// most. Workers add what they did after each chunk; whoever comes when a new line is due draws it, so there is no thread and no lock.
final class Progress: Sendable {
  private static let delay: UInt64 = 1_000_000_000
  private static let interval: UInt64 = 100_000_000

  private let isShown: Bool
  private let total: Int?
  private let start: UInt64
  private let width: Int
  private let posts = Atomic<Int>(0)
  private let bytes = Atomic<Int>(0)
  private let consumed = Atomic<Int>(0)
  private let nextDraw: Atomic<UInt64>
  private let isDrawn = Atomic<Bool>(false)

  /// Progress of a run over `total` bytes as they lie on disk; nil where that is not known (a pipe).
  init(total: Int?, when: When = .auto, quiet: Bool = false) {
    let terminal = Terminal(.standardError)
    isShown =
      switch when {
      case .always: true
      case .never: false
      case .auto: !quiet && terminal.isTerminal && Environment.value("TERM") ?? "dumb" != "dumb"
      }
    self.total = total
    width = terminal.width
    start = Environment.monotonicNanoseconds()
    nextDraw = Atomic(start + Progress.delay)
  }

  /// Counts what a worker did: posts and their bytes; `consumed` is how much of the input all workers have read so far, as stored (less than
  /// the bytes where it is compressed).
  func add(posts: Int, bytes: Int, consumed: Int) {
    if !isShown { return }
    self.posts.wrappingAdd(posts, ordering: .relaxed)
    self.bytes.wrappingAdd(bytes, ordering: .relaxed)
    self.consumed.store(consumed, ordering: .relaxed)
    let now = Environment.monotonicNanoseconds()
    let due = nextDraw.load(ordering: .relaxed)
    guard now >= due else { return }
    let (won, _) = nextDraw.compareExchange(
      expected: due, desired: now + Progress.interval, ordering: .acquiringAndReleasing)
    if won { draw(now) }
  }

  /// Erases the line. Call it when all workers are done and before anything else is printed.
  func finish() {
    if isDrawn.load(ordering: .acquiring) { Standard.error("\r\u{1B}[K") }
  }

  private func draw(_ now: UInt64) {
    isDrawn.store(true, ordering: .releasing)
    let state = ProgressState(
      posts: posts.load(ordering: .relaxed), bytes: bytes.load(ordering: .relaxed),
      consumed: consumed.load(ordering: .relaxed), total: total, seconds: Double(now - start) / 1e9)
    Standard.error("\r" + state.line.prefix(width - 1) + "\u{1B}[K")
  }
}
