import StanceArchive
import StanceClassifier
import StanceTuning

/// Labelled posts as tuning needs them.
enum TuningPosts {
  /// All posts of gold files with a label of `poles`, in their order. Throws where there is none.
  static func read(
    _ files: GoldFiles, _ poles: Poles
  ) throws(CommandError) -> (posts: [TuningPost], intake: GoldFiles.Intake) {
    var posts: [TuningPost] = []
    let intake = files.read(poles) { post, batch, gold in
      posts.append(
        TuningPost(
          text: Array(batch.bytes[post.text.range]), gold: gold, author: batch.string(post.author), language: post.language))
    }
    if posts.isEmpty { throw GoldFiles.nothing(intake) }
    return (posts, intake)
  }
}
