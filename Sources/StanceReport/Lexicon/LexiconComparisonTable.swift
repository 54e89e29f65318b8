import StanceClassifier
import StanceTuning

/// What differs between two lexicons, for people: entries and settings, then which labels of a dump flip and by which entries.
public struct LexiconComparisonTable: Sendable {
  private let comparison: LexiconComparison
  private let flips: Flips?
  private let style: TerminalStyle
  /// How many entries are shown by their flips.
  private static let shownEntries = 20

  /// A table of a comparison; `flips` is nil where no dump was looked at.
  public init(_ comparison: LexiconComparison, _ flips: Flips?, style: TerminalStyle = TerminalStyle()) {
    self.comparison = comparison
    self.flips = flips
    self.style = style
  }

  /// The whole table; every line ends with a line feed.
  public var text: String {
    let sections = [[headline], changes, settings] + flipSections
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// What flips, section by section; empty ones where no dump was looked at.
  var flipSections: [[String]] { [flipCounts, flipEntries, examples] }

  private var headline: String {
    let names = [comparison.old, comparison.new].map { "\(TerminalText.escaped($0.settings.name)) \($0.fingerprint)" }
    let title = style.paint(names.joined(separator: style.choose(" → ", ascii: " -> ")), .strong)
    let counts = ChangeKind.allCases.compactMap { kind in
      let count = comparison.changes.count { ChangeKind($0) == kind }
      return count == 0 ? nil : "\(NumberText.counted(count, kind.noun.one, kind.noun.many)) \(kind.verb)"
    }
    let settings = comparison.settings.isEmpty ? [] : [NumberText.counted(comparison.settings.count, "setting") + " changed"]
    let order = comparison.isReordered ? ["entries in another order"] : []
    let all = counts + settings + order
    return title + ": " + (all.isEmpty ? "no difference" : all.joined(separator: ", "))
  }

  private var changes: [String] {
    if comparison.changes.isEmpty { return [] }
    var table = TextTable([.leading, .leading, .leading, .leading])
    for index in comparison.changes.indices {
      let words = ChangeWords(comparison, index)
      table.add([TextCell(words.sign), TextCell(words.weight), TextCell(words.entry, .strong), TextCell(words.place, .faint)])
    }
    return table.lines(style)
  }

  private var settings: [String] {
    if comparison.settings.isEmpty { return [] }
    var table = TextTable([.leading, .leading, .leading])
    for setting in comparison.settings {
      let values = [setting.old, setting.new].map { TerminalText.escaped($0) }
      table.add([
        TextCell("~"), TextCell(values.joined(separator: LexiconComparisonTable.arrow(style))), TextCell(setting.key, .strong),
      ])
    }
    return table.lines(style)
  }

  // MARK: Flips

  private var flipCounts: [String] {
    guard let flips else { return [] }
    let share = NumberText.percent(flips.posts == 0 ? nil : Double(flips.count) / Double(flips.posts))
    let title = "\(NumberText.grouped(flips.count)) of \(NumberText.counted(flips.posts, "post")) flip (\(share))"
    var table = TextTable([.trailing, .leading])
    for from in Stance.spectrum {
      for to in Stance.spectrum where from != to && flips.labels[gold: from, predicted: to] > 0 {
        table.add([TextCell(NumberText.grouped(flips.labels[gold: from, predicted: to])), TextCell(runs: names(from, to))])
      }
    }
    return [style.paint(title, .strong)] + table.lines(style, indent: 2)
  }

  private func names(_ from: Stance, _ to: Stance) -> [TextRun] {
    [
      TextRun(text: TerminalText.escaped(comparison.old.poles[from]), ink: .stance(from)),
      TextRun(text: LexiconComparisonTable.arrow(style)),
      TextRun(text: TerminalText.escaped(comparison.new.poles[to]), ink: .stance(to)),
    ]
  }

  private var flipEntries: [String] {
    guard let flips, flips.count > 0 else { return [] }
    var table = TextTable([.trailing, .leading, .leading, .leading])
    let ranked = flips.byChange.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    for (change, count) in ranked.prefix(LexiconComparisonTable.shownEntries) {
      let words = ChangeWords(comparison, change)
      table.add([TextCell(NumberText.grouped(count)), TextCell(words.sign), TextCell(words.entry), TextCell(words.place, .faint)])
    }
    if flips.byNoEntry > 0 {
      table.add([TextCell(NumberText.grouped(flips.byNoEntry)), "~", "by a setting or the order of entries"])
    }
    let rest = ranked.count - LexiconComparisonTable.shownEntries
    let more = rest > 0 ? ["  \(NumberText.counted(rest, "entry", "entries")) more (see --json)"] : []
    return ["By changed entry (a post counts for each that occurs in it)"] + table.lines(style, indent: 2) + more
  }

  private var examples: [String] {
    guard let flips, !flips.examples.isEmpty else { return [] }
    var lines = ["The first"]
    for example in flips.examples {
      let labels = names(example.from, example.to).map { style.paint($0.text, $0.ink) }.joined()
      let entries = example.changes.map { ChangeWords(comparison, $0).entry }.joined(separator: ", ")
      let cause = entries.isEmpty ? "" : " by \(entries)"
      lines.append("  \(example.id.isEmpty ? "(no id)" : TerminalText.escaped(example.id))  \(labels)\(cause)")
      if let text = example.text { lines.append("    " + TerminalText.escaped(text)) }
    }
    return lines
  }

  private static func arrow(_ style: TerminalStyle) -> String { style.choose(" → ", ascii: " -> ") }
}
