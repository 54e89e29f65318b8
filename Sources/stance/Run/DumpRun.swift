import StanceAggregation
import StanceArchive
import StanceClassifier
import StanceReport
import Synchronization

/// One run over a dump: chunks are read, parsed and classified by several workers at once, and what depends on the order (which copy of a
/// post counts, where its row stands) is done in the order of the input. So the result is the same for any number of workers.
///
/// A worker's way with a chunk (``DumpReading``): read it (one at a time) → parse → leave out what was not asked for → leave out duplicates (in order) → classify,
/// count, write rows into a buffer → put the buffer out (in order). At most one chunk a worker is under way, so memory does not grow with the dump.
///
/// Where a dump tells too late that a post was deleted, or that there is a fuller copy of it, everything is read a second time with that
/// knowledge (``DuplicateFilter``): so the result does not depend on the order of the dump either. A pipe cannot be read twice, and rows that have
/// left for the standard output cannot be taken back; then the outcome says how many posts that concerns.
final class DumpRun: Sendable {
  /// What is done with a post.
  enum Purpose: Sendable {
    /// It is classified.
    case classification
    /// It is searched for the term that is the lexicon's only cue; its label in the summary means nothing.
    case search(TermSearch.Options)
    /// It is only counted; its label in the summary is neutral and means nothing.
    case inspection
    /// It is counted likewise, and its batch is handed to whoever collects something from it, by all workers at once, in any order. A dump that tells
    /// too late is not read a second time then, since it would be collected twice.
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
    /// Posts that count wrongly since the dump was read only once; nil where it was read as often as it took.
    let late: LatePosts?
    /// Why memory was not bounded; nil where it was.
    let spillProblem: String?
    /// Why copies may have counted twice; nil where they have not.
    let rereadProblem: String?

    /// XXH64 of the files, by path; empty where nobody asked for it.
    var hashes: [String: String] = [:]

    /// The names of the inputs, by `RecordLocation.source`.
    var sources: [String] { files.map(\.path) }
  }

  let classifier: Classifier
  let options: ReadingOptions
  let purpose: Purpose
  let rows: RowOutput?
  let filter: PostFilter
  let duplicates: Mutex<DuplicateFilter>
  let plan: SummaryPlan
  private let isQuiet: Bool

  /// A run over the dumps of `options`; with `rows`, each post is also written there.
  init(
    _ options: ReadingOptions, _ lexicon: Lexicon, _ purpose: Purpose = .classification, rows: RowOutput? = nil,
    plan: SummaryPlan = SummaryPlan(), isQuiet: Bool
  ) throws(CommandError) {
    self.options = options
    self.purpose = purpose
    self.rows = rows
    self.isQuiet = isQuiet
    classifier = Classifier(lexicon)
    filter = try PostFilter(options.filter)
    duplicates = Mutex(DuplicateFilter(options.duplicates))
    self.plan = plan
  }

  /// Reads everything. Throws where the rows could not be written; what could not be read is in the outcome.
  func finish() throws(CommandError) -> Outcome {
    var reader = try makeReader()
    var state = try read(reader)
    let late = duplicates.withLock { $0.needsSecondReading ? $0.late : nil }
    var isRepeated = false
    if late != nil { isRepeated = try canRepeat(reader) }
    if isRepeated {
      duplicates.withLock { $0.beginSecondReading() }
      reader = try makeReader()
      state = try read(reader)
    }
    return outcome(state, reader, late: isRepeated ? nil : late)
  }

  /// What every reading needs, the ids of originals where retweets count once, and counts where the summary adds them up.
  private func makeReader() throws(CommandError) -> ArchiveReader {
    var reading = options.columns.reading
    reading.maximumExpansion = options.maximumExpansion
    reading.fields = options.duplicates.retweets == .once ? .references : []
    if plan.countings.contains(.engagement) { reading.fields.insert(.metrics) }
    do throws(ArchiveError) {
      return try ArchiveReader(options.dumps.map { $0 == "-" ? .standardInput : .path($0) }, options: reading)
    } catch {
      throw CommandError(error.description)
    }
  }

  private func read(_ reader: ArchiveReader) throws(CommandError) -> DumpReading.State {
    let progress = Progress(total: reader.progress.bytesTotal, when: options.progress, quiet: isQuiet)
    let state = DumpReading(self, reader, progress).finish()
    if let failure = state.failure { throw failure }
    return state
  }

  /// Whether the inputs are files and the rows, if there are any, can be written anew; they are prepared for that.
  private func canRepeat(_ reader: ArchiveReader) throws(CommandError) -> Bool {
    guard reader.progress.bytesTotal != nil else { return false }
    if case .collection = purpose { return false }
    return try rows?.restart(classifier.lexicon) ?? true
  }

  private func outcome(_ state: DumpReading.State, _ reader: ArchiveReader, late: LatePosts?) -> Outcome {
    let files = reader.sources
    func place(_ error: ArchiveError) -> Int { files.firstIndex { $0.path == error.source } ?? files.count }
    let errors = state.errors.sorted { (place($0), $0.byte ?? 0) < (place($1), $1.byte ?? 0) }
    let posts = state.postsBySource + [Int](repeating: 0, count: max(0, files.count - state.postsBySource.count))
    return Outcome(
      summary: state.summary, found: state.found, errors: errors, notices: reader.notices, files: files, postsBySource: posts,
      late: late,
      spillProblem: duplicates.withLock { $0.spillProblem }, rereadProblem: duplicates.withLock { $0.rereadProblem })
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
