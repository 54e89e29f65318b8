import StanceAggregation
import StanceArchive
import StanceClassifier
import StanceReport
import Synchronization

/// One reading of a dump by several workers, from the first chunk to the last.
///
/// A class, since the workers share it.
final class DumpReading: Sendable {
  /// What a reading comes to.
  struct State: Sendable {
    /// The counts of all posts.
    var summary: Summary
    /// What was found of a term; nil where none was looked for.
    var found: TermSearch?
    /// Posts that count, by source.
    var postsBySource: [Int] = []
    /// What could not be read, in no order.
    var errors: [ArchiveError] = []
    /// Why rows could not be written.
    var failure: CommandError?
  }

  private let run: DumpRun
  private let reader: ArchiveReader
  private let progress: Progress
  private let hasFailed = Atomic<Bool>(false)
  private let dropping = Turnstile()
  private let writing = Turnstile()
  private let result: Mutex<State>

  /// A reading of a run's dumps by way of `reader`.
  init(_ run: DumpRun, _ reader: ArchiveReader, _ progress: Progress) {
    self.run = run
    self.reader = reader
    self.progress = progress
    let lexicon = run.classifier.lexicon
    var state = State(summary: Summary(poles: lexicon.poles, cueCount: lexicon.entries.count, plan: run.plan))
    if case .search(let options) = run.purpose { state.found = TermSearch(options) }
    result = Mutex(state)
  }

  /// Reads everything.
  func finish() -> State {
    Threads.run(run.options.jobs) { [self] _ in work() }
    progress.finish()
    return result.withLock { $0 }
  }

  /// What one worker does until the input is at its end.
  private func work() {
    let lexicon = run.classifier.lexicon
    var summary = Summary(poles: lexicon.poles, cueCount: lexicon.entries.count, plan: run.plan)
    var sourceNames: [String] = []
    var worker = ArchiveWorker(reader)
    var batch = PostBatch()
    var keys = PostKeys()
    var session = run.classifier.makeSession()
    var buffer: [UInt8] = []
    var postsBySource: [Int] = []
    var found: TermSearch? = if case .search(let options) = run.purpose { TermSearch(options) } else { nil }
    let writer = run.rows?.makeWriter(lexicon)
    while !hasFailed.load(ordering: .relaxed), next(&worker, &batch) {
      let source = batch.source.map(Int.init) ?? 0
      if source >= sourceNames.count { sourceNames = reader.sources.map(\.path) }
      run.filter.apply(to: &batch)
      keys.fill(from: batch, run.options.duplicates)
      dropping.pass(batch.sequence) { run.duplicates.withLock { $0.apply(keys, to: &batch) } }
      DumpReading.count(batch, &postsBySource)
      summary.begin(sourceNames[source], batch.intake)
      switch run.purpose {
      case .classification: classify(batch, &session, &summary, writer, &buffer)
      case .search: found?.search(batch, &session)
      case .inspection: inspect(batch, &summary)
      case .collection(let collect):
        inspect(batch, &summary)
        collect(batch)
      }
      put(&buffer, batch.sequence)
      progress.add(posts: batch.posts.count, bytes: batch.intake.bytes, consumed: reader.progress.bytesRead)
    }
    result.withLock {
      $0.summary.merge(summary)
      if let found { $0.found?.merge(found) }
      let missing = postsBySource.count - $0.postsBySource.count
      if missing > 0 { $0.postsBySource += [Int](repeating: 0, count: missing) }
      for (source, posts) in postsBySource.enumerated() { $0.postsBySource[source] += posts }
    }
  }

  /// Adds a batch's posts to their sources' counts: a batch comes from one source, or from few.
  private static func count(_ batch: borrowing PostBatch, _ postsBySource: inout [Int]) {
    for post in batch.posts {
      let source = Int(post.location.source)
      while postsBySource.count <= source { postsBySource.append(0) }
      postsBySource[source] += 1
    }
  }

  private func inspect(_ batch: borrowing PostBatch, _ summary: inout Summary) {
    let unjudged = Score(Probabilities(first: 0, second: 0, neutral: 1))
    let none: [CueHit] = []
    for post in batch.posts { summary.add(post, unjudged, none.span) }
  }

  /// The next chunk; false at the end. What cannot be read is noted, and reading goes on behind it.
  private func next(_ worker: inout ArchiveWorker, _ batch: inout PostBatch) -> Bool {
    while true {
      do throws(ArchiveError) {
        return try worker.next(into: &batch)
      } catch {
        result.withLock { $0.errors.append(error) }
      }
    }
  }

  private func classify(
    _ batch: borrowing PostBatch, _ session: inout ClassifierSession, _ summary: inout Summary, _ writer: RowWriter?,
    _ buffer: inout [UInt8]
  ) {
    let bytes = batch.bytes.span
    for post in batch.posts {
      let score = session.score(bytes.extracting(post.text.range))
      summary.add(post, score, session.hits.span, bytes: bytes)
      guard let writer, let rows = run.rows else { continue }
      let id = bytes.extracting(post.id.range)
      let author = rows.pseudonyms?.name(of: Array(batch.bytes[post.author.range]))
      if rows.hasEvidence {
        writer.append(post, id: id, author: author, session.verdict(), to: &buffer)
      } else {
        writer.append(post, id: id, author: author, score, session.hits.span, to: &buffer)
      }
    }
  }

  /// Puts a chunk's rows out when their turn comes. After a failure nothing more is written.
  private func put(_ buffer: inout [UInt8], _ sequence: Int) {
    guard let rows = run.rows else { return }
    writing.pass(sequence) {
      do throws(CommandError) {
        if result.withLock({ $0.failure }) == nil { try rows.write(buffer.span) }
      } catch {
        result.withLock { $0.failure = error }
        hasFailed.store(true, ordering: .relaxed)
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
