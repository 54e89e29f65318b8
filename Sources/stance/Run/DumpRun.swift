import StanceAggregation
import StanceArchive
import StanceClassifier
import StanceReport
import Synchronization

/// One run over a dump: chunks are read, parsed and classified by several workers at once, and what depends on the order (which copy of a
/// post counts, where its row stands) is done in the order of the input. So the result is the same for any number of workers.
///
/// A worker's way with a chunk: read it (one at a time) → parse → leave out what was not asked for → leave out duplicates (in order) → classify,
/// count, write rows into a buffer → put the buffer out (in order). At most one chunk a worker is under way, so memory does not grow with the dump.
final class DumpRun: Sendable {
  /// What is done with a post.
  enum Purpose: Sendable {
    /// It is classified.
    case classification
    /// It is searched for the term that is the lexicon's only cue; its label in the summary means nothing.
    case search(TermSearch.Options)
    /// It is only counted; its label in the summary is neutral and means nothing.
    case inspection
    /// It is counted likewise, and its batch is handed to whoever collects something from it, by all workers at once, in any order.
    case collection(@Sendable (borrowing PostBatch) -> Void)
  }

  /// What a run comes to.
  struct Outcome: Sendable {
    /// The counts of all posts.
    let summary: Summary
    /// What was found of a term; nil where none was looked for.
    let found: TermSearch?
    /// What could not be read, in the order of the input.
    let errors: [ArchiveError]
    /// What should be known of the inputs, though they were read.
    let notices: [ArchiveNotice]
    /// What was read, by `RecordLocation.source`.
    let files: [SourceName]
    /// Posts that count, by source.
    let postsBySource: [Int]

    /// XXH64 of the files, by path; empty where nobody asked for it.
    var hashes: [String: String] = [:]

    /// The names of the inputs, by `RecordLocation.source`.
    var sources: [String] { files.map(\.path) }
  }

  private let classifier: Classifier
  private let reader: ArchiveReader
  private let options: ReadingOptions
  private let purpose: Purpose
  private let plan: SummaryPlan
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
    var found: TermSearch?
    var postsBySource: [Int] = []
    var errors: [ArchiveError] = []
    var failure: CommandError?
  }

  /// A run over the dumps of `options`; with `rows`, each post is also written there.
  init(
    _ options: ReadingOptions, _ lexicon: Lexicon, _ purpose: Purpose = .classification, rows: RowOutput? = nil,
    plan: SummaryPlan = SummaryPlan(), isQuiet: Bool
  ) throws(CommandError) {
    self.options = options
    self.purpose = purpose
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
    self.plan = plan
    var state = State(summary: Summary(poles: lexicon.poles, cueCount: lexicon.entries.count, plan: plan))
    if case .search(let options) = purpose { state.found = TermSearch(options) }
    result = Mutex(state)
  }

  /// Reads everything. Throws where the rows could not be written; what could not be read is in the outcome.
  func finish() throws(CommandError) -> Outcome {
    Threads.run(options.jobs) { [self] _ in work() }
    progress.finish()
    let state = result.withLock { $0 }
    if let failure = state.failure { throw failure }
    let files = reader.sources
    func place(_ error: ArchiveError) -> Int { files.firstIndex { $0.path == error.source } ?? files.count }
    let errors = state.errors.sorted { (place($0), $0.byte ?? 0) < (place($1), $1.byte ?? 0) }
    let posts = state.postsBySource + [Int](repeating: 0, count: max(0, files.count - state.postsBySource.count))
    return Outcome(
      summary: state.summary, found: state.found, errors: errors, notices: reader.notices, files: files, postsBySource: posts)
  }

  /// What one worker does until the input is at its end.
  private func work() {
    let lexicon = classifier.lexicon
    var summary = Summary(poles: lexicon.poles, cueCount: lexicon.entries.count, plan: plan)
    var sourceNames: [String] = []
    var worker = ArchiveWorker(reader)
    var batch = PostBatch()
    var session = classifier.makeSession()
    var buffer: [UInt8] = []
    var postsBySource: [Int] = []
    var found: TermSearch? = if case .search(let options) = purpose { TermSearch(options) } else { nil }
    let writer = rows?.makeWriter(lexicon)
    while !hasFailed.load(ordering: .relaxed), next(&worker, &batch) {
      let source = batch.source.map(Int.init) ?? 0
      if source >= sourceNames.count { sourceNames = reader.sources.map(\.path) }
      filter.apply(to: &batch)
      if !options.keepsDuplicates {
        dropping.pass(batch.sequence) { seen.withLock { $0.removeDuplicates(from: &batch) } }
      }
      DumpRun.count(batch, &postsBySource)
      summary.begin(sourceNames[source], batch.intake)
      switch purpose {
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
      guard let writer, let rows else { continue }
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

extension DumpRun.Outcome {
  /// Finds the hashes of the files that were read. Members of archives and standard input have none.
  mutating func hashFiles() {
    for file in files where hashes[file.path] == nil {
      if let hash = FileHash.of(file.path) { hashes[file.path] = hash }
    }
  }
}
