import StanceArchive
import StanceClassifier
import StanceReport
import StanceTuning

/// Labelled posts as tuning needs them, read from gold files.
///
/// Of a post that several people labelled counts the label of whoever decides, else the one that more gave than any other; a tie leaves the post out, as `evaluate`
/// does.
struct TuningPosts {
  /// The posts with a label, in the order of the files.
  private(set) var posts: [TuningPost] = []
  /// The files read.
  let sources: [String]
  /// What is wrong with the gold, each a line.
  private(set) var problems: [String] = []
  /// What should be known of it, each a line.
  private(set) var notes: [String] = []

  /// A post on its way to its label.
  private struct Item {
    let text: [UInt8]
    let author: String
    let language: LanguageCode
    let place: RecordLocation
    var decision: Stance?
    var votes = [0, 0, 0]

    /// The label that counts; nil where there is none, or a tie.
    var label: Stance? {
      if let decision { return decision }
      let most = votes.max() ?? 0
      let winners = Stance.allCases.filter { votes[Int($0.rawValue)] == most }
      return most > 0 && winners.count == 1 ? winners[0] : nil
    }
  }

  /// Reads gold files; throws where no post has a label of `poles`. With a grouping, `groups` has the group of each post.
  init(_ paths: [String], _ reading: ReadOptions, _ poles: Poles) throws(CommandError) {
    var items: [Item] = []
    var numbers: [String: Int] = [:]
    var strange = 0
    let reader = try TuningPosts.reader(paths, reading)
    let errors = TuningPosts.forEach(reader) { post, batch in
      let labels = batch.labels(of: post)
      let key = batch.string(post.id.isEmpty ? post.text : post.id)
      var number = items.count
      if !labels.annotator.isEmpty, let known = numbers[key] { number = known } else { numbers[key] = number }
      if number == items.count {
        items.append(
          Item(
            text: Array(batch.bytes[post.text.range]), author: batch.string(post.author), language: post.language,
            place: post.location))
      }
      for (isVote, name) in [(!labels.annotator.isEmpty, labels.label)] + labels.columns.map({ (true, $0) }) where !name.isEmpty {
        guard let stance = poles.stance(named: name) else {
          strange += 1
          continue
        }
        if isVote { items[number].votes[Int(stance.rawValue)] += 1 } else { items[number].decision = stance }
      }
    }
    sources = reader.sources.map(\.path)
    problems = errors
    if strange > 0 {
      problems.append("left out: \(strange) labels other than \(poles.first), \(poles.second) and \(poles.neutral)")
    }
    for item in items {
      guard let label = item.label else { continue }
      posts.append(TuningPost(text: item.text, gold: label, author: item.author, language: item.language))
      places.append(item.place)
    }
    let without = items.count - posts.count
    if without > 0 { notes.append("left out for want of a label, or of a majority: \(without) of \(items.count) posts") }
    if posts.isEmpty {
      throw CommandError(problems.first ?? notes.first ?? "no labelled post was found (a gold file has the fields text and label)")
    }
  }

  /// Where each post stands.
  private var places: [RecordLocation] = []

  /// The value of a field or column for each post; throws where the files do not have it.
  func values(of field: String, _ paths: [String], _ reading: ReadOptions) throws(CommandError) -> [String] {
    let values = try GroupValues(field, paths, reading)
    return places.map { values[$0] }
  }

  /// Prints notes and problems on standard error.
  func printProblems() {
    for note in notes { Standard.error("stance: note: \(TerminalText.escaped(note))\n") }
    for problem in problems { Standard.error("stance: \(TerminalText.escaped(problem))\n") }
  }

  /// Calls `body` with each post of a dump; returns what could not be read.
  static func forEach(_ reader: ArchiveReader, _ body: (Post, borrowing PostBatch) -> Void) -> [String] {
    var worker = ArchiveWorker(reader)
    var batch = PostBatch()
    var errors: [String] = []
    while true {
      do throws(ArchiveError) {
        if !(try worker.next(into: &batch)) { return errors }
      } catch {
        errors.append(error.description)
        continue
      }
      for post in batch.posts { body(post, batch) }
    }
  }

  /// A reader of files and folders; `-` is standard input.
  static func reader(_ paths: [String], _ reading: ReadOptions) throws(CommandError) -> ArchiveReader {
    do throws(ArchiveError) {
      return try ArchiveReader(paths.map { $0 == "-" ? .standardInput : .path($0) }, options: reading)
    } catch {
      throw CommandError(error.description)
    }
  }
}
