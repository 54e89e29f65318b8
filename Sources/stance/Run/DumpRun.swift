import StanceAggregation
import StanceArchive
import StanceClassifier
import StanceReport
import Synchronization

/// One run over a dump: chunks are read, parsed and classified by several workers at once, and what depends on the order (which copy of a
/// post counts, where its row stands) is done in the order of the input. So the result is the same for any number of workers.
///
/// A worker's way with a chunk: read it (one at a time) → parse → leave out what was not asked for → leave out duplicates (in order) → classify, count, write rows into a buffer
/// → put the buffer out (in order). At most one chunk a worker is under way, so memory does not grow with the dump.
final class DumpRun: Sendable {
  /// What a run comes to.
  struct Outcome: Sendable {
    /// The counts of all posts.
    let summary: Summary
    /// What could not be read, in the order of the input.
    let errors: [ArchiveError]
    /// What should be known of the inputs, though they were read.
    let notices: [ArchiveNotice]
    /// The inputs, by `RecordLocation.source`.
    let sources: [String]
  }

  private let classifier: Classifier
  private let reader: ArchiveReader
  private let options: ReadingOptions
  private let rows: RowOutput?
  private let progress: Progress
  private let filter: PostFilter
  private let seen = Mutex(DuplicateFilter())
  private let hasFailed = Atomic<Bool>(false)
  private let dropping = Turnstile()
  private let writing = Turnstile()
  private let result: Mutex<State>

  private struct State {
    var summary: Summary
    var errors: [ArchiveError] = []
    var failure: CommandError?
  }

  /// A run over the dumps of `options`; with `rows`, each post is also written there.
  init(_ options: ReadingOptions, _ lexicon: Lexicon, rows: RowOutput? = nil, isQuiet: Bool) throws(CommandError) {
    self.options = options
    self.rows = rows
    classifier = Classifier(lexicon)
    filter = try PostFilter(options.filter)
    var reading = options.columns.reading
    reading.maximumExpansion = options.maximumExpansion
    do throws(ArchiveError) {
      reader = try ArchiveReader(options.dumps.map { $0 == "-" ? .standardInput : .path($0) }, options: reading)
    } catch {
      throw CommandError(error.description)
    }
    progress = Progress(total: reader.progress.bytesTotal, when: options.progress, quiet: isQuiet)
    result = Mutex(State(summary: Summary(poles: lexicon.poles, cueCount: lexicon.entries.count)))
  }

  /// Reads everything. Throws where the rows could not be written; what could not be read is in the outcome.
  func finish() throws(CommandError) -> Outcome {
    Threads.run(options.jobs) { [self] _ in work() }
    progress.finish()
    let state = result.withLock { $0 }
    if let failure = state.failure { throw failure }
    let sources = reader.sources.map(\.path)
    func place(_ error: ArchiveError) -> Int { sources.firstIndex(of: error.source) ?? sources.count }
    let errors = state.errors.sorted { (place($0), $0.byte ?? 0) < (place($1), $1.byte ?? 0) }
    return Outcome(summary: state.summary, errors: errors, notices: reader.notices, sources: sources)
  }

  /// What one worker does until the input is at its end.
  private func work() {
    let lexicon = classifier.lexicon
    var summary = Summary(poles: lexicon.poles, cueCount: lexicon.entries.count)
    var worker = ArchiveWorker(reader)
    var batch = PostBatch()
    var session = classifier.makeSession()
    var buffer: [UInt8] = []
    let writer = rows?.makeWriter(lexicon)
    while !hasFailed.load(ordering: .relaxed), next(&worker, &batch) {
      filter.apply(to: &batch)
      if !options.keepsDuplicates {
        dropping.pass(batch.sequence) { seen.withLock { $0.removeDuplicates(from: &batch) } }
      }
      classify(batch, &session, &summary, writer, &buffer)
      summary.intake.merge(batch.intake)
      put(&buffer, batch.sequence)
      progress.add(posts: batch.posts.count, bytes: batch.intake.bytes, consumed: reader.progress.bytesRead)
    }
    result.withLock { $0.summary.merge(summary) }
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
      summary.add(post, score, session.hits.span)
      guard let writer else { continue }
      if rows?.hasEvidence == true {
        writer.append(post, id: bytes.extracting(post.id.range), session.verdict(), to: &buffer)
      } else {
        writer.append(post, id: bytes.extracting(post.id.range), score, session.hits.span, to: &buffer)
      }
    }
  }

  /// Puts a chunk's rows out when their turn comes. After a failure nothing more is written.
  private func put(_ buffer: inout [UInt8], _ sequence: Int) {
    guard let rows else { return }
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
