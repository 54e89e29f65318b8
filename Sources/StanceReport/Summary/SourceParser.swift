import StanceAggregation
import StanceClassifier

/// Reads what was read.
enum SourceParser {
  static func sources(_ json: inout JSONReader) throws(JSONFault) -> [String: Tabulation.Source] {
    var sources: [String: Tabulation.Source] = [:]
    try json.array { (json) throws(JSONFault) in
      var (name, hash, intake) = ("", String?.none, Intake())
      try json.object { (member, json) throws(JSONFault) in
        switch member {
        case "name": name = try json.string()
        case "hash": hash = try json.isNull() ? nil : try json.string()
        case "skipped": try readSkips(into: &intake, &json)
        default: try read(member, into: &intake, &json)
        }
      }
      sources[name] = Tabulation.Source(hash: hash, intake: intake)
    }
    return sources
  }

  private static func read(_ member: String, into intake: inout Intake, _ json: inout JSONReader) throws(JSONFault) {
    switch member {
    case "records": intake.records = try json.integer()
    case "posts": intake.posts = try json.integer()
    case "duplicates": intake.duplicates = try json.integer()
    case "truncated": intake.truncated = try json.integer()
    case "recovered": intake.recovered = try json.integer()
    case "bytes": intake.bytes = try json.integer()
    default: try json.skip()
    }
  }

  private static func readSkips(into intake: inout Intake, _ json: inout JSONReader) throws(JSONFault) {
    try json.object { (name, json) throws(JSONFault) in
      let numbers = try SummaryNumbers.integers(&json)
      guard let reason = SkipReason.allCases.first(where: { $0.name == name }), numbers.count == 3,
        let record = UInt64(exactly: numbers[1]), let byte = UInt64(exactly: numbers[2])
      else { throw json.fault("a reason with count, record and byte before this") }
      intake.setSkip(reason, Skip(count: numbers[0], first: RecordLocation(source: 0, record: record, byte: byte)))
    }
  }
}
