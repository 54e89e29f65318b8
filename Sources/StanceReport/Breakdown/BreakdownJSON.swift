import StanceAggregation
import StanceClassifier

/// The breakdown for programs. Keys stand in the order below, shares are rounded to 6 decimals; without posts, shares, intervals and mean probabilities
/// are `null`, and so is everything that is suppressed.
///
/// ```json
/// {"stance": {"version", "lexicon": {"name", "hash"}, "inputs": [{"path", "hash"}], "settings": {…}, "command": […]},
///  "posts": n, "days": [first, last],
///  "labels": {"<name>": {"count", "share", "interval": [low, high], "mean_probability", "corrected": {"share", "interval"}}},
///  "texts": {"total", "relative_error", "labels": {"<name>": {"count", "share", "interval"}}}, "authors": {…}, "engagement": {…},
///  "by": {"day": [{"day": "2025-03-01", "posts": n, "labels": {…}, "texts": {…}}], "day,lang": [{"day", "lang", …}]},
///  "notes": {"<division>": […]}, "prevalence": {…}, "suppression": {"minimum_authors", "primary", "secondary"},
///  "events": [{"day", "label"}],
///  "cues": {"<name>": [{"cue", "posts"}]}, "cues_by_period": [{"period", "cues": {…}}], "examples": {"<name>": [{"id", "probability", "text"}]},
///  "intake": {"records", "posts", "duplicates", "truncated", "recovered",
///             "skipped": {"<reason>": {"count", "first": {"source", "record", "byte"}}}, "bytes"}}
/// ```
///
/// What was not asked for is left out: `texts`, `authors`, `engagement`, `corrected`, `prevalence`, `suppression`, `events`, `notes`, `cues_by_period`,
/// `examples`, `text`.
public struct BreakdownJSON: Sendable {
  private let breakdown: Breakdown

  /// JSON of a breakdown.
  public init(_ breakdown: Breakdown) { self.breakdown = breakdown }

  /// The document; it ends with a line feed.
  public var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("stance", object: breakdown.provenance.write)
      write(breakdown.total, to: &json) { json in writeDays(to: &json) }
      json.member("by", object: { json in for table in breakdown.tables { write(table, to: &json) } })
      writeOptional(to: &json)
      json.member("cues", object: { json in write(breakdown.cues, to: &json) })
      writePeriods(to: &json)
      writeExamples(to: &json)
      json.member("intake", object: { IntakeJSON.write(breakdown.intake, breakdown.provenance, to: &$0) })
    }
    return json.bytes + [0x0A]
  }

  private func writeDays(to json: inout JSONWriter) {
    json.name("days")
    guard let days = breakdown.days else { return json.value(decimal: nil) }
    json.array(.inline) { json in
      json.value(days.lowerBound.name)
      json.value(days.upperBound.name)
    }
  }

  private func write(_ table: DivisionTable, to json: inout JSONWriter) {
    json.member(
      table.division.name,
      array: { json in
        for row in table.rows {
          json.object(.inline) { json in
            for (dimension, name) in zip(table.division.dimensions, row.names) { json.member(dimension.rawValue, name) }
            write(row.cell, to: &json)
          }
        }
      })
  }

  /// The members of a cell; `middle` writes what stands behind the number of posts.
  private func write(_ cell: BreakdownCell, to json: inout JSONWriter, middle: (inout JSONWriter) -> Void = { _ in }) {
    json.name("posts")
    json.value(cell.posts.total)
    middle(&json)
    json.member(
      "labels",
      object: { json in
        for stance in Stance.allCases {
          json.member(breakdown.poles[stance], .inline, object: { writeLabel(cell, stance, to: &$0) })
        }
      })
    for shares in cell.countings.dropFirst() { write(shares, to: &json) }
  }

  private func writeLabel(_ cell: BreakdownCell, _ stance: Stance, to json: inout JSONWriter) {
    BreakdownJSON.write(cell.posts.labels[stance], to: &json)
    json.member("mean_probability", decimal: cell.meanProbability?[stance])
    if let corrected = cell.corrected?[stance] { json.member("corrected", object: { corrected.write(to: &$0) }) }
  }

  /// The members of a label.
  static func write(_ label: LabelShare, to json: inout JSONWriter) {
    json.name("count")
    json.value(label.count)
    json.member("share", decimal: label.share)
    json.member("interval", interval: label.interval.map { ($0.lowerBound, $0.upperBound) })
  }

  private func write(_ shares: LabelShares, to json: inout JSONWriter) {
    json.member(
      shares.counting.rawValue, .inline,
      object: { json in
        json.name("total")
        json.value(shares.total)
        json.member("relative_error", decimal: shares.relativeError)
        json.member(
          "labels",
          object: { json in
            for stance in Stance.allCases {
              json.member(breakdown.poles[stance], object: { BreakdownJSON.write(shares.labels[stance], to: &$0) })
            }
          })
      })
  }
}

extension BreakdownJSON {
  private func writeOptional(to json: inout JSONWriter) {
    let noted = breakdown.tables.filter { !$0.notes.isEmpty }
    if !noted.isEmpty {
      json.member(
        "notes",
        object: { json in
          for table in noted {
            json.member(table.division.name, array: { json in for note in table.notes { json.value(note) } })
          }
        })
    }
    if let prevalence = breakdown.prevalence {
      json.member("prevalence", object: { PrevalenceJSON(prevalence, breakdown.poles).write(to: &$0) })
    }
    if let suppression = breakdown.suppression {
      json.member(
        "suppression", .inline,
        object: { json in
          json.member("minimum_authors", suppression.minimumAuthors)
          json.member("primary", suppression.primary)
          json.member("secondary", suppression.secondary)
        })
    }
    guard !breakdown.events.isEmpty else { return }
    json.member(
      "events",
      array: { json in
        for event in breakdown.events {
          json.object(.inline) { json in
            json.member("day", event.day.name)
            json.member("label", event.label)
          }
        }
      })
  }

  private func write(_ cues: ByStance<[CueLine]>, to json: inout JSONWriter) {
    for stance in Stance.allCases {
      json.member(
        breakdown.poles[stance],
        array: { json in
          for line in cues[stance] {
            json.object(.inline) { json in
              json.member("cue", line.cue)
              json.member("posts", line.posts)
            }
          }
        })
    }
  }

  private func writePeriods(to json: inout JSONWriter) {
    guard !breakdown.cuesByPeriod.isEmpty else { return }
    json.member(
      "cues_by_period",
      array: { json in
        for period in breakdown.cuesByPeriod {
          json.object { json in
            json.member("period", period.period.name)
            json.member("cues", object: { write(period.cues, to: &$0) })
          }
        }
      })
  }

  private func writeExamples(to json: inout JSONWriter) {
    guard breakdown.examples.values.contains(where: { !$0.isEmpty }) else { return }
    json.member(
      "examples",
      object: { json in
        for stance in Stance.allCases {
          json.member(
            breakdown.poles[stance],
            array: { json in for example in breakdown.examples[stance] { BreakdownJSON.write(example, to: &json) } })
        }
      })
  }

  private static func write(_ example: ExamplePost, to json: inout JSONWriter) {
    json.object(.inline) { json in
      json.member("id", example.id)
      json.member("probability", decimal: example.probability)
      if let text = example.text { json.member("text", text) }
    }
  }
}

extension ShareEstimate {
  /// The members `share` and `interval`.
  func write(to json: inout JSONWriter) {
    json.member("share", decimal: share)
    json.member("interval", interval: (interval.lowerBound, interval.upperBound))
  }
}

extension Provenance {
  /// The members of `stance`: what every JSON document says of its origin. Inputs, settings and command line only where they are known.
  func write(to json: inout JSONWriter) {
    json.member("version", version)
    json.member(
      "lexicon", .inline,
      object: { json in
        json.member("name", lexicon)
        json.member("hash", lexiconHash)
      })
    if !inputs.isEmpty {
      json.member("inputs", array: { json in for input in inputs { input.write(to: &json) } })
    }
    if !settings.isEmpty {
      json.member(
        "settings", .inline,
        object: { json in for setting in settings { json.member(setting.name, setting.value) } })
    }
    if !commandLine.isEmpty {
      json.member("command", .inline, array: { json in for word in commandLine { json.value(word) } })
    }
  }
}

extension Provenance.Input {
  /// An object with `path` and `hash`.
  func write(to json: inout JSONWriter) {
    json.object(.inline) { json in
      json.member("path", path)
      json.name("hash")
      if let hash { json.value(hash) } else { json.value(decimal: nil) }
    }
  }
}
