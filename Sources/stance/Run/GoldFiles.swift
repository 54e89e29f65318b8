import StanceArchive
import StanceClassifier
import StanceReport

/// Labelled posts in gold files, one after the other.
struct GoldFiles {
  /// What reading them came to.
  struct Intake {
    /// The files read.
    let sources: [String]
    /// What is wrong with the gold, each a line.
    let problems: [String]

    /// Prints the problems on standard error.
    func printProblems() {
      for problem in problems { Standard.error("stance: \(TerminalText.escaped(problem))\n") }
    }
  }

  private let reader: ArchiveReader

  /// The files or folders at `paths`; `-` is standard input.
  init(_ paths: [String], _ reading: ReadOptions) throws(CommandError) {
    do throws(ArchiveError) {
      reader = try ArchiveReader(paths.map { $0 == "-" ? .standardInput : .path($0) }, options: reading)
    } catch {
      throw CommandError(error.description)
    }
  }

  /// Calls `body` with every post that has a label of `poles`, and with the batch that its slices index. Copies of a post count each: gold is what it is.
  func read(_ poles: Poles, _ body: (Post, borrowing PostBatch, Stance) -> Void) -> Intake {
    var worker = ArchiveWorker(reader)
    var batch = PostBatch()
    var intake = StanceClassifier.Intake()
    var faults = Faults()
    while faults.next(&worker, &batch) {
      intake.merge(batch.intake)
      for post in batch.posts {
        if let gold = poles.stance(named: batch.string(post.label)) { body(post, batch, gold) } else { faults.add(post) }
      }
    }
    let sources = reader.sources.map(\.path)
    return Intake(sources: sources, problems: faults.lines(sources, intake, poles))
  }

  /// What was wrong, counted.
  private struct Faults {
    private var errors: [ArchiveError] = []
    private var withoutLabel = 0
    private var withOtherLabel = Skip()

    /// The next chunk; what cannot be read is noted.
    mutating func next(_ worker: inout ArchiveWorker, _ batch: inout PostBatch) -> Bool {
      while true {
        do throws(ArchiveError) {
          return try worker.next(into: &batch)
        } catch {
          errors.append(error)
        }
      }
    }

    mutating func add(_ post: Post) {
      if post.label.isEmpty { withoutLabel += 1 } else { withOtherLabel.add(Skip(count: 1, first: post.location)) }
    }

    func lines(_ sources: [String], _ intake: StanceClassifier.Intake, _ poles: Poles) -> [String] {
      var lines = errors.map(\.description)
      if withoutLabel > 0 {
        lines.append("left out for want of a label (field or column \"label\"): \(withoutLabel) of \(intake.posts) posts")
      }
      if withOtherLabel.count > 0 {
        let place = "\(sources[Int(withOtherLabel.first.source)]), record \(withOtherLabel.first.record)"
        let names = "\(poles.first), \(poles.second) and \(poles.neutral)"
        lines.append(
          "left out for a label other than \(names): \(withOtherLabel.count) of \(intake.posts) posts, first in \(place)")
      }
      if intake.skipped > 0 { lines.append("left out as no posts: \(intake.skipped) of \(intake.records) records") }
      return lines
    }
  }
}
