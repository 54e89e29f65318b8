/// Guesses what a mistyped word was meant to be.
enum NearMiss {
  /// The farthest that a guess may be: two slips.
  static let limit = 2

  /// `; did you mean --json?`, or nothing where no known word is near.
  static func hint(for word: String, among known: [String]) -> String {
    guard let guess = nearest(to: word, among: known) else { return "" }
    return "; did you mean \(guess)?"
  }

  /// The known word with the fewest slips, at most ``limit`` and fewer than it has letters; the first of equals.
  static func nearest(to word: String, among known: [String]) -> String? {
    var best: (word: String, distance: Int)?
    for candidate in known {
      let distance = distance(word, candidate)
      guard distance <= limit, distance < candidate.count else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.word
  }

  /// How many letters were put in, left out, replaced or swapped with their neighbour (Damerau 1964; the restricted form, in which no
  /// part is edited twice).
  static func distance(_ left: String, _ right: String) -> Int {
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    var twoBack: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replaced = previous[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(replaced, previous[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, twoBack[j - 1] + 1) }
        row.append(cost)
      }
      twoBack = previous
      previous = row
    }
    return previous[b.count]
  }
}
