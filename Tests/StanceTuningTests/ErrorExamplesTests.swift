import StanceClassifier
import StanceTuning
import Testing

@Suite("Errors by sort")
struct ErrorExamplesTests {
  private func post(_ gold: Stance, _ predicted: Stance, _ place: String) -> LabelledPost {
    LabelledPost(gold: gold, PredictedPost(predicted, place: place))
  }

  @Test("the commonest sort stands first, each with its first posts in the order of gold")
  func cells() {
    let posts = [
      post(.first, .neutral, "1"), post(.first, .first, "2"), post(.second, .neutral, "3"), post(.second, .neutral, "4"),
      post(.second, .neutral, "5"), post(.neutral, .second, "6"),
    ]
    let cells = ErrorExamples(of: posts, limit: 2).cells
    #expect(cells.map(\.gold) == [.second, .first, .neutral] && cells.map(\.predicted) == [.neutral, .neutral, .second])
    #expect(cells.map(\.posts) == [3, 1, 1])
    #expect(cells.map { $0.examples.map(\.place) } == [["3", "4"], ["1"], ["6"]])
  }

  @Test("right labels are no errors")
  func none() {
    #expect(ErrorExamples(of: [post(.first, .first, "1")], limit: 3).cells.isEmpty)
  }
}
