import StanceClassifier
import StanceTuning

/// Labelled posts, read from gold files and classified.
enum GoldRun {
  /// Reads and classifies every post. Throws where no post has a label of the lexicon.
  static func posts(
    _ files: GoldFiles, _ lexicon: Lexicon
  ) throws(CommandError) -> (posts: [LabelledPost], intake: GoldFiles.Intake) {
    var session = Classifier(lexicon).makeSession()
    var posts: [LabelledPost] = []
    let intake = files.read(lexicon.poles) { post, batch, gold in
      let score = session.score(batch.bytes.span.extracting(post.text.range))
      posts.append(LabelledPost(gold: gold, predicted: score.label, language: post.language))
    }
    if posts.isEmpty { throw GoldFiles.nothing(intake) }
    return (posts, intake)
  }
}

extension GoldFiles {
  /// What to say where no post has a label.
  static func nothing(_ intake: Intake) -> CommandError {
    CommandError(intake.problems.first ?? "no labelled post was found (a gold file has the fields text and label)")
  }
}
