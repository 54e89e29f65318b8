import StanceAggregation
import StanceClassifier

/// Reads one cell with its key.
struct CellParser {
  private var precision: Int
  private(set) var cell = Cell()
  private(set) var key: GroupKey?
  private(set) var rank: UInt64?
  private var counts = ByStance { _ in 0 }
  private var units = ByStance { _ in 0 }
  private var sums: ByStance<Int>?
  private var texts: ByStance<HyperLogLog>?
  private var authors: ByStance<HyperLogLog>?
  private var squares: UInt128 = 0

  /// The cell of all posts.
  static func total(_ json: inout JSONReader) throws(JSONFault) -> Cell {
    try CellParser(nil, precision: HyperLogLog.highestPrecision, &json).cell
  }

  /// Reads an object.
  init(_ division: Division?, precision: Int, _ json: inout JSONReader) throws(JSONFault) {
    self.precision = precision
    var parser = self
    try json.object { (name, json) throws(JSONFault) in try parser.read(name, division, &json) }
    self = parser
    cell = Cell(
      Distribution(counts: counts, units: units), texts: texts, authors: authors,
      engagement: sums.map { Engagement($0, squares: squares) })
  }

  private mutating func read(_ name: String, _ division: Division?, _ json: inout JSONReader) throws(JSONFault) {
    switch name {
    case "in": key = try CellParser.key(division, &json)
    case "posts": counts = try SummaryNumbers.byStance(&json)
    case "units": units = try SummaryNumbers.byStance(&json)
    case "texts": texts = try sketches(&json)
    case "authors": authors = try sketches(&json)
    case "engagement": sums = try SummaryNumbers.byStance(&json)
    case "squares":
      guard let number = UInt128(try json.string()), number < 1 << 120 else {
        throw json.fault("a whole number in quotes before this")
      }
      squares = number
    case "rank":
      guard let number = UInt64(try json.string()) else { throw json.fault("a whole number in quotes before this") }
      rank = number
    default: try json.skip()
    }
  }

  private func sketches(_ json: inout JSONReader) throws(JSONFault) -> ByStance<HyperLogLog> {
    let sketches = try SummaryNumbers.strings(&json).compactMap { HyperLogLog(text: $0, precision: precision) }
    guard sketches.count == 3 else { throw json.fault("three sketches of precision \(precision) before this") }
    return ByStance(first: sketches[0], second: sketches[1], neutral: sketches[2])
  }

  /// The names of the groups of a division.
  static func key(_ division: Division?, _ json: inout JSONReader) throws(JSONFault) -> GroupKey {
    let dimensions = division?.dimensions ?? []
    var groups: [Group] = []
    try json.array { (json) throws(JSONFault) in
      guard groups.count < dimensions.count else { throw json.fault("fewer groups") }
      let dimension = dimensions[groups.count]
      let isKnown = try !json.isNull()
      let name = isKnown ? try json.string() : ""
      guard let group = Group(named: name, of: dimension, isKnown: isKnown) else {
        throw json.fault("a \(dimension.rawValue) before this")
      }
      groups.append(group)
    }
    guard let first = groups.first, groups.count == dimensions.count else { throw json.fault("a group before this") }
    return GroupKey(first, groups.count > 1 ? groups[1] : nil)
  }
}

/// Reads the tables.
enum TableParser {
  static func tables(_ basis: Tabulation.Basis, _ json: inout JSONReader) throws(JSONFault) -> [GroupTable] {
    var tables: [GroupTable] = []
    try json.array { (json) throws(JSONFault) in
      let table = try table(basis, &json)
      guard tables.count < basis.divisions.count, basis.divisions[tables.count] == table.division else {
        throw json.fault("the tables in the order of \"by\"")
      }
      tables.append(table)
    }
    guard tables.count == basis.divisions.count else { throw json.fault("a table for each of \"by\" before this") }
    return tables
  }

  private static func table(_ basis: Tabulation.Basis, _ json: inout JSONReader) throws(JSONFault) -> GroupTable {
    var (division, precision, heavy) = (Division?.none, HyperLogLog.highestPrecision, HeavyGroups?.none)
    var (cells, ranks) = ([GroupKey: Cell](), [GroupKey: UInt64]())
    try json.object { (name, json) throws(JSONFault) in
      switch name {
      case "by": division = Division(named: try json.string())
      case "precision": precision = try json.integer()
      case "rows":
        try json.array { (json) throws(JSONFault) in
          let row = try CellParser(division, precision: precision, &json)
          guard let key = row.key else { throw json.fault("\"in\" before this") }
          cells[key] = row.cell
          ranks[key] = row.rank
        }
      case "sketch": heavy = try sketch(division, &json)
      default: try json.skip()
      }
    }
    guard let division else { throw json.fault("\"by\" before this") }
    return GroupTable(division, basis.countings, cells: cells, ranks: ranks, heavy: heavy, precision: precision)
  }

  private static func sketch(_ division: Division?, _ json: inout JSONReader) throws(JSONFault) -> HeavyGroups {
    var (counters, ranks) = ([Int](), [GroupKey: UInt64]())
    try json.object { (name, json) throws(JSONFault) in
      guard name == "rows" else {
        counters = try SummaryNumbers.integers(&json)
        return
      }
      try json.array { (json) throws(JSONFault) in
        let row = try CellParser(division, precision: HyperLogLog.highestPrecision, &json)
        guard let key = row.key else { throw json.fault("\"in\" before this") }
        ranks[key] = row.rank
      }
    }
    guard let sketch = HeavyGroups(counters: counters, ranks: ranks) else {
      throw json.fault("as many counters as a sketch has before this")
    }
    return sketch
  }
}
