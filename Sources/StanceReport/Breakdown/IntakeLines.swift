import StanceAggregation
import StanceClassifier

/// The closing lines: what was read, what of it was left out and why, and what the reader of the numbers should know of it.
public struct IntakeLines {
  private let intake: Intake
  private let provenance: Provenance
  private let style: TerminalStyle

  /// The lines for a summary and the inputs that it came from.
  public init(_ summary: Summary, _ provenance: Provenance, _ style: TerminalStyle = TerminalStyle()) {
    self.init(summary.intake, provenance, style)
  }

  /// The lines for what was read.
  public init(_ intake: Intake, _ provenance: Provenance, _ style: TerminalStyle = TerminalStyle()) {
    self.intake = intake
    self.provenance = provenance
    self.style = style
  }

  /// The lines, without line feeds.
  public var lines: [String] { [read] + counts + [style.paint(origin, .faint)] }

  private var read: String {
    let files = provenance.sources.count
    let sources = files == 1 ? TerminalText.escaped(provenance.sources[0]) : "\(NumberText.grouped(files)) files"
    return "Read \(NumberText.counted(intake.records, "record")) (\(NumberText.bytes(intake.bytes))) from \(sources)"
  }

  /// What the records were; the lines add up to them.
  private var counts: [String] {
    var table = TextTable([.trailing, .leading, .leading])
    table.add([TextCell(NumberText.grouped(intake.posts)), "posts", TextCell(texts, .faint)])
    if intake.duplicates > 0 {
      table.add([TextCell(NumberText.grouped(intake.duplicates)), "duplicates", TextCell("left out", .faint)])
    }
    for reason in SkipReason.allCases where intake[reason].count > 0 {
      let count = NumberText.grouped(intake[reason].count)
      table.add([TextCell(count), TextCell(reason.name), TextCell("first: " + place(intake[reason].first), .faint)])
    }
    return table.lines(style, indent: 2)
  }

  private func place(_ location: RecordLocation) -> String {
    let (record, byte) = (Int(clamping: location.record), Int(clamping: location.byte))
    let source = TerminalText.escaped(provenance.source(of: location))
    return "\(source), record \(NumberText.grouped(record)), byte \(NumberText.grouped(byte))"
  }

  /// How much of the posts' texts the dump holds.
  private var texts: String {
    var parts: [String] = []
    if intake.truncated > 0 { parts.append("\(NumberText.grouped(intake.truncated)) cut short") }
    if intake.recovered > 0 {
      parts.append("\(NumberText.grouped(intake.recovered)) completed from elsewhere in the dump")
    }
    if intake.lossyIDs > 0 { parts.append("\(NumberText.grouped(intake.lossyIDs)) with an id that a spreadsheet has rounded") }
    return parts.joined(separator: ", ")
  }

  private var origin: String {
    "stance \(provenance.version), lexicon \(TerminalText.escaped(provenance.lexicon)) (\(provenance.lexiconHash))"
  }
}
