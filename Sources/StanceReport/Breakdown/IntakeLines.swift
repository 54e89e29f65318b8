import StanceAggregation
import StanceClassifier

/// The closing lines: what was read, what of it was left out and why, and what the reader of the numbers should know of it.
public struct IntakeLines {
  private let intake: Intake
  private let provenance: Provenance
  private let style: TerminalStyle

  /// The lines for a summary and the inputs that it came from.
  public init(_ summary: Summary, _ provenance: Provenance, _ style: TerminalStyle = TerminalStyle()) {
    intake = summary.intake
    self.provenance = provenance
    self.style = style
  }

  /// The lines, without line feeds.
  public var lines: [String] {
    [read] + skips + texts + [style.paint(origin, .faint)]
  }

  private var read: String {
    var parts = ["\(NumberText.grouped(intake.posts)) posts"]
    if intake.duplicates > 0 { parts.append("\(NumberText.grouped(intake.duplicates)) duplicates left out") }
    if intake.skipped > 0 { parts.append("\(NumberText.grouped(intake.skipped)) skipped") }
    let files = provenance.sources.count
    let sources = files == 1 ? TerminalText.escaped(provenance.sources[0]) : "\(NumberText.grouped(files)) files"
    return "Read \(NumberText.grouped(intake.records)) records (\(NumberText.bytes(intake.bytes))) from \(sources): "
      + parts.joined(separator: ", ")
  }

  private var skips: [String] {
    var table = TextTable([.trailing, .leading, .leading])
    for reason in SkipReason.allCases where intake[reason].count > 0 {
      let skip = intake[reason]
      let source = TerminalText.escaped(provenance.source(of: skip.first))
      let place = "first: \(source), record \(NumberText.grouped(Int(clamping: skip.first.record)))"
      table.add([
        TextCell(NumberText.grouped(skip.count)), TextCell(reason.name),
        TextCell(place + ", byte \(NumberText.grouped(Int(clamping: skip.first.byte)))", .faint),
      ])
    }
    return table.lines(style, indent: 2)
  }

  private var texts: [String] {
    var lines: [String] = []
    if intake.truncated > 0 {
      lines.append(
        "Cut texts: \(NumberText.grouped(intake.truncated)) posts were judged by their beginning, all that the dump holds"
      )
    }
    if intake.recovered > 0 {
      lines.append(
        "Recovered texts: \(NumberText.grouped(intake.recovered)) cut posts had their whole text elsewhere in the dump")
    }
    return lines
  }

  private var origin: String {
    "stance \(provenance.version), lexicon \(TerminalText.escaped(provenance.lexicon)) (\(provenance.lexiconHash))"
  }
}
