import StanceAggregation
import StanceClassifier

/// What stands beside a file of rows: `{"stance": {…}, "posts": n, "labels": {"<name>": n}, "intake": {…}}`. No time of day: the same run gives the same bytes.
public struct RunJSON: Sendable {
  private let tabulation: Tabulation
  private let provenance: Provenance

  /// The record of a run.
  public init(_ tabulation: Tabulation, _ provenance: Provenance) {
    self.tabulation = tabulation
    self.provenance = provenance
  }

  /// The document; it ends with a line feed.
  public var bytes: [UInt8] {
    let breakdown = Breakdown(tabulation, provenance)
    var json = JSONWriter()
    json.object { json in
      json.member("stance", object: provenance.write)
      json.member("posts", tabulation.total.distribution.posts)
      json.member(
        "labels", .inline,
        object: { json in
          for stance in Stance.allCases {
            json.member(breakdown.poles[stance], tabulation.total.distribution.count(of: stance))
          }
        })
      json.member("intake", object: { IntakeJSON.write(breakdown.intake, provenance, to: &$0) })
    }
    return json.bytes + [0x0A]
  }
}
