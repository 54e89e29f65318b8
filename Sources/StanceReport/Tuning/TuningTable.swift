import StanceClassifier
import StanceTuning

/// A tuning for people: first whether it helped, then what it would change and why.
public struct TuningTable: Sendable {
  /// What a report is about.
  public struct Content: Sendable {
    /// The lexicon as it was.
    public let base: Lexicon
    /// What came of it.
    public let tuned: TunedLexicon
    /// What it is worth.
    public let check: CrossValidation
    /// What the posts say about the entries; nil for a lexicon that had none.
    public let findings: LexiconFindings?
    /// The posts, for examples.
    public let posts: [TuningPost]
    /// What it was after.
    public let measure: TuningMeasure
    /// What labels of a dump become of it; nil where none was looked at.
    public var flips: (comparison: LexiconComparison, counts: Flips)?

    /// The content of a report.
    public init(
      base: Lexicon, tuned: TunedLexicon, check: CrossValidation, findings: LexiconFindings?, posts: [TuningPost],
      measure: TuningMeasure
    ) {
      self.base = base
      self.tuned = tuned
      self.check = check
      self.findings = findings
      self.posts = posts
      self.measure = measure
    }
  }

  let content: Content
  let style: TerminalStyle

  /// A table of a tuning.
  public init(_ content: Content, style: TerminalStyle = TerminalStyle()) {
    self.content = content
    self.style = style
  }

  /// The whole table; every line ends with a line feed.
  public var text: String {
    let flips = content.flips.map { LexiconComparisonTable($0.comparison, $0.counts, style: style).flipSections } ?? []
    let sections =
      [headline, measures, moved, added("New entries", .cue), added("New context words", .context), findings] + flips
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  // MARK: Did it help?

  private var headline: [String] {
    let check = content.check
    let (before, after) = (content.measure.value(of: check.before), content.measure.value(of: check.after))
    let arrow = style.choose(" → ", ascii: " -> ")
    let figures = "\(content.measure.name) \(NumberText.fixed(before, 3))\(arrow)\(NumberText.fixed(after, 3))"
    let verdict =
      switch check.outcome(content.measure) {
      case .better: "better"
      case .worse: "worse: leave the lexicon as it is"
      case .undecided: "no difference that these posts can show"
      case .unknown: "no interval was asked for"
      }
    let posts = NumberText.counted(check.labels.count, "labelled post")
    return [
      style.paint(figures, .strong) + " on posts of other authors: " + style.paint(verdict, .strong),
      "(cross-validated over \(check.folds) parts of \(posts); each part by a lexicon tuned without it)",
    ]
  }

  private var measures: [String] {
    let check = content.check
    var table = TextTable([.leading, .trailing, .trailing, .trailing, .leading])
    table.add(["", "before", "after", "change", "95% interval"].map { TextCell($0, .faint) })
    func row(_ name: TextCell, _ before: Double, _ after: Double, _ interval: BootstrapInterval? = nil) {
      let change = after - before
      let sign = change > 0 ? "+" : ""
      table.add([
        name, TextCell(NumberText.fixed(before, 3)), TextCell(NumberText.fixed(after, 3)),
        TextCell(sign + NumberText.fixed(change, 3)), TextCell(interval.map(self.interval) ?? ""),
      ])
    }
    row("macro-F1", check.before.macroF1, check.after.macroF1, check.macroF1Difference)
    row(
      "pole F1", TuningMeasure.poleF1.value(of: check.before), TuningMeasure.poleF1.value(of: check.after), check.poleF1Difference)
    for stance in Stance.spectrum {
      row(pole(stance, "F1 "), check.before.scores(of: stance).f1, check.after.scores(of: stance).f1)
    }
    row("log-loss", check.logLossBefore, check.logLossAfter)
    return table.lines(style)
  }

  private func interval(_ interval: BootstrapInterval) -> String {
    let (low, high) = (NumberText.fixed(interval.low, 3), NumberText.fixed(interval.high, 3))
    return (interval.low > 0 ? "+" : "") + low + style.choose(" … ", ascii: " to ") + (interval.high > 0 ? "+" : "") + high
  }

  // MARK: What changes

  /// How many entries a list shows.
  private static let shown = 12

  private var moved: [String] {
    let moved = content.tuned.moved
    if moved.isEmpty { return [] }
    var table = TextTable([.trailing, .leading, .trailing, .leading, .leading])
    table.add(["weight", "", "", "entry", "counted in posts labelled"].map { TextCell($0, .faint) })
    for entry in moved.prefix(TuningTable.shown) {
      let stance = content.base.entries[entry.entry.index].role.stance ?? .neutral
      table.add([
        TextCell(NumberText.fixed(entry.old, 2)), TextCell(style.choose("→", ascii: "->"), .faint),
        TextCell(NumberText.fixed(entry.new, 2), .strong),
        TextCell(TerminalText.escaped(content.base.text(of: entry.entry)), .stance(stance)), labels(entry.evidence),
      ])
    }
    return [title("Weights that move most", of: moved.count)] + table.lines(style, indent: 2)
  }

  private func added(_ title: String, _ use: TermUse) -> [String] {
    let added = content.tuned.added.filter { $0.use == use }
    if added.isEmpty { return [] }
    var lines = [self.title(title, of: added.count)]
    var table = TextTable([.trailing, .leading, .leading, .trailing, .trailing, .leading])
    table.add(["weight", "for", "entry", "z", "gain", "in posts labelled"].map { TextCell($0, .faint) })
    for entry in added.prefix(TuningTable.shown) {
      table.add([
        TextCell(NumberText.fixed(entry.weight, 2), .strong), pole(entry.stance, ""),
        TextCell(TerminalText.escaped(entry.text), .stance(entry.stance)),
        TextCell(NumberText.fixed(entry.z, 1)), TextCell(NumberText.fixed(entry.gain, 1)), labels(entry.evidence),
      ])
    }
    lines += table.lines(style, indent: 2)
    let contexts = added.prefix(TuningTable.shown).compactMap(context)
    return lines + (contexts.isEmpty ? [] : [""] + contexts)
  }

  /// A line with the words around an entry in a post, without account names and addresses.
  private func context(_ entry: AddedEntry) -> String? {
    guard let post = entry.examples.first else { return nil }
    let excerpt = ContextExcerpt(of: entry.text, in: content.posts[post].text, width: max(20, style.width - 6))
    return excerpt.map { "  " + style.paint(TerminalText.escaped($0.text), .faint) }
  }

  private var findings: [String] {
    guard let findings = content.findings else { return [] }
    var lines = [dead(findings.dead.count)]
    func list(_ what: String, _ entries: [String]) {
      if entries.isEmpty { return }
      lines.append("\(NumberText.grouped(entries.count)) \(what):")
      lines += entries.prefix(TuningTable.shown).map { "  " + TerminalText.escaped($0) }
      if entries.count > TuningTable.shown { lines.append("  \(entries.count - TuningTable.shown) more") }
    }
    list("contradicted, their posts are mostly the other pole's; look at them", findings.contradicted.map { place($0, findings) })
    list("shadowed, they occur only inside longer cues of their pole", findings.shadowed.map { place($0, nil) })
    list(
      "redundant pairs, they count in the very same posts",
      findings.redundant.map { "\(place($0.first, nil)) = \(content.base.text(of: $0.second))" })
    return lines
  }

  private func dead(_ count: Int) -> String {
    switch count {
    case 0: "Every cue occurs in a labelled post."
    case 1: "1 cue occurs in no labelled post: nothing is known of it."
    default: "\(NumberText.grouped(count)) cues occur in no labelled post: nothing is known of them."
    }
  }

  private func place(_ id: EntryID, _ findings: LexiconFindings?) -> String {
    let (file, line) = content.base.place(of: id)
    let evidence = findings.map { found in
      let posts = found.evidence[id.index]
      return ": "
        + Stance.spectrum.filter { posts[$0] > 0 }.map { "\(posts[$0]) \(content.base.poles[$0])" }.joined(separator: ", ")
    }
    return "\(file):\(line) \(content.base.text(of: id))\(evidence ?? "")"
  }

  private func title(_ text: String, of count: Int) -> String {
    let more = count > TuningTable.shown ? " (\(TuningTable.shown) of \(NumberText.grouped(count)))" : " (\(count))"
    return style.paint(text, .strong) + more
  }

  private func labels(_ evidence: EntryEvidence) -> TextCell {
    var runs: [TextRun] = []
    for stance in Stance.spectrum where evidence[stance] > 0 {
      if !runs.isEmpty { runs.append(TextRun(text: ", ")) }
      runs.append(TextRun(text: "\(evidence[stance]) \(TerminalText.escaped(content.base.poles[stance]))", ink: .stance(stance)))
    }
    return TextCell(runs: runs)
  }

  private func pole(_ stance: Stance, _ before: String) -> TextCell {
    TextCell(runs: [
      TextRun(text: before), TextRun(text: TerminalText.escaped(content.base.poles[stance]), ink: .stance(stance)),
    ])
  }
}
