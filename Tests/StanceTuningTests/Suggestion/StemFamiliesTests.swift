import StanceClassifier
import Testing

@testable import StanceTuning

@Suite struct StemFamiliesTests {
  /// Candidates from `stem* 3.1` and the like, all for one stance but those behind a minus.
  private func heads(_ lines: [String]) throws -> [String] {
    var terms: [Term] = []
    var candidates: [ChosenTerm] = []
    for line in lines {
      let parts = line.split(separator: " ")
      let text = parts.dropLast().joined(separator: " ")
      let z = try #require(parts.last.flatMap { Double($0) })
      terms.append(Term(text: text, words: parts.count - 1, isStem: text.hasSuffix("*")))
      candidates.append(ChosenTerm(term: terms.count - 1, use: .cue, stance: z < 0 ? .second : .first, z: abs(z), weight: 0))
    }
    return StemFamilies.heads(of: candidates, terms).map { terms[$0.term].text }
  }

  @Test(
    arguments: [
      (["prom* 4.2", "promi* 4.2", "promise 4.7", "promise* 4.8"], ["promise*"]),
      (["inva* 5.0", "invad* 4.8", "invading 4.2"], ["invad*"]),
      (["inva* 5.0", "invad* 4.4", "invading 4.2"], ["inva*"]),
      (["solu* 3.1", "solution 3.3"], ["solution"]),
      (["star* 2.5", "start* -2.5"], ["star*", "start*"]),
      (["defend 3", "defence 3"], ["defend", "defence"]),
      (["war 3", "war crimes 3", "#warcrimes 3"], ["war", "war crimes", "#warcrimes"]),
      (["nego* 2.0", "negotiat* 3.0", "negotiate 2.9", "negoc* 2.1"], ["negotiat*", "negoc*"]),
      (["мир* 3", "переговор* 5", "переговоры 4.6", "перего* 4.9"], ["мир*", "переговор*"]), ([], []),
    ] as [([String], [String])])
  func `of words and stems that begin alike one is a candidate`(_ lines: [String], _ expected: [String]) throws {
    #expect(try heads(lines) == expected)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `no two that stay are nested, and each that goes has one of its stance that stays`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = (0..<60).map { _ in
      let length = 4 + Int.random(in: 0..<5, using: &random)
      let letters = "pe" + String((0..<length).map { _ in Bool.random(using: &random) ? "a" : "b" })
      return "\(letters)\(Bool.random(using: &random) ? "*" : "") \(Double(Int.random(in: 20..<60, using: &random)) / 10)"
    }
    let unique = Dictionary(lines.map { ($0.split(separator: " ")[0], $0) }) { first, _ in first }.values.sorted()
    let kept = try heads(unique)
    func isNested(_ stem: String, _ other: String) -> Bool { stem.hasSuffix("*") && other.hasPrefix(stem.dropLast()) }
    for one in kept {
      for other in kept where one != other { #expect(!isNested(one, other), "seed \(seed): \(one), \(other)") }
    }
    #expect(!kept.isEmpty && kept.count <= unique.count, "seed \(seed)")
  }
}
