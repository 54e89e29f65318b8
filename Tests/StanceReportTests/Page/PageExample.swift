import StanceAggregation
import StanceClassifier
import StanceTuning

@testable import StanceReport

/// Breakdowns for pages, made of invented counts.
struct PageExample {
  /// The first day.
  var start = CivilDay(year: 2025, month: 3, day: 1)
  /// How many days; those of `gaps` hold no posts.
  var days = 31
  var gaps: Set<Int> = []
  var languages = ["en", "ru", "uk", "de", "pl", "fr"]
  var postsPerDay = 300
  var hashtags: [String] = []
  var events: [Event] = []
  var cues = ByStance<[CueLine]> { _ in [] }
  var prevalence: PrevalenceReport?
  var provenance = Example.provenance
  var poles = Example.poles
  /// The counts of every cell; nil for invented ones.
  var only: ByStance<Int>?
  var hasTimes = true

  /// 2,000 tags: long, from right to left, and such as a browser or a terminal would obey.
  static var strangeTags: [String] {
    let strange = [
      String(repeating: "long", count: 75), "سلام_أوكرانيا", "<script>alert(1)</script>", "\u{202E}evil\u{1b}[31m", "שלום",
      "\u{FFFF}&amp;",
    ]
    return strange + (strange.count..<2000).map { "tag\($0)" }
  }

  /// An evaluation on 1,138 posts, with corrected shares.
  static var goldReport: PrevalenceReport {
    var matrix = ConfusionMatrix()
    for (gold, row) in [(Stance.first, [241, 12, 98]), (.second, [9, 188, 120]), (.neutral, [60, 50, 360])] {
      for (predicted, posts) in zip(Stance.allCases, row) { matrix.add(gold: gold, predicted: predicted, posts: posts) }
    }
    let bins = [(80, 0.42, 0.38), (210, 0.55, 0.51), (230, 0.66, 0.6), (190, 0.75, 0.74), (240, 0.86, 0.79), (188, 0.96, 0.9)]
    let shares = ByStance(first: 0.28, second: 0.31, neutral: 0.41)
    return PrevalenceReport(
      matrix: matrix, macroF1Interval: Bootstrap(resamples: 200).macroF1Interval(of: matrix),
      calibration: bins.map { PrevalenceReport.CalibrationBin(posts: $0.0, meanProbability: $0.1, accuracy: $0.2) }, drift: nil,
      outcome: .estimated([
        PrevalenceReport.Estimate(
          method: "adjusted counts", source: "Forman 2008",
          shares: ByStance { ShareEstimate(share: shares[$0], interval: shares[$0] - 0.04...shares[$0] + 0.05) })
      ]))
  }

  /// The same numbers for the same example.
  var breakdown: Breakdown {
    var random = SplitMix64(seed: 20_250_317)
    let cells = (0..<days).filter { !gaps.contains($0) }.flatMap { day in
      languages.enumerated().map { index, language in
        (
          day: CivilDay(daysSince1970: start.daysSince1970 + Int32(day)), language: language,
          counts: only ?? counts(day, index, &random)
        )
      }
    }.filter { $0.counts.values.reduce(0, +) > 0 }
    let byDay = Dictionary(grouping: cells) { $0.day }.sorted { $0.key < $1.key }
    let byLanguage = Dictionary(grouping: cells) { $0.language }.sorted {
      $0.value.count > $1.value.count || $0.value.count == $1.value.count && $0.key < $1.key
    }
    let tables = [
      DivisionTable(
        division: Division(.day), rows: byDay.map { row([.day(hasTimes ? $0.key : nil)], PageExample.sum($0.value.map(\.counts))) }),
      DivisionTable(
        division: Division(.language),
        rows: byLanguage.map { row([.language(LanguageCode($0.key))], PageExample.sum($0.value.map(\.counts))) }),
      cross(cells),
    ]
    let total = PageExample.sum(cells.map(\.counts))
    var intake = Intake()
    intake.posts = total.values.reduce(0, +)
    intake.records = intake.posts
    let tags = hashtags.enumerated().map { row([.hashtag($1)], ByStance(first: 2 + $0 % 7, second: 3, neutral: 5)) }
    return Breakdown(
      provenance: provenance, poles: poles, days: hasTimes ? byDay.first.map { $0.key...byDay[byDay.count - 1].key } : nil,
      total: BreakdownCell(PageExample.shares(total)),
      tables: tables + (tags.isEmpty ? [] : [DivisionTable(division: Division(.hashtag), rows: tags)]), cues: cues,
      prevalence: prevalence, events: events,
      intake: intake)
  }

  /// By day and language; by week where there are many days, as a page asks for it.
  private func cross(_ cells: [(day: CivilDay, language: String, counts: ByStance<Int>)]) -> DivisionTable {
    let isLong = days > 62
    let groups = Dictionary(grouping: cells) {
      [isLong ? Group.week(ISOWeek($0.day)) : .day($0.day), .language(LanguageCode($0.language))]
    }
    let rows = groups.map { row($0.key, PageExample.sum($0.value.map(\.counts))) }
    return DivisionTable(
      division: Division(isLong ? .week : .day, .language),
      rows: rows.sorted { ($0.groups[0].start ?? 0, $0.names[1]) < ($1.groups[0].start ?? 0, $1.names[1]) })
  }

  private func counts(_ day: Int, _ language: Int, _ random: inout SplitMix64) -> ByStance<Int> {
    let posts = postsPerDay / (1 + language * 2) + Int.random(in: 0...max(1, postsPerDay / 8), using: &random)
    let first = posts * (15 + language * 4 + (day / 9) % 5) / 100 + Int.random(in: 0...max(1, posts / 12), using: &random)
    let second = posts * (24 - language * 3 + (day / 14) % 4) / 100 + Int.random(in: 0...max(1, posts / 12), using: &random)
    return ByStance(first: min(first, posts), second: min(second, max(0, posts - first)), neutral: max(0, posts - first - second))
  }

  private func row(_ groups: [Group], _ counts: ByStance<Int>) -> BreakdownRow {
    BreakdownRow(groups: groups, cell: BreakdownCell(PageExample.shares(counts)))
  }

  private static func sum(_ counts: [ByStance<Int>]) -> ByStance<Int> {
    ByStance { stance in counts.reduce(0) { $0 + $1[stance] } }
  }

  /// Counts with shares and intervals.
  static func shares(_ counts: ByStance<Int>) -> LabelShares {
    let total = counts.values.reduce(0, +)
    return LabelShares(
      counting: .posts, total: total,
      labels: ByStance { stance in
        LabelShare(
          count: counts[stance], share: total == 0 ? nil : Double(counts[stance]) / Double(total),
          interval: WilsonInterval(count: counts[stance], of: total).map { $0.low...$0.high })
      })
  }
}

extension BreakdownCell {
  /// A cell counted as posts only.
  init(_ shares: LabelShares) { self.init(countings: [shares]) }
}
