/// Of words and stems that begin alike (`inva*`, `invad*`, `invading`) a lexicon should get one: each says again what the others say, and together they are weighed
/// a little each.
struct StemFamilies {
  /// How much of the family's highest z-score a longer stem must have to be taken: it is more to the point, and catches fewer words that nobody thought of.
  static let part = 0.9

  /// A word or stem.
  private struct Member {
    /// Its place among the candidates.
    let number: Int
    /// Its letters, without the star.
    let letters: [UInt8]
    let isStem: Bool
    let z: Double

    init(_ number: Int, _ term: Term, z: Double) {
      self.number = number
      letters = Array(term.text.utf8.prefix(term.text.utf8.count - (term.isStem ? 1 : 0)))
      isStem = term.isStem
      self.z = z
    }

    /// Whether all words of one are words of the other, too.
    func isNested(with other: Member) -> Bool {
      (isStem && other.letters.starts(with: letters)) || (other.isStem && letters.starts(with: other.letters))
    }

    /// Whether it is taken before another that is as good, being longer; of a word and the stem that it is, the stem, which holds other forms.
    func precedes(_ other: Member) -> Bool {
      if letters.count != other.letters.count { return letters.count > other.letters.count }
      return isStem && !other.isStem
    }
  }

  /// The candidates without those that another one of their family and stance stands for; their order stays. Phrases, hashtags and emoji have no family.
  static func heads(of candidates: [ChosenTerm], _ terms: [Term]) -> [ChosenTerm] {
    var groups: [[UInt8]: [Member]] = [:]
    var isHead = [Bool](repeating: true, count: candidates.count)
    for (number, candidate) in candidates.enumerated() where terms[candidate.term].words == 1 {
      let member = Member(number, terms[candidate.term], z: candidate.z)
      let beginning = [candidate.stance.rawValue] + member.letters.prefix(TermBuilder.shortestStem)
      groups[beginning, default: []].append(member)
    }
    for group in groups.values {
      for member in relatives(in: group) { isHead[member.number] = false }
    }
    return candidates.indices.filter { isHead[$0] }.map { candidates[$0] }
  }

  /// Who goes of those that begin with the same letters: family by family, the highest z-score first.
  private static func relatives(in group: [Member]) -> [Member] {
    var rest = group.sorted { $0.z != $1.z ? $0.z > $1.z : $0.number < $1.number }
    var gone: [Member] = []
    while let best = rest.first {
      let family = rest.filter { $0.number == best.number || $0.isNested(with: best) }
      var head = best
      for member in family where member.isStem && member.z >= part * best.z && member.precedes(head) { head = member }
      // Who is nested with the head goes too: a shorter stem may stand for more than the best one does.
      let numbers = Set((family + rest.filter { $0.isNested(with: head) }).map(\.number))
      gone += rest.filter { numbers.contains($0.number) && $0.number != head.number }
      rest.removeAll { numbers.contains($0.number) }
    }
    return gone
  }
}
