import StanceAggregation
import StanceClassifier

/// What a breakdown is to hold besides the tables of its tabulation.
public struct BreakdownOptions: Sendable {
  /// Cues shown for each label.
  public var cues = 50
  /// The fewest distinct authors that a cell must have to be shown; nil shows all.
  public var minimumAuthors: Int?
  /// What happened when.
  public var events: [Event] = []
  /// The corrected shares, or why there are none.
  public var prevalence: PrevalenceReport?
  /// The corrected shares of a group from its posts; nil for none.
  public var correctedShares: (@Sendable (Distribution) -> ByStance<ShareEstimate>?)?
  /// The texts of example posts by id.
  public var exampleTexts: [String: String] = [:]

  /// The usual.
  public init() {}
}

extension Breakdown {
  /// What a tabulation says, with everything taken out that must not be shown.
  public init(_ tabulation: Tabulation, _ provenance: Provenance, _ options: BreakdownOptions = BreakdownOptions()) {
    let control = options.minimumAuthors.map { DisclosureControl(tabulation, minimumAuthors: $0) }
    let builder = BreakdownBuilder(tabulation, control, options)
    self.init(
      provenance: provenance, poles: tabulation.basis.poles, days: tabulation.days,
      total: builder.total, tables: tabulation.tables.map(builder.table), cues: builder.cues(tabulation.cues),
      cuesByPeriod: builder.cuePeriods, examples: control == nil ? builder.examples : ByStance { _ in [] },
      prevalence: options.prevalence, events: options.events.sorted { $0.day < $1.day }, intake: builder.intake,
      suppression: control.map {
        Suppression(minimumAuthors: $0.minimumAuthors, primary: $0.primary.count, secondary: $0.secondary.count)
      })
  }
}

/// Turns the parts of a tabulation into those of a breakdown.
private struct BreakdownBuilder {
  private let tabulation: Tabulation
  private let control: DisclosureControl?
  private let options: BreakdownOptions
  private let countings: [Counting]

  init(_ tabulation: Tabulation, _ control: DisclosureControl?, _ options: BreakdownOptions) {
    self.tabulation = tabulation
    self.control = control
    self.options = options
    countings = tabulation.basis.countings
  }

  var total: BreakdownCell { cell(nil, nil, tabulation.total, HyperLogLog.highestPrecision) }

  func table(_ table: GroupTable) -> DivisionTable {
    DivisionTable(
      division: table.division,
      rows: table.rows.map { key, cell in
        BreakdownRow(groups: key.groups, cell: self.cell(table.division, key, cell, table.precision))
      }, notes: notes(table))
  }

  private func cell(_ division: Division?, _ key: GroupKey?, _ cell: Cell, _ precision: Int) -> BreakdownCell {
    BreakdownCell(
      cell, countings, precision: precision, corrected: options.correctedShares?(cell.distribution),
      hides: { label in
        control?.hides(DisclosureControl.Place(division: division, key: key, label: label)) ?? false
      })
  }

  private func notes(_ table: GroupTable) -> [String] {
    guard let heavy = table.heavy else { return [] }
    let excess = NumberText.grouped(Int(HeavyGroups.excess * Double(heavy.total)) + 1)
    return [
      "more than \(NumberText.grouped(GroupTable.mostGroups)) groups: counts of posts are estimates, each at most "
        + "\(excess) too high with a probability of 98 %; the other ways of counting and mean probabilities are missing"
    ]
  }

  func cues(_ cues: [Int: Tabulation.Cue]) -> ByStance<[CueLine]> {
    ByStance { stance in
      lines(cues.map { (entry: $0.key, text: $0.value.text, posts: $0.value.posts[stance]) })
    }
  }

  var cuePeriods: [CuePeriod] {
    let periods = tabulation.cuePeriods.map { period, entries in
      CuePeriod(
        period: period,
        cues: ByStance { stance in
          lines(entries.map { (entry: $0.key, text: tabulation.cues[$0.key]?.text ?? "", posts: $0.value[stance]) })
        })
    }
    return periods.sorted { ($0.period.start ?? .max) < ($1.period.start ?? .max) }
  }

  /// By posts descending, then in the order of the lexicon; where cells need a number of authors, cues need as many posts.
  private func lines(_ counts: [(entry: Int, text: String, posts: Int)]) -> [CueLine] {
    let shown = counts.filter { $0.posts >= max(1, options.minimumAuthors ?? 1) }
      .sorted { ($1.posts, $0.entry) < ($0.posts, $1.entry) }
    return shown.prefix(options.cues).map { CueLine(cue: $0.text, posts: $0.posts) }
  }

  var examples: ByStance<[ExamplePost]> {
    ByStance { stance in
      tabulation.examples[stance].map {
        ExamplePost(id: $0.id, probability: $0.probability, text: options.exampleTexts[$0.id])
      }
    }
  }

  /// All sources together; a place's source is a number in the order of the names.
  var intake: Intake {
    var sum = Intake()
    for (number, name) in tabulation.sources.keys.sorted().enumerated() {
      guard var part = tabulation.sources[name]?.intake else { continue }
      part.setSource(UInt32(number))
      sum.merge(part)
    }
    return sum
  }
}
