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
    case "records": intake.records = try SummaryNumbers.count(&json)
    case "posts": intake.posts = try SummaryNumbers.count(&json)
    case "duplicates": intake.duplicates = try SummaryNumbers.count(&json)
    case "truncated": intake.truncated = try SummaryNumbers.count(&json)
    case "recovered": intake.recovered = try SummaryNumbers.count(&json)
    case "bytes": intake.bytes = try SummaryNumbers.count(&json)
    default: try json.skip()
    }
  }

  private static func readSkips(into intake: inout Intake, _ json: inout JSONReader) throws(JSONFault) {
    try json.object { (name, json) throws(JSONFault) in
      let numbers = try SummaryNumbers.integers(&json)
      guard let reason = SkipReason.allCases.first(where: { $0.name == name }), numbers.count == 3,
        (1...1 << 58).contains(numbers[0]),
        let record = UInt64(exactly: numbers[1]), let byte = UInt64(exactly: numbers[2])
      else { throw json.fault("a reason with count, record and byte before this") }
      intake.setSkip(reason, Skip(count: numbers[0], first: RecordLocation(source: 0, record: record, byte: byte)))
    }
  }
}
