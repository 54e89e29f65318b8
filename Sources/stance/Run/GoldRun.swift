import StanceArchive
import StanceClassifier
import StanceReport
import StanceTuning

/// Labelled posts, read from gold files and classified.
struct GoldRun {
  /// What came of it.
  struct Outcome {
    /// The posts with both labels.
    let posts: [LabelledPost]
    /// The files read.
    let sources: [String]
    /// What is wrong with the gold, each a line.
    let problems: [String]
    /// What should be known of it, each a line.
    let notes: [String]
    /// How far several annotators agree; nil where no post has labels of two.
    let agreement: Agreement?

    /// Prints notes and problems on standard error.
    func printProblems() {
      for note in notes { Standard.error("stance: note: \(TerminalText.escaped(note))\n") }
      for problem in problems { Standard.error("stance: \(TerminalText.escaped(problem))\n") }
    }
  }

  private let poles: Poles
  private let groups: GroupValues?
  /// By group; one under the empty name for all posts where there are no groups.
  private let scorers: [String: GoldScorer]
  /// Whether posts keep their texts.
  private let showsText: Bool
  private let reader: ArchiveReader

  /// A reading of gold files; `rivals` are lexicons to compare with, which must have the same poles.
  init(
    _ files: [String], _ columns: Columns, _ lexicons: GroupedLexicons, against rivals: GroupedLexicons? = nil,
    groups: GroupValues? = nil, showsText: Bool = false
  ) throws(CommandError) {
    poles = lexicons.poles
    self.groups = groups
    self.showsText = showsText
    scorers = try GoldScorer.scorers(lexicons, against: rivals, groups: groups?.names)
    let reading = columns.reading
    do throws(ArchiveError) {
      reader = try ArchiveReader(files.map { $0 == "-" ? .standardInput : .path($0) }, options: reading)
    } catch {
      throw CommandError(error.description)
    }
  }

  /// Reads and classifies every post. Copies of a post count each: gold is what it is. Throws where no post has a label of the lexicon.
  ///
  /// - Parameter observe: sees each post with its gold label, its score and the cues that counted.
  func finish(
    observe: (Post, Stance, Score, [CueHit]) -> Void = { _, _, _, _ in }
  ) throws(CommandError) -> Outcome {
    var worker = ArchiveWorker(reader)
    var batch = PostBatch()
    var posts: [LabelledPost] = []
    var intake = Intake()
    var faults = Faults()
    var annotated = AnnotatedPosts(poles)
    while faults.next(&worker, &batch) {
      intake.merge(batch.intake)
      let bytes = batch.bytes.span
      for post in batch.posts {
        let group = groups?[post.location]
        guard let scorer = scorers[group ?? ""] else {
          faults.addWithoutGroup()
          continue
        }
        let labels = batch.labels(of: post)
        if !labels.annotator.isEmpty || !labels.columns.isEmpty {
          let (score, rivalLabel) = scorer.score(bytes.extracting(post.text.range))
          let key = batch.string(post.id.isEmpty ? post.text : post.id)
          let strange = annotated.add(labels, key: key, predicted(post, score, rivalLabel, group, in: batch))
          if strange != nil { faults.add(post) }
          continue
        }
        guard let gold = poles.stance(named: batch.string(post.label)) else {
          faults.add(post)
          continue
        }
        let (score, rivalLabel) = scorer.score(bytes.extracting(post.text.range))
        posts.append(LabelledPost(gold: gold, predicted(post, score, rivalLabel, group, in: batch)))
        observe(post, gold, score, scorer.hits)
      }
    }
    let sources = reader.sources.map(\.path)
    let shared = annotated.outcome
    posts += shared.posts
    let problems = faults.lines(sources, intake, poles)
    let notes = faults.notes(intake, unlabelled: shared.unlabelled, tied: shared.tied)
    if posts.isEmpty {
      throw CommandError(problems.first ?? notes.first ?? "no labelled post was found (a gold file has the fields text and label)")
    }
    return Outcome(posts: posts, sources: sources, problems: problems, notes: notes, agreement: shared.agreement)
  }

  /// A post with what the classifier says of it.
  private func predicted(
    _ post: Post, _ score: Score, _ rivalLabel: Stance?, _ group: String?, in batch: borrowing PostBatch
  ) -> PredictedPost {
    PredictedPost(
      score.label, probability: score.probabilities[score.label], rivalLabel: rivalLabel, author: batch.string(post.author),
      language: post.language, day: post.time.day, group: group, check: CheckID(batch.string(post.id)),
      place: place(of: post, in: batch),
      text: showsText ? batch.string(post.text) : nil)
  }

  /// The id of a post, or its file and record.
  private func place(of post: Post, in batch: borrowing PostBatch) -> String {
    if !post.id.isEmpty { return batch.string(post.id) }
    return "\(reader.sources[Int(post.location.source)].path), record \(post.location.record)"
  }

  /// What was wrong, counted.
  private struct Faults {
    private var errors: [ArchiveError] = []
    private var withoutLabel = 0
    private var withoutGroup = 0
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

    mutating func addWithoutGroup() { withoutGroup += 1 }

    mutating func add(_ post: Post) {
      if post.label.isEmpty { withoutLabel += 1 } else { withOtherLabel.add(Skip(count: 1, first: post.location)) }
    }

    /// Posts that wait for their labels, or for somebody to decide.
    func notes(_ intake: Intake, unlabelled: Int, tied: Int) -> [String] {
      var notes: [String] = []
      let missing = withoutLabel + unlabelled
      if missing > 0 {
        notes.append("left out for want of a label (field or column \"label\"): \(missing) of \(intake.posts) posts")
      }
      if tied > 0 {
        notes.append("left out since as many annotators say one label as another: \(tied) posts (decide in \"label\")")
      }
      return notes
    }

    func lines(_ sources: [String], _ intake: Intake, _ poles: Poles) -> [String] {
      var lines = errors.map(\.description)
      if withOtherLabel.count > 0 {
        let place = "\(sources[Int(withOtherLabel.first.source)]), record \(withOtherLabel.first.record)"
        let names = "\(poles.first), \(poles.second) and \(poles.neutral)"
        lines.append(
          "left out for a label other than \(names): \(withOtherLabel.count) of \(intake.posts) posts, first in \(place)")
      }
      if withoutGroup > 0 {
        lines.append("left out for want of a group with a lexicon: \(withoutGroup) of \(intake.posts) posts")
      }
      if intake.skipped > 0 { lines.append("left out as no posts: \(intake.skipped) of \(intake.records) records") }
      return lines
    }
  }
}
