import StanceAggregation
import StanceClassifier

/// What was read and what of it was left out.
struct IntakeSection {
  private let intake: Intake
  private let provenance: Provenance
  private let suppression: Suppression?

  /// Files named on the page; hundreds of names tell nobody anything.
  private static let fileLimit = 20

  init(_ breakdown: Breakdown) {
    intake = breakdown.intake
    provenance = breakdown.provenance
    suppression = breakdown.suppression
  }

  func write(to markup: inout MarkupWriter) {
    markup.element("section") { section in
      section.element("h2", "What was read")
      section.element("p", ["class": "note"], sentence)
      section.element("div", ["class": "card"]) { card in
        counts.write(to: &card, style: "words")
        card.element("div") { writeFiles(to: &$0) }
      }
    }
    markup.breakLine()
  }

  private var sentence: String {
    var text = "Every record of the dump is one of these rows."
    if intake.truncated > 0 {
      text += " Of \(NumberText.counted(intake.truncated, "post")) the dump holds only the beginning of the text."
    }
    if intake.recovered > 0 {
      text += " Of \(NumberText.counted(intake.recovered, "post")) the whole text stood elsewhere in the dump."
    }
    if let suppression {
      text +=
        " For privacy \(NumberText.grouped(suppression.primary + suppression.secondary)) cells with fewer than"
        + " \(suppression.minimumAuthors) authors, or from which such a cell could be reckoned, are not shown."
    }
    return text
  }

  private var counts: DataTable {
    var rows = [["posts", NumberText.grouped(intake.posts), "counted"]]
    if intake.duplicates > 0 {
      rows.append(["duplicates", NumberText.grouped(intake.duplicates), "left out: the id had been read before"])
    }
    for reason in SkipReason.allCases where intake[reason].count > 0 {
      rows.append([reason.name, NumberText.grouped(intake[reason].count), "left out; the first is " + place(intake[reason].first)])
    }
    rows.append(["records", NumberText.grouped(intake.records), NumberText.bytes(intake.bytes)])
    return DataTable(caption: "Records", columns: ["what", "how many", ""], rows: rows)
  }

  private func place(_ location: RecordLocation) -> String {
    "\(provenance.source(of: location)), record \(NumberText.grouped(Int(clamping: location.record)))"
  }

  private func writeFiles(to markup: inout MarkupWriter) {
    let inputs = provenance.inputs.isEmpty ? provenance.sources.map { Provenance.Input(path: $0, hash: nil) } : provenance.inputs
    let hasHashes = inputs.contains { $0.hash != nil }
    let rows = inputs.prefix(IntakeSection.fileLimit).map { hasHashes ? [$0.path, $0.hash ?? "-"] : [$0.path] }
    DataTable(
      caption: "Files", columns: hasHashes ? ["file", "XXH64"] : ["file"], rows: rows,
      rest: max(0, inputs.count - IntakeSection.fileLimit)
    ).write(to: &markup, style: "words")
  }
}
