import StanceAggregation
import StanceClassifier

/// The figures that a breakdown gives: those of its tables, and none for what it does not hold.
struct Figures {
  private let breakdown: Breakdown
  private let poles: Poles
  private let tables: ShareTable

  /// Rows of a chart of groups, rows of its table, panels of small multiples: more than these nobody compares by eye.
  private static let limits = (groups: 20, rows: 200, panels: 9)
  /// Panels of fewer posts are noise.
  private static let fewPosts = 30

  init(_ breakdown: Breakdown) {
    self.breakdown = breakdown
    poles = breakdown.poles
    tables = ShareTable(breakdown.poles)
  }

  /// All, in the order of the page.
  var all: [Figure] {
    [shares, countings].compactMap { $0 } + overTime + [cues].compactMap { $0 } + groups.flatMap(\.figures)
      + [calibration].compactMap { $0 }
  }

  /// The shares of all posts; nil without posts and where they are suppressed.
  var shares: Figure? {
    let total = breakdown.total
    guard Shares(total.posts).isKnown else { return nil }
    let corrected = total.corrected.map { shares in Shares(posts: total.posts.total, ByStance { shares[$0] }) }
    let note = corrected == nil ? "" : "Filled: as counted. Open: corrected for the classifier's known errors."
    return Figure(
      name: "shares", heading: "What share holds what", note: note,
      chart: HeadlineChart(shares: Shares(total.posts), corrected: corrected, poles: poles),
      table: tables.table("Posts by stance", "", [("all posts", total)]))
  }

  /// All posts counted in other ways; nil where they were counted in one.
  var countings: Figure? {
    let countings = breakdown.total.countings.filter { Shares($0).isKnown }
    guard countings.count > 1 else { return nil }
    let rows = countings.map { (name: Figures.name($0.counting), shares: $0) }
    return Figure(
      name: "ways-of-counting", heading: "Counted in other ways",
      note: "Where the ways differ, few texts, few authors or few much-shared posts make up much of a share.",
      chart: DotPlot(
        groups: rows.map { ShareGroup(name: $0.name, shares: Shares($0.shares)) }, subject: "way of counting", poles: poles,
        counted: "number"),
      table: tables.table(
        "Shares by way of counting", "way of counting", "number", rows.map { (name: $0.name, shares: $0.shares, corrected: nil) }))
  }

  /// The shares over time, for the first table whose dimension is a time; none where all posts are of one period.
  var overTime: [Figure] {
    for table in breakdown.tables where table.division.second == nil {
      let rows = table.rows.map { (group: $0.groups[0], cell: $0.cell) }
      guard let series = TimeSeries(rows, by: table.division.first) else { continue }
      guard series.points.count > 1 else { return [] }
      let area = StackedAreaChart(series: series, poles: poles, events: breakdown.events)
      let lines = ShareLineChart(series: series, poles: poles, events: breakdown.events)
      return [
        Figure(
          name: "shares-over-time", heading: "The poles", note: Figures.note(series), chart: lines,
          table: tables.shares("Share of each pole by \(series.unit)", series.unit, series.points)),
        Figure(
          name: "posts-over-time", heading: "All posts", note: "", chart: area,
          table: tables.counts("Posts by \(series.unit)", series.unit, series.points)),
      ]
    }
    return []
  }

  /// The shares by group, for each dimension that is no time: in all, and over time where there is a table of that.
  var groups: [(heading: String, figures: [Figure])] {
    breakdown.tables.filter { $0.division.second == nil }.compactMap { table in
      let dimension = table.division.first
      let figures =
        [dotPlot(table)]
        + breakdown.tables.filter { $0.division.dimensions.contains(dimension) }.map { multiples($0, of: dimension) }
      var drawn = figures.compactMap { $0 }
      // The panels name the shares in all too, and paper has no room for saying it twice.
      if drawn.count > 1 { drawn[0].media = .screen }
      return drawn.isEmpty ? nil : ("By \(GroupNames.subject(dimension))", drawn)
    }
  }

  /// The cues; nil without any.
  var cues: Figure? {
    let columns = ShareLines.stances.map { stance in
      (stance: stance, cues: breakdown.cues[stance].map { CueChart.Cue(text: $0.cue, posts: $0.posts) })
    }.filter { !$0.cues.isEmpty }
    guard !columns.isEmpty else { return nil }
    let rows = columns.flatMap { column in
      column.cues.map { [$0.text, poles[column.stance], NumberText.grouped($0.posts)] }
    }
    return Figure(
      name: "cues", heading: "The words that made it so",
      note: "Entries of the lexicon, and in how many posts each carried the label. A post counts once for each of its cues.",
      chart: CueChart(cues: columns, poles: poles),
      table: DataTable(caption: "Cues that carried each label", columns: ["cue", "label", "posts"], rows: rows))
  }

  /// How far probabilities can be taken at their word; nil without gold.
  var calibration: Figure? {
    guard let bins = breakdown.prevalence?.calibration, !bins.isEmpty else { return nil }
    let rows = bins.map { [NumberText.percent($0.meanProbability), NumberText.grouped($0.posts), NumberText.percent($0.accuracy)] }
    return Figure(
      name: "calibration", heading: "Calibration",
      note: "On the diagonal a probability can be taken at its word.",
      chart: ReliabilityChart(bins: bins),
      table: DataTable(caption: "Calibration", columns: ["mean probability", "gold posts", "right"], rows: rows))
  }

  /// A point a row and stance, for groups that are no times.
  private func dotPlot(_ table: DivisionTable) -> Figure? {
    let dimension = table.division.first
    guard TimeSeries.unit(dimension) == nil, table.rows.contains(where: { Shares($0.cell.posts).isKnown }) else { return nil }
    let shown = table.rows.prefix(Figures.limits.groups)
    let subject = GroupNames.subject(dimension)
    let rest = table.rows.count - shown.count
    let notes = table.notes + (rest > 0 ? ["The \(shown.count) largest of \(NumberText.grouped(table.rows.count)) groups."] : [])
    return Figure(
      name: "by-\(dimension.rawValue)", heading: "In all", note: notes.joined(separator: " "),
      chart: DotPlot(
        groups: shown.map { ShareGroup(name: Figures.name($0), shares: Shares($0.cell.posts)) }, subject: subject, poles: poles),
      table: tables.table(
        "Posts by \(subject)", subject, table.rows.map { (Figures.name($0), $0.cell) }, limit: Figures.limits.rows))
  }

  private static func name(_ row: BreakdownRow) -> String { row.groups.map(GroupNames.name).joined(separator: ", ") }

  private static func name(_ counting: Counting) -> String {
    switch counting {
    case .posts: "posts"
    case .texts: "distinct texts"
    case .authors: "distinct authors"
    case .engagement: "engagement"
    }
  }

  /// What the reader of charts over time should know.
  private static func note(_ series: TimeSeries) -> String {
    var notes: [String] = []
    if series.runs(of: Stance.allCases).count > 1 { notes.append("Where a line breaks off, a \(series.unit) has no posts.") }
    if let bulk = series.bulk, let first = bulk.first, let last = bulk.last {
      let span = first == last ? first.name : "\(first.name) to \(last.name)"
      notes.append("Nine in ten posts are of \(span); --since and --until show that time alone.")
    }
    return notes.joined(separator: " ")
  }
}

extension Figures {
  /// A panel a group, for a cross of a time and something else; nil for other crosses.
  private func multiples(_ table: DivisionTable, of other: Dimension) -> Figure? {
    guard let second = table.division.second else { return nil }
    let isTimeFirst = second == other
    let time = isTimeFirst ? table.division.first : second
    guard TimeSeries.unit(time) != nil, TimeSeries.unit(other) == nil else { return nil }
    let panels = panels(table, time, other, timeIndex: isTimeFirst ? 0 : 1)
    guard !panels.isEmpty else { return nil }
    let subject = GroupNames.subject(other)
    return Figure(
      name: "by-\(subject)-over-time".map { $0 == " " ? "-" : String($0) }.joined(),
      heading: "\(time.rawValue.prefix(1).uppercased())\(time.rawValue.dropFirst()) by \(time.rawValue)",
      note: "The same scales in every panel; groups of fewer than \(Figures.fewPosts) posts have none.",
      chart: SmallMultiples(panels: panels, subject: subject, poles: poles, events: breakdown.events),
      table: Figures.table(panels, "Shares by \(time.rawValue) and \(subject)", time.rawValue, poles))
  }

  /// A row a period, a column a panel; in each cell the shares of the poles.
  private static func table(_ panels: [SmallMultiples.Panel], _ caption: String, _ time: String, _ poles: Poles) -> DataTable {
    let points = panels.map { panel in Dictionary(uniqueKeysWithValues: panel.series.points.map { ($0.span.lowerBound, $0) }) }
    let periods = Dictionary(panels.flatMap { $0.series.points.map { ($0.span.lowerBound, $0.name) } }) { name, _ in name }
    return DataTable(
      caption: "\(caption): \(poles.first) / \(poles.second)", columns: [time] + panels.map(\.group.name),
      rows: periods.sorted { $0.key < $1.key }.map { start, name in
        [name]
          + points.map { points in
            let shares = points[start]?.shares
            return ShareLines.stances.map { NumberText.percent(shares?[$0]?.share) }.joined(separator: " / ")
          }
      })
  }

  /// The largest groups that have a row of their own in the table of `other` and more than one period.
  private func panels(_ table: DivisionTable, _ time: Dimension, _ other: Dimension, timeIndex: Int) -> [SmallMultiples.Panel] {
    guard let totals = breakdown.table(Division(other)) else { return [] }
    let byGroup = Dictionary(grouping: table.rows) { $0.groups[1 - timeIndex] }
    let panels = totals.rows.compactMap { total -> SmallMultiples.Panel? in
      let rows = (byGroup[total.groups[0]] ?? []).map { (group: $0.groups[timeIndex], cell: $0.cell) }
      guard let series = TimeSeries(rows, by: time), series.points.count > 1 else { return nil }
      let group = ShareGroup(name: GroupNames.name(total.groups[0]), shares: Shares(total.cell.posts))
      return group.shares.posts ?? 0 >= Figures.fewPosts ? SmallMultiples.Panel(group: group, series: series) : nil
    }
    return Array(panels.prefix(Figures.limits.panels))
  }
}
