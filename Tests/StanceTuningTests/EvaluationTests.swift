import StanceClassifier
import StanceTuning
import Testing

@Suite("Evaluation")
struct EvaluationTests {
  private let poles = Poles(first: "for", second: "against")

  private func posts(seed: UInt64, count: Int) -> [LabelledPost] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let gold = Stance.allCases.randomElement(using: &random) ?? .first
      let predicted = Bool.random(using: &random) ? gold : Stance.allCases.randomElement(using: &random) ?? .first
      let language = ["en", "uk", "und"].randomElement(using: &random) ?? "en"
      return LabelledPost(gold: gold, predicted: predicted, language: LanguageCode(language))
    }
  }

  @Test("does not depend on the order of the posts")
  func order() {
    var random = SplitMix64(seed: 5)
    let posts = posts(seed: 4, count: 300)
    let (one, two) = (Evaluation(of: posts, poles: poles), Evaluation(of: posts.shuffled(using: &random), poles: poles))
    #expect(one.overall == two.overall && one.byLanguage == two.byLanguage)
  }

  @Test("the languages add up to the whole, the largest first")
  func languages() {
    let evaluation = Evaluation(of: posts(seed: 6, count: 200), poles: poles)
    let sizes = evaluation.byLanguage.map(\.result.matrix.total)
    #expect(sizes.reduce(0, +) == 200 && sizes == sizes.sorted(by: >) && sizes.count == 3)
    #expect(evaluation.overall.matrix.total == 200)
  }

  @Test("no posts: scores of 0 and no interval")
  func empty() {
    let evaluation = Evaluation(of: [], poles: poles)
    #expect(evaluation.overall.matrix.macroF1 == 0 && evaluation.overall.macroF1Interval == nil)
    #expect(evaluation.byLanguage.isEmpty)
  }

  @Test("posts are told apart by year, those of no known time last")
  func years() {
    func post(_ gold: Stance, _ predicted: Stance, _ year: Int?) -> LabelledPost {
      LabelledPost(gold: gold, PredictedPost(predicted, day: year.map { CivilDay(year: $0, month: 3, day: 17) }))
    }
    let posts = [
      post(.first, .first, nil), post(.first, .neutral, 2022), post(.neutral, .neutral, 2015), post(.second, .second, 2022),
    ]
    let evaluation = Evaluation(of: posts, poles: Poles(first: "for", second: "against"))
    #expect(evaluation.byYear.map(\.year) == [2015, 2022, nil])
    #expect(evaluation.byYear.map(\.result.matrix.total) == [1, 2, 1])
    #expect(evaluation.byYear.map(\.result.matrix.accuracy) == [1, 0.5, 1])
  }

  @Test("months are told apart where the posts span less than two years and all have a time")
  func months() {
    func evaluation(_ days: [CivilDay?]) -> Evaluation {
      let posts = days.map { LabelledPost(gold: .first, PredictedPost(.first, day: $0)) }
      return Evaluation(of: posts, poles: Poles(first: "for", second: "against"))
    }
    let (december, january) = (CivilDay(year: 2023, month: 12, day: 31), CivilDay(year: 2024, month: 1, day: 1))
    let near = evaluation([january, december, january])
    #expect(near.byMonth.map(\.month.description) == ["2023-12", "2024-01"])
    #expect(near.byMonth.map(\.result.matrix.total) == [1, 2])
    #expect(evaluation([december, CivilDay(year: 2025, month: 11, day: 30)]).byMonth.count == 2)
    #expect(evaluation([december, CivilDay(year: 2025, month: 12, day: 1)]).byMonth.isEmpty)
    #expect(evaluation([december, nil]).byMonth.isEmpty)
  }

  @Test("posts are told apart by group, those without one first, those in no grouping not at all")
  func groups() {
    func post(_ group: String?) -> LabelledPost { LabelledPost(gold: .first, PredictedPost(.first, group: group)) }
    let poles = Poles(first: "for", second: "against")
    let evaluation = Evaluation(of: [post("b"), post("a"), post(""), post("b")], poles: poles)
    #expect(evaluation.byGroup.map(\.name) == ["", "a", "b"])
    #expect(evaluation.byGroup.map(\.result.matrix.total) == [1, 1, 2])
    #expect(Evaluation(of: [post(nil)], poles: poles).byGroup.isEmpty)
  }
}
