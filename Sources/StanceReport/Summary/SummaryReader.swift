import StanceAggregation
import StanceClassifier

/// Why a file is no summary that can be read.
public struct SummaryFault: Error, Sendable, Equatable {
  /// What is wrong and where, in words, without the file's name.
  public let problem: String
}

extension SummaryJSON {
  /// Whether a file begins as a summary does; a dump of posts does not.
  public static func isSummary(_ beginning: some Sequence<UInt8>) -> Bool {
    let text = beginning.lazy.filter { $0 > 0x20 }.prefix(17)
    return text.elementsEqual("{\"stance_summary\"".utf8)
  }

  /// The tabulation of a file. Throws where it is no summary, is damaged, or is of another version of the schema.
  public static func read(_ bytes: [UInt8]) throws(SummaryFault) -> Tabulation {
    do throws(JSONFault) {
      var parser = SummaryParser(JSONReader(bytes))
      return try parser.tabulation()
    } catch {
      throw SummaryFault(problem: "is no summary that can be read: expected \(error.expected) at byte \(error.byte)")
    }
  }
}

/// Reads the members in the order in which they are written: the basis stands before what depends on it.
private struct SummaryParser {
  private var json: JSONReader
  private var head = Head()

  /// What makes the basis.
  private struct Head {
    var version = ""
    var lexicon = ""
    var lexiconHash = ""
    var labels: [String] = []
    var settings: [String] = []
    var countings: [Counting] = []
    var divisions: [Division] = []
    var cuePeriod: Dimension?
  }

  init(_ json: JSONReader) { self.json = json }

  mutating func tabulation() throws(JSONFault) -> Tabulation {
    var (schema, result) = (0, Tabulation?.none)
    var head = Head()
    try json.object { (name, json) throws(JSONFault) in
      switch name {
      case "stance_summary":
        schema = try json.integer()
        if schema != SummaryJSON.schema { throw json.fault("version \(SummaryJSON.schema) of the schema") }
      case "examples_of_each": result = Tabulation(try SummaryParser.basis(head, try json.integer(), json))
      case "days", "total", "tables", "cues", "cue_periods", "probabilities", "examples", "sources":
        guard var tabulation = result else { throw json.fault("\"examples_of_each\" before \"\(name)\"") }
        // Not while it is read: a copy would be made for each member.
        result = nil
        try SummaryParser.read(name, into: &tabulation, &json)
        result = tabulation
      default: try SummaryParser.readHead(name, into: &head, &json)
      }
    }
    try json.end()
    guard schema == SummaryJSON.schema, let result else { throw json.fault("\"stance_summary\"") }
    return result
  }

  private static func readHead(_ name: String, into head: inout Head, _ json: inout JSONReader) throws(JSONFault) {
    switch name {
    case "version": head.version = try json.string()
    case "lexicon":
      try json.object { (name, json) throws(JSONFault) in
        let text = try json.string()
        if name == "name" { head.lexicon = text } else { head.lexiconHash = text }
      }
    case "labels": head.labels = try SummaryNumbers.strings(&json)
    case "settings": head.settings = try SummaryNumbers.strings(&json)
    case "count":
      head.countings = try named(&json, "ways of counting") { Counting(rawValue: $0) }
      guard head.countings.first == .posts else { throw json.fault("\"posts\" first before this") }
    case "by": head.divisions = try named(&json, "divisions") { Division(named: $0) }
    case "cues_by":
      if try json.isNull() { return }
      head.cuePeriod = Dimension(rawValue: try json.string())
      guard head.cuePeriod != nil else { throw json.fault("a period before this") }
    default: try json.skip()
    }
  }

  /// Different values by their names.
  private static func named<Value: Hashable>(
    _ json: inout JSONReader, _ what: String, _ value: (String) -> Value?
  ) throws(JSONFault) -> [Value] {
    let names = try SummaryNumbers.strings(&json)
    let values = names.compactMap(value)
    guard values.count == names.count, Set(values).count == names.count else {
      throw json.fault("known \(what), each once, before this")
    }
    return values
  }

  private static func basis(_ head: Head, _ examples: Int, _ json: JSONReader) throws(JSONFault) -> Tabulation.Basis {
    guard head.labels.count == 3 else { throw json.fault("three labels before this") }
    guard head.countings.first == .posts else { throw json.fault("\"count\" before this") }
    return Tabulation.Basis(
      version: head.version, lexicon: head.lexicon, lexiconHash: head.lexiconHash,
      poles: Poles(first: head.labels[0], second: head.labels[1], neutral: head.labels[2]), settings: head.settings,
      countings: head.countings, divisions: head.divisions, cuePeriod: head.cuePeriod, exampleCount: max(0, examples))
  }

  private static func read(
    _ name: String, into tabulation: inout Tabulation, _ json: inout JSONReader
  ) throws(JSONFault) {
    switch name {
    case "days":
      if try json.isNull() { return }
      let days = try SummaryNumbers.strings(&json).compactMap { CivilDay(named: $0) }
      guard days.count == 2, days[0] <= days[1] else { throw json.fault("the first and the last day before this") }
      tabulation.days = days[0]...days[1]
    case "total": tabulation.total = try CellParser.total(&json)
    case "tables": tabulation.tables = try TableParser.tables(tabulation.basis, &json)
    case "cues": tabulation.cues = try cues(&json)
    case "cue_periods": tabulation.cuePeriods = try cuePeriods(tabulation.basis, &json)
    case "probabilities": tabulation.bins = try bins(&json)
    case "examples": tabulation.examples = try examples(&json)
    default: tabulation.sources = try SourceParser.sources(&json)
    }
  }
}

extension SummaryParser {
  private static func cues(_ json: inout JSONReader) throws(JSONFault) -> [Int: Tabulation.Cue] {
    var cues: [Int: Tabulation.Cue] = [:]
    try json.array { (json) throws(JSONFault) in
      var (numbers, text, index) = ([Int](), "", 0)
      try json.array { (json) throws(JSONFault) in
        if index == 1 { text = try json.string() } else { numbers.append(try json.integer()) }
        index += 1
      }
      guard let entry = numbers.first else { throw json.fault("the number of an entry before this") }
      cues[entry] = Tabulation.Cue(text: text, posts: try SummaryNumbers.byStance(numbers.dropFirst(), json))
    }
    return cues
  }

  private static func cuePeriods(
    _ basis: Tabulation.Basis, _ json: inout JSONReader
  ) throws(JSONFault) -> [Group: [Int: ByStance<Int>]] {
    var periods: [Group: [Int: ByStance<Int>]] = [:]
    try json.array { (json) throws(JSONFault) in
      var (period, entries) = (Group?.none, [Int: ByStance<Int>]())
      try json.object { (name, json) throws(JSONFault) in
        guard name == "cues" else {
          period = try CellParser.key(basis.cuePeriod.map { Division($0) }, &json).first
          return
        }
        try json.array { (json) throws(JSONFault) in
          let numbers = try SummaryNumbers.integers(&json)
          guard let entry = numbers.first else { throw json.fault("the number of an entry before this") }
          entries[entry] = try SummaryNumbers.byStance(numbers.dropFirst(), json)
        }
      }
      guard let period else { throw json.fault("\"in\" before this") }
      periods[period] = entries
    }
    return periods
  }

  private static func bins(_ json: inout JSONReader) throws(JSONFault) -> ProbabilityBins? {
    if try json.isNull() { return nil }
    var bins: [Int: Distribution] = [:]
    try json.array { (json) throws(JSONFault) in
      let numbers = try SummaryNumbers.integers(&json)
      guard numbers.count == 7 else { throw json.fault("seven numbers before this") }
      bins[numbers[0]] = Distribution(
        counts: try SummaryNumbers.byStance(numbers[1...3], json), units: try SummaryNumbers.byStance(numbers[4...6], json))
    }
    return ProbabilityBins(bins)
  }

  private static func examples(_ json: inout JSONReader) throws(JSONFault) -> ByStance<[Example]> {
    var lists: [[Example]] = []
    try json.array { (json) throws(JSONFault) in
      var list: [Example] = []
      try json.array { (json) throws(JSONFault) in
        let parts = try SummaryNumbers.strings(&json)
        guard parts.count == 2, let bits = UInt64(parts[1]) else { throw json.fault("an id and a number before this") }
        list.append(Example(id: parts[0], probability: Double(bitPattern: bits)))
      }
      lists.append(list)
    }
    guard lists.count == 3 else { throw json.fault("three lists before this") }
    return ByStance(first: lists[0], second: lists[1], neutral: lists[2])
  }
}
