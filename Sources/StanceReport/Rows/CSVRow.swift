import StanceClassifier

/// One record of CSV: id, the fields asked for, label, the three probabilities, whether it is uncertain, evidence as a JSON array in one cell.
struct CSVRow: Sendable {
  private let poles: Poles
  private let fields: RowFields
  private let dialect: CSVDialect
  /// `,label,` for each label, by `Stance.rawValue`.
  private let labels: [[UInt8]]

  init(poles: Poles, fields: RowFields, dialect: CSVDialect) {
    self.poles = poles
    self.fields = fields
    self.dialect = dialect
    labels = Stance.allCases.map { stance in
      var bytes: [UInt8] = [0x2C]
      CSVText.appendCell(poles[stance], dialect, to: &bytes)
      return bytes + [0x2C]
    }
  }

  /// The names of the columns; a probability's is `p_` and the label's name.
  func appendHeader(to buffer: inout [UInt8]) {
    let optional: [(RowFields, String)] = [
      (.author, "author"), (.createdAt, "created_at"), (.language, "lang"), (.kind, "kind"), (.textStatus, "text_status"),
    ]
    let names =
      ["id"] + optional.filter { fields.contains($0.0) }.map(\.1) + ["label"] + Stance.allCases.map { "p_" + poles[$0] }
      + ["uncertain"] + (fields.contains(.evidence) ? ["evidence"] : [])
    CSVText.appendStart(dialect, to: &buffer)
    for (index, name) in names.enumerated() {
      if index > 0 { buffer.append(0x2C) }
      CSVText.appendCell(name, dialect, to: &buffer)
    }
    CSVText.appendEnd(to: &buffer)
  }

  /// A record; what is unknown is an empty cell.
  func append(
    _ post: Post, id: Span<UInt8>, author: String?, _ score: Score, evidence: [UInt8]?, to buffer: inout [UInt8]
  ) {
    CSVText.appendCell(id, dialect, to: &buffer)
    if !fields.isEmpty { appendFields(post, author, to: &buffer) }
    buffer.append(contentsOf: labels[Int(score.label.rawValue)])
    RowBytes.append(probability: score.probabilities.first, to: &buffer)
    buffer.append(0x2C)
    RowBytes.append(probability: score.probabilities.second, to: &buffer)
    buffer.append(0x2C)
    RowBytes.append(probability: score.probabilities.neutral, to: &buffer)
    RowBytes.append(score.isUncertain ? ",true" : ",false", to: &buffer)
    if let evidence {
      buffer.append(0x2C)
      CSVText.appendCell(evidence.span, dialect, to: &buffer)
    }
    CSVText.appendEnd(to: &buffer)
  }

  private func appendFields(_ post: Post, _ author: String?, to buffer: inout [UInt8]) {
    if fields.contains(.author) {
      buffer.append(0x2C)
      if let author { CSVText.appendCell(author, dialect, to: &buffer) }
    }
    if fields.contains(.createdAt) {
      buffer.append(0x2C)
      RowBytes.append(post.time, to: &buffer)
    }
    if fields.contains(.language) {
      buffer.append(0x2C)
      RowBytes.append(post.language, to: &buffer)
    }
    if fields.contains(.kind) {
      buffer.append(0x2C)
      RowBytes.append(post.kind, to: &buffer)
    }
    if fields.contains(.textStatus) {
      buffer.append(0x2C)
      RowBytes.append(post.textStatus, to: &buffer)
    }
  }
}
