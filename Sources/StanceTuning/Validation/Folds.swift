/// Splits posts so that all posts of an author are on one side: who fits on an author's posts and measures on others of theirs measures memory.
struct Folds {
  /// The fold of each post, from 0.
  let ofPost: [Int]
  /// How many there are.
  let count: Int

  /// `count` folds of about the same size, drawn with `seed`; the authors in an order that depends on nothing but their first posts.
  init(_ authors: [String], count: Int, seed: UInt64) {
    var numbers: [String: Int] = [:]
    var members: [[Int]] = []
    for (post, author) in authors.enumerated() {
      if !author.isEmpty, let known = numbers[author] {
        members[known].append(post)
      } else {
        if !author.isEmpty { numbers[author] = members.count }
        members.append([post])
      }
    }
    var random = SplitMix64(seed: seed)
    members.shuffle(using: &random)
    var ofPost = [Int](repeating: 0, count: authors.count)
    var sizes = [Int](repeating: 0, count: count)
    for group in members {
      var smallest = 0
      for fold in 1..<max(1, count) where sizes[fold] < sizes[smallest] { smallest = fold }
      sizes[smallest] += group.count
      for post in group { ofPost[post] = smallest }
    }
    self.ofPost = ofPost
    self.count = count
  }

  /// The posts of `pool`, which the folds are of, inside and outside a fold.
  func split(_ pool: [Int], _ fold: Int) -> (train: [Int], test: [Int]) {
    var parts: (train: [Int], test: [Int]) = ([], [])
    for (index, post) in pool.enumerated() {
      if ofPost[index] == fold { parts.test.append(post) } else { parts.train.append(post) }
    }
    return parts
  }
}
