import StanceClassifier

/// One line of JSON Lines. What is the same in every row is made into bytes once.
struct JSONRow: Sendable {
  private let fields: RowFields
  /// `,"label":"…","probabilities":{"…":` for each label, by `Stance.rawValue`.
  private let labels: [[UInt8]]
  /// `,"…":` for the second pole and for neutral.
  private let second: [UInt8]
  private let neutral: [UInt8]

  init(poles: Poles, fields: RowFields) {
    self.fields = fields
    func quoted(_ text: String) -> [UInt8] {
      var bytes = [UInt8]()
      JSONText.appendString(text, to: &bytes)
      return bytes
    }
    let first = Array(#","probabilities":{"#.utf8) + quoted(poles.first) + [0x3A]
    labels = Stance.allCases.map { Array(#","label":"#.utf8) + quoted(poles[$0]) + first }
    second = [0x2C] + quoted(poles.second) + [0x3A]
    neutral = [0x2C] + quoted(poles.neutral) + [0x3A]
  }

  /// A row; `evidence` is a JSON array. An id that the dump does not have is `null`.
  func append(
    _ post: Post, id: Span<UInt8>, author: String?, _ score: Score, evidence: [UInt8]?, to buffer: inout [UInt8]
  ) {
    append(#"{"id":"#, to: &buffer)
    if id.isEmpty { append("null", to: &buffer) } else { JSONText.appendString(id, to: &buffer) }
    if !fields.isEmpty { appendFields(post, author, to: &buffer) }
    buffer.append(contentsOf: labels[Int(score.label.rawValue)])
    RowBytes.append(probability: score.probabilities.first, to: &buffer)
    buffer.append(contentsOf: second)
    RowBytes.append(probability: score.probabilities.second, to: &buffer)
    buffer.append(contentsOf: neutral)
    RowBytes.append(probability: score.probabilities.neutral, to: &buffer)
    append(score.isUncertain ? #"},"uncertain":true"# : #"},"uncertain":false"#, to: &buffer)
    if let evidence {
      append(#","evidence":"#, to: &buffer)
      buffer.append(contentsOf: evidence)
    }
    buffer.append(0x7D)
    buffer.append(0x0A)
  }

  private func appendFields(_ post: Post, _ author: String?, to buffer: inout [UInt8]) {
    if fields.contains(.author) {
      append(#","author":"#, to: &buffer)
      if let author { JSONText.appendString(author, to: &buffer) } else { append("null", to: &buffer) }
    }
    if fields.contains(.createdAt) {
      let isKnown = post.time.precision != .unknown
      append(isKnown ? #","created_at":""# : #","created_at":null"#, to: &buffer)
      RowBytes.append(post.time, to: &buffer)
      if isKnown { buffer.append(0x22) }
    }
    if fields.contains(.language) {
      append(#","lang":""#, to: &buffer)
      RowBytes.append(post.language, to: &buffer)
      buffer.append(0x22)
    }
    if fields.contains(.kind) {
      append(#","kind":""#, to: &buffer)
      RowBytes.append(post.kind, to: &buffer)
      buffer.append(0x22)
    }
    if fields.contains(.textStatus) {
      append(#","text_status":""#, to: &buffer)
      RowBytes.append(post.textStatus, to: &buffer)
      buffer.append(0x22)
    }
  }

  private func append(_ literal: String, to buffer: inout [UInt8]) { RowBytes.append(literal, to: &buffer) }
}
