/// Who reads a CSV.
public enum CSVDialect: Sendable {
  /// Programs: plain RFC 4180.
  case standard
  /// Spreadsheets: a byte order mark, so that Excel takes it for UTF-8, and an apostrophe before a cell that it would run as a formula (OWASP, "CSV
  /// Injection").
  case spreadsheet
}

/// Pieces of CSV (RFC 4180: CRLF between records) appended to bytes. The result is valid UTF-8 whatever comes in.
enum CSVText {
  /// What stands at the start of the file.
  static func appendStart(_ dialect: CSVDialect, to buffer: inout [UInt8]) {
    if dialect == .spreadsheet { buffer.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
  }

  /// A cell, in quotes where it needs them; ill-formed UTF-8 becomes U+FFFD.
  static func appendCell(_ text: Span<UInt8>, _ dialect: CSVDialect, to buffer: inout [UInt8]) {
    let quoted = needsQuotes(text)
    if quoted { buffer.append(0x22) }
    if dialect == .spreadsheet, isFormula(text) { buffer.append(0x27) }
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x22 { buffer.append(0x22) }
      if byte < 0x80 {
        buffer.append(byte)
        index += 1
      } else {
        index += appendScalar(at: index, in: text, to: &buffer)
      }
    }
    if quoted { buffer.append(0x22) }
  }

  /// A cell.
  static func appendCell(_ text: String, _ dialect: CSVDialect, to buffer: inout [UInt8]) {
    appendCell(text.utf8.span, dialect, to: &buffer)
  }

  /// The end of a record.
  static func appendEnd(to buffer: inout [UInt8]) {
    buffer.append(0x0D)
    buffer.append(0x0A)
  }

  private static func appendScalar(at index: Int, in text: Span<UInt8>, to buffer: inout [UInt8]) -> Int {
    let step = UTF8Scalar(at: index, in: text)
    if step.scalar == nil {
      buffer.append(contentsOf: replacementCharacter)
    } else {
      for position in index..<index + step.count { buffer.append(text[position]) }
    }
    return step.count
  }

  private static func needsQuotes(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case 0x22, 0x2C, 0x0A, 0x0D: return true
      default: continue
      }
    }
    return false
  }

  /// Whether a spreadsheet would take the cell for a formula: it starts with = + - @, a tab or a carriage return.
  private static func isFormula(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    switch text[0] {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: return true
    default: return false
    }
  }
}
