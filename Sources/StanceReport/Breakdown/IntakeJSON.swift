import StanceClassifier

/// What was read, as the members of a JSON object.
enum IntakeJSON {
  static func write(_ intake: Intake, _ provenance: Provenance, to json: inout JSONWriter) {
    json.member("records", intake.records)
    json.member("posts", intake.posts)
    json.member("duplicates", intake.duplicates)
    json.member("truncated", intake.truncated)
    json.member("recovered", intake.recovered)
    json.member("lossy_ids", intake.lossyIDs)
    json.member(
      "skipped",
      object: { json in
        for reason in SkipReason.allCases where intake[reason].count > 0 {
          json.member(reason.name, .inline, object: { write(intake[reason], provenance, to: &$0) })
        }
      })
    json.member("bytes", intake.bytes)
  }

  private static func write(_ skip: Skip, _ provenance: Provenance, to json: inout JSONWriter) {
    json.member("count", skip.count)
    json.member(
      "first",
      object: { json in
        json.member("source", provenance.source(of: skip.first))
        json.member("record", Int(clamping: skip.first.record))
        json.member("byte", Int(clamping: skip.first.byte))
      })
  }
}
