import StanceAggregation
import StanceClassifier

/// Everything that a breakdown says, as plain values: what the table, JSON, CSV and the page show is read from here and computed nowhere else, so that they
/// cannot differ.
///
/// Shares lie between 0 and 1. What was suppressed for privacy is nil here already, so that no output can let it slip.
public struct Breakdown: Sendable {
  /// What made it: version, lexicon, inputs, settings, command line.
  public let provenance: Provenance
  /// The names of the stances.
  public let poles: Poles
  /// The first and the last day on which a post was made; nil where no post has a time.
  public let days: ClosedRange<CivilDay>?
  /// All posts.
  public let total: BreakdownCell
  /// One table for each division asked for, in the order asked.
  public let tables: [DivisionTable]
  /// The cues that carried each label, by posts descending.
  public let cues: ByStance<[CueLine]>
  /// The same by period, oldest first; empty where periods were not asked for.
  public let cuesByPeriod: [CuePeriod]
  /// Posts that show what a label looks like; empty where none were asked for.
  public let examples: ByStance<[ExamplePost]>
  /// Shares corrected for the classifier's errors, or why there are none; nil where no gold was given.
  public let prevalence: PrevalenceReport?
  /// What happened when, for charts and comparisons; oldest first.
  public let events: [Event]
  /// What was read and what of it was left out.
  public let intake: Intake
  /// What was suppressed; nil where nothing was asked to be.
  public let suppression: Suppression?

  /// A breakdown from its parts; for those who have none of the optional ones, see the defaults.
  public init(
    provenance: Provenance, poles: Poles, days: ClosedRange<CivilDay>?, total: BreakdownCell, tables: [DivisionTable] = [],
    cues: ByStance<[CueLine]> = ByStance { _ in [] }, cuesByPeriod: [CuePeriod] = [],
    examples: ByStance<[ExamplePost]> = ByStance { _ in [] }, prevalence: PrevalenceReport? = nil, events: [Event] = [],
    intake: Intake, suppression: Suppression? = nil
  ) {
    self.provenance = provenance
    self.poles = poles
    self.days = days
    self.total = total
    self.tables = tables
    self.cues = cues
    self.cuesByPeriod = cuesByPeriod
    self.examples = examples
    self.prevalence = prevalence
    self.events = events
    self.intake = intake
    self.suppression = suppression
  }

  /// The table of a division; nil where it was not asked for.
  public func table(_ division: Division) -> DivisionTable? { tables.first { $0.division == division } }
}

/// The posts divided by a dimension, or by a cross of two.
public struct DivisionTable: Sendable, Equatable {
  /// By what.
  public let division: Division
  /// One row for each group that holds a post: time ascending and the posts without a time last; else by posts descending, then by name. Of a cross, the
  /// outer dimension's order comes first. Empty groups (a day without posts) have no row.
  public let rows: [BreakdownRow]
  /// Why the counts are estimates, or rows are missing; empty where all are exact and there.
  public let notes: [String]

  /// A table from its parts.
  public init(division: Division, rows: [BreakdownRow], notes: [String] = []) {
    self.division = division
    self.rows = rows
    self.notes = notes
  }
}

/// One group of a table.
public struct BreakdownRow: Sendable, Equatable {
  /// One group for each dimension of the division: a day, or a day and a language.
  public let groups: [Group]
  /// How its posts divide.
  public let cell: BreakdownCell

  /// A row from its parts.
  public init(groups: [Group], cell: BreakdownCell) {
    self.groups = groups
    self.cell = cell
  }

  /// The names of the groups in output: `2025-03-01`, `en`; they come from the dump where the dimension is a hashtag, a source or a class of authors.
  public var names: [String] { groups.map(\.name) }
}
