import StanceClassifier
import StanceTuning

/// The member `errors` of an evaluation.
struct ErrorJSON {
  private let errors: ErrorExamples
  private let poles: Poles

  init(_ errors: ErrorExamples, _ poles: Poles) {
    self.errors = errors
    self.poles = poles
  }

  func write(to json: inout JSONWriter) {
    for cell in errors.cells {
      json.object { json in
        json.member("gold", poles[cell.gold])
        json.member("predicted", poles[cell.predicted])
        json.member("posts", cell.posts)
        json.member("examples", array: { json in cell.examples.forEach { write($0, to: &json) } })
      }
    }
  }

  private func write(_ post: PredictedPost, to json: inout JSONWriter) {
    json.object(.inline) { json in
      json.member("post", post.place)
      if let text = post.text { json.member("text", text) }
    }
  }
}
