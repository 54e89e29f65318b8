import StanceArchive
import StanceClassifier

/// The value of a field or column for every post of some files, by which posts are told apart: the `target` of a stance data set, say.
///
/// The files are read once more for it, with the field in the author's place.
struct GroupValues {
  /// The values that occur, sorted; posts without one are in none.
  let names: [String]
  private let values: [String: String]

  /// Reads the values of `field`; throws where no post has one.
  init(_ field: String, _ paths: [String], _ reading: ReadOptions) throws(CommandError) {
    var reading = reading
    reading.authorColumn = field
    var values: [String: String] = [:]
    // What cannot be read is told by whoever reads the posts themselves.
    _ = TuningPosts.forEach(try TuningPosts.reader(paths, reading)) { post, batch in
      values[GroupValues.key(post.location)] = batch.string(post.author)
    }
    names = Set(values.values).filter { !$0.isEmpty }.sorted()
    self.values = values
    if names.isEmpty {
      throw CommandError("no post has the field \"\(field)\" (name a field of the gold files after --group)")
    }
  }

  /// The value of the post at a place; empty where it has none.
  subscript(place: RecordLocation) -> String { values[GroupValues.key(place)] ?? "" }

  private static func key(_ place: RecordLocation) -> String { "\(place.source) \(place.record) \(place.byte)" }
}
