import StanceTuning

/// The member `calibration` of an evaluation.
struct CalibrationJSON {
  private let reliability: Reliability

  init(_ reliability: Reliability) { self.reliability = reliability }

  func write(to json: inout JSONWriter) {
    json.member("ece", decimal: reliability.expectedCalibrationError)
    json.member(
      "bins",
      array: { json in
        for bin in reliability.bins {
          json.object(.inline) { json in
            json.member("from", decimal: bin.bounds.lowerBound)
            json.member("to", decimal: bin.bounds.upperBound)
            json.member("posts", bin.posts)
            json.member("mean_probability", decimal: bin.meanProbability)
            json.member("accuracy", decimal: bin.accuracy)
          }
        }
      })
  }
}
