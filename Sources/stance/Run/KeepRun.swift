import StanceArchive
import StanceClassifier
import StanceReport
import StanceTuning
import Synchronization

/// Finds which labels flip among posts that were matched before and kept in a file; makes the file where it is not there.
struct KeepRun: Sendable {
  private let path: String
  private let options: FlipRun.Options
  private let isQuiet: Bool

  /// A run on the keep at `path`, which is made of the dump of `options` with its lexicon.
  init(_ path: String, _ options: FlipRun.Options, isQuiet: Bool) {
    self.path = path
    self.options = options
    self.isQuiet = isQuiet
  }

  /// The flips in the order of the comparisons, and what became of reading the dump; nil where the keep was there.
  func finish(_ comparisons: [LexiconComparison]) throws(CommandError) -> (flips: [Flips], report: RunReport?) {
    var report: RunReport?
    if FileSystem.entry(at: path) == nil { report = try make(by: comparisons[0].old) }
    let keep = try load()
    if !options.reading.dumps.isEmpty, try origin != keep.origin {
      throw CommandError("\(path): the keep was made of other posts (remove it, or name another file): \(keep.origin)")
    }
    if !isQuiet {
      let posts = "\(NumberText.grouped(keep.postCount)) \(keep.postCount == 1 ? "post" : "posts")"
      Standard.error(TerminalText.escaped("\(posts) kept in \(path) with lexicon \(keep.lexicon.fingerprint)") + "\n")
    }
    return (comparisons.map { flips($0, keep) }, report)
  }

  private func flips(_ comparison: LexiconComparison, _ keep: MatchKeep) -> Flips {
    let relabelling = Relabelling(keep, comparison)
    let total = Mutex(Flips(examples: options.examples))
    let next = Atomic<Int>(0)
    let step = 1 << 14
    Threads.run(options.reading.jobs) { [options] _ in
      while true {
        let start = next.wrappingAdd(step, ordering: .relaxed).oldValue
        if start >= keep.postCount { return }
        let range = start..<min(start + step, keep.postCount)
        let flips = relabelling.flips(range, examples: options.examples, showsText: options.showsText)
        total.withLock { $0.merge(flips) }
      }
    }
    return total.withLock { $0 }
  }

  private func load() throws(CommandError) -> MatchKeep {
    let bytes: [UInt8]
    do throws(SystemFailure) {
      bytes = try FileSystem.contents(of: path)
    } catch {
      throw CommandError("\(path): the keep cannot be read: \(error.words)")
    }
    do throws(MatchKeepError) { return try MatchKeep(bytes) } catch { throw CommandError("\(path): \(error)") }
  }

  private func make(by lexicon: Lexicon) throws(CommandError) -> RunReport {
    let parts = Mutex<[MatchKeepPart]>([])
    let classifier = Classifier(lexicon)
    let run = try DumpRun(
      options.reading, lexicon,
      .collection { batch in
        let part = MatchKeepPart(batch, classifier)
        parts.withLock { $0.append(part) }
      }, isQuiet: isQuiet)
    let outcome = try run.finish()
    var file = try OutputFile(path)
    try MatchKeep.write(parts.withLock { $0 }, by: lexicon, origin: origin) { bytes throws(CommandError) in try file.write(bytes) }
    try file.close()
    return RunReport(outcome)
  }

  /// What tells one dump from another: its name, its size, and what was asked for of it.
  private var origin: String {
    get throws(CommandError) {
      let reading = options.reading
      do throws(ArchiveError) {
        let reader = try ArchiveReader(reading.dumps.map { .path($0) })
        let size = reader.progress.bytesTotal.map { "\($0) bytes" } ?? "unknown size"
        return "\(reading.dumps.joined(separator: " ")), \(size)\(reading.duplicates.words)\(reading.filter.words)"
      } catch {
        throw CommandError(error.description)
      }
    }
  }
}

extension DuplicateRules {
  /// What differs from the usual, each part behind a comma, but for retweets, which the filter names; empty where nothing does.
  fileprivate var words: String {
    (copies == .all ? ", with duplicates" : "") + (deleted == .keep ? ", with deleted posts" : "")
  }
}
