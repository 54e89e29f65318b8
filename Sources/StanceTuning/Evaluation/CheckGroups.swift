import StanceClassifier

/// The groups of a suite of behaviour tests while its posts come in.
struct CheckGroups {
  private struct Key: Hashable {
    let capability: Int
    let number: Int
  }

  private struct Group {
    let label: Stance
    var posts = 1
    var isConsistent = true
  }

  private var groups: [Key: Group] = [:]

  /// Adds a post's label to its group; a post without a variant has none.
  mutating func add(_ label: Stance, _ check: CheckID, capability: Int) {
    if check.variant == nil { return }
    let key = Key(capability: capability, number: check.number)
    guard var group = groups[key] else {
      groups[key] = Group(label: label)
      return
    }
    group.posts += 1
    if group.label != label { group.isConsistent = false }
    groups[key] = group
  }

  /// Counts the groups of two or more posts into the tallies of their capabilities.
  func count(into tallies: inout [CheckResults.Tally]) {
    for (key, group) in groups where group.posts > 1 {
      tallies[key.capability].groups += 1
      if group.isConsistent { tallies[key.capability].consistentGroups += 1 }
    }
  }
}
