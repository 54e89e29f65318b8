import StanceAggregation
import StanceClassifier

/// A comparison for programs.
///
/// ```json
/// {"stance": {…}, "event": {"day", "label"},
///  "sides": [{"name", "posts", "days", "labels": {"<name>": {"count", "share", "interval"}}, "intake": {…}}, {…}],
///  "differences": {"posts": {"<name>": {"difference", "interval"}}},
///  "sentences": […], "cues": [{"cue", "label", "posts": [first, second], "z"}], "intake": {…}}
/// ```
///
/// `event` and the `intake` at the end stand only where an event divides one dump; two dumps have an `intake` each.
public struct ComparisonJSON: Sendable {
  private let comparison: Comparison
  private let cueLimit: Int

  /// JSON with up to `cues` cues in each direction.
  public init(_ comparison: Comparison, cues: Int = 50) {
    self.comparison = comparison
    cueLimit = cues
  }

  /// The document; it ends with a line feed.
  public var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("stance", object: comparison.provenance.write)
      if let event = comparison.event {
        json.member(
          "event", .inline,
          object: { json in
            json.member("day", event.day.name)
            json.member("label", event.label)
          })
      }
      json.member("sides", array: { json in for side in [comparison.before, comparison.after] { write(side, to: &json) } })
      json.member("differences", object: writeDifferences)
      json.member("sentences", array: { json in for sentence in comparison.sentences { json.value(sentence) } })
      json.member(
        "cues",
        array: { json in
          let shifts = comparison.cues(.grew, limit: cueLimit) + comparison.cues(.shrank, limit: cueLimit)
          for shift in shifts { write(shift, to: &json) }
        })
      if let intake = comparison.intake {
        json.member("intake", object: { IntakeJSON.write(intake, comparison.provenance, to: &$0) })
      }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ side: Comparison.Side, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", side.name)
      json.name("posts")
      json.value(side.breakdown.total.posts.total)
      json.name("days")
      if let days = side.breakdown.days {
        json.array(.inline) { json in
          json.value(days.lowerBound.name)
          json.value(days.upperBound.name)
        }
      } else {
        json.value(decimal: nil)
      }
      json.member(
        "labels",
        object: { json in
          for stance in Stance.allCases {
            let label = side.breakdown.total.posts.labels[stance]
            json.member(comparison.poles[stance], .inline, object: { BreakdownJSON.write(label, to: &$0) })
          }
        })
      guard comparison.intake == nil else { return }
      json.member("intake", object: { IntakeJSON.write(side.breakdown.intake, side.breakdown.provenance, to: &$0) })
    }
  }

  private func writeDifferences(_ json: inout JSONWriter) {
    for counting in comparison.before.breakdown.total.countings.map(\.counting) {
      json.member(
        counting.rawValue,
        object: { json in
          for stance in Stance.allCases {
            let difference = comparison.difference(stance, counting)
            json.member(comparison.poles[stance], .inline, object: { ComparisonJSON.write(difference, to: &$0) })
          }
        })
    }
  }

  private static func write(_ difference: Comparison.Difference?, to json: inout JSONWriter) {
    json.member("difference", decimal: difference?.value)
    json.member("interval", interval: difference.map { ($0.interval.lowerBound, $0.interval.upperBound) })
  }

  private func write(_ shift: CueShift, to json: inout JSONWriter) {
    json.object(.inline) { json in
      json.member("cue", shift.cue)
      json.member("label", comparison.poles[shift.pole])
      json.member(
        "posts",
        array: { json in
          json.value(shift.posts.before)
          json.value(shift.posts.after)
        })
      json.member("z", decimal: shift.z)
    }
  }
}
