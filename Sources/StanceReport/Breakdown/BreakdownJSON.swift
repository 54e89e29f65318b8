import StanceAggregation
import StanceClassifier

/// The breakdown for programs. Keys stand in the order below, shares are rounded to 6 decimals; without posts, shares, intervals and mean probabilities
/// are `null`.
///
/// ```json
/// {"stance": {"version", "lexicon": {"name", "hash"}}, "posts": n,
///  "labels": {"<name>": {"count", "share", "interval": [low, high], "mean_probability"}},
///  "by": {"day": [{"day": "2025-03-01", "posts": n, "labels": {…}}]},
///  "cues": {"<name>": [{"cue", "posts"}]},
///  "intake": {"records", "posts", "duplicates", "truncated", "recovered",
///             "skipped": {"<reason>": {"count", "first": {"source", "record", "byte"}}}, "bytes"}}
/// ```
public struct BreakdownJSON: Sendable {
  private let summary: Summary
  private let provenance: Provenance
  private let cueLimit: Int

  /// JSON of a summary, with up to `cues` cues a label.
  public init(_ summary: Summary, _ provenance: Provenance, cues: Int = 50) {
    self.summary = summary
    self.provenance = provenance
    cueLimit = cues
  }

  /// The document, with a list of groups for each dimension; it ends with a line feed.
  public func bytes(by dimensions: [Dimension] = []) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("stance", object: provenance.write)
      write(summary.total, to: &json)
      json.member("by", object: { json in for dimension in dimensions { write(dimension, to: &json) } })
      json.member("cues", object: { json in for stance in Stance.allCases { writeCues(of: stance, to: &json) } })
      json.member("intake", object: { IntakeJSON.write(summary.intake, provenance, to: &$0) })
    }
    return json.bytes + [0x0A]
  }

  private func write(_ dimension: Dimension, to json: inout JSONWriter) {
    json.member(
      dimension.rawValue,
      array: { json in
        for row in summary.breakdown(by: dimension) {
          json.object(.inline) { json in
            json.member(dimension.rawValue, row.group.name)
            write(row.distribution, to: &json)
          }
        }
      })
  }

  /// The members `posts` and `labels`.
  private func write(_ distribution: Distribution, to json: inout JSONWriter) {
    json.member("posts", distribution.posts)
    json.member(
      "labels",
      object: { json in
        for stance in Stance.allCases {
          json.member(summary.poles[stance], .inline, object: { write(distribution, of: stance, to: &$0) })
        }
      })
  }

  private func write(_ distribution: Distribution, of stance: Stance, to json: inout JSONWriter) {
    json.member("count", distribution.count(of: stance))
    json.member("share", decimal: distribution.share(of: stance))
    json.member("interval", interval: distribution.interval(of: stance).map { ($0.low, $0.high) })
    json.member("mean_probability", decimal: distribution.meanProbability(of: stance))
  }

  private func writeCues(of stance: Stance, to json: inout JSONWriter) {
    json.member(
      summary.poles[stance],
      array: { json in
        for count in summary.topCues(of: stance, limit: cueLimit) {
          json.object(.inline) { json in
            json.member("cue", provenance.cue(count.entry))
            json.member("posts", count.posts)
          }
        }
      })
  }
}

extension Provenance {
  /// The members of `stance`: what every JSON document says of its origin.
  func write(to json: inout JSONWriter) {
    json.member("version", version)
    json.member(
      "lexicon", .inline,
      object: { json in
        json.member("name", lexicon)
        json.member("hash", lexiconHash)
      })
  }
}
