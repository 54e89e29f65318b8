import StanceClassifier

/// The posts of a fit as the numbers that it sees: row by row the columns that occur and their signed factors.
///
/// Columns that no row has are not there: their weights stay at the centre of their prior whatever the data say.
struct FitRows {
  /// Where each row starts; one more than there are rows.
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int] = []
  private(set) var factors: [Double] = []
  /// Where the columns of each row that count for neutral start; one more than there are rows.
  private(set) var neutralStarts: [Int] = [0]
  private(set) var neutralColumns: [Int] = []
  /// The sums that each row has besides, from entries that the fit leaves alone.
  private(set) var offsets: [Tally] = []

  var count: Int { starts.count - 1 }

  /// Adds a hit to the row at work.
  mutating func add(_ column: Int, _ factor: Double) {
    columns.append(column)
    factors.append(factor)
  }

  /// Adds a context word of any stance to the row at work.
  mutating func add(_ column: Int, for stance: Stance) {
    switch stance {
    case .first: add(column, 1)
    case .second: add(column, -1)
    case .neutral: neutralColumns.append(column)
    }
  }

  /// Ends the row at work.
  mutating func endRow(offset: Tally = Tally()) {
    starts.append(columns.count)
    neutralStarts.append(neutralColumns.count)
    offsets.append(offset)
  }
}

/// What is held of a number before the data: a normal distribution, and bounds.
struct FitPrior {
  /// The number that is taken without data.
  let centre: Double
  /// One over the variance: what a departure of 1 costs, twice, in nats.
  let precision: Double
  /// The least value.
  let lower: Double
  /// The greatest value.
  let upper: Double

  /// A number that stays.
  static func fixed(_ value: Double) -> FitPrior { FitPrior(centre: value, precision: 1, lower: value, upper: value) }
}
