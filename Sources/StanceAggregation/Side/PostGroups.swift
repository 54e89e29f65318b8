import StanceClassifier

/// The groups of a post by dimension, found once a post however many tables ask.
struct PostGroups {
  private let key: CellKey
  private let hour: Int?
  private let source: String
  private let authorClass: String?
  private let tags: [String]

  init(_ post: Post, source: String, authorClass: String?, tags: [String]) {
    key = CellKey(post)
    hour = post.time.precision == .second ? PostGroups.hour(post.time.seconds) : nil
    self.source = source
    self.authorClass = authorClass
    self.tags = tags
  }

  /// The keys under which the post counts: one, or one for each hashtag.
  func keys(_ division: Division) -> [GroupKey] {
    guard let second = division.second else { return groups(division.first).map { GroupKey($0) } }
    return groups(division.first).flatMap { first in groups(second).map { GroupKey(first, $0) } }
  }

  /// The groups of a dimension; more than one for hashtags only.
  func groups(_ dimension: Dimension) -> [Group] {
    switch dimension {
    case .hour: [.hour(hour)]
    case .source: [.source(source)]
    case .authorClass: [.authorClass(authorClass)]
    case .hashtag: tags.isEmpty ? [.hashtag(nil)] : tags.map { .hashtag($0) }
    case .day, .week, .month, .language, .kind: key.group(of: dimension).map { [$0] } ?? []
    }
  }

  private static func hour(_ seconds: Int64) -> Int { Int(seconds / 3600 - (seconds % 3600 < 0 ? 1 : 0)) }
}
