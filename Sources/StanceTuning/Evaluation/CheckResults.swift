/// How many behaviour tests pass, by capability: the minimum functionality and invariance tests of CheckList (Ribeiro, Wu, Guestrin & Singh, "Beyond
/// Accuracy", ACL 2020). A post passes where its predicted label is its gold label; a group (posts of one number and several variants) is consistent
/// where all its posts got the same label, be it right or not.
public struct CheckResults: Sendable, Equatable {
  /// The passes of some posts.
  public struct Tally: Sendable, Equatable {
    /// Posts tested.
    public internal(set) var posts = 0
    /// Posts that got their gold label.
    public internal(set) var passed = 0
    /// Groups of two or more posts.
    public internal(set) var groups = 0
    /// Groups in which all posts got the same label.
    public internal(set) var consistentGroups = 0

    /// Passed of all posts, 0–1; 0 without posts.
    public var share: Double { posts == 0 ? 0 : Double(passed) / Double(posts) }
    /// Consistent of all groups, 0–1; nil without groups.
    public var consistency: Double? { groups == 0 ? nil : Double(consistentGroups) / Double(groups) }

    /// Whether fewer than `percent` of a hundred posts passed; false without posts.
    public func isBelow(percent: Int) -> Bool { passed * 100 < percent * posts }
  }

  /// The tally of one capability.
  public struct Capability: Sendable, Equatable {
    /// Its name, as the ids of its posts have it.
    public let name: String
    /// Its passes.
    public let tally: Tally
  }

  /// All posts that test something.
  public let overall: Tally
  /// The capabilities, in the order in which they first occur.
  public let capabilities: [Capability]

  /// The results of the posts that test something; nil where none does. Time is linear in the posts.
  public init?(of posts: [LabelledPost]) {
    var tallies: [Tally] = []
    var names: [String] = []
    var places: [String: Int] = [:]
    var groups = CheckGroups()
    for post in posts {
      guard let check = post.check else { continue }
      let place = places[check.capability] ?? tallies.count
      if place == tallies.count {
        places[check.capability] = place
        names.append(check.capability)
        tallies.append(Tally())
      }
      tallies[place].posts += 1
      if post.gold == post.predicted { tallies[place].passed += 1 }
      groups.add(post.predicted, check, capability: place)
    }
    if tallies.isEmpty { return nil }
    groups.count(into: &tallies)
    overall = tallies.reduce(into: Tally()) { $0.add($1) }
    capabilities = zip(names, tallies).map { Capability(name: $0, tally: $1) }
  }
}

extension CheckResults.Tally {
  fileprivate mutating func add(_ other: Self) {
    posts += other.posts
    passed += other.passed
    groups += other.groups
    consistentGroups += other.consistentGroups
  }
}
