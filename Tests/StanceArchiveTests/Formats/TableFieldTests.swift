import Testing

@testable import StanceArchive

@Suite("Fields of a row")
struct TableFieldTests {
  /// The fields of a row byte by byte: what stands between the quotes, doubled ones as they are, or between delimiters.
  private func plainFields(_ row: [UInt8]) -> [String] {
    var fields: [String] = []
    var place = 0
    while true {
      var field: [UInt8] = []
      if place < row.count, row[place] == 0x22 {
        place += 1
        while place < row.count {
          if row[place] == 0x22 {
            guard place + 1 < row.count, row[place + 1] == 0x22 else { break }
            field.append(0x22)
            place += 1
          }
          field.append(row[place])
          place += 1
        }
        while place < row.count, row[place] != 0x2C { place += 1 }
      } else {
        while place < row.count, row[place] != 0x2C {
          field.append(row[place])
          place += 1
        }
      }
      fields.append(String(decoding: field, as: UTF8.self))
      if place == row.count { return fields }
      place += 1
    }
  }

  @Test("are those found byte by byte, whatever the quotes and the bytes behind the row")
  func twin() {
    var random = Draws()
    let pieces = ["\"", "\"\"", ",", "\",\"", "a", "a few words here", "0123456789"]
    for _ in 0..<3000 {
      var row: [UInt8] = []
      for _ in 0..<random(12) { row += Array(pieces[random(pieces.count)].utf8) }
      let bytes = row + Array("\",\"\",x".utf8) + [UInt8](repeating: 0x2C, count: Chunk.padding)
      var cursor = FieldCursor(row: 0..<row.count, dialect: TableDialect())
      var fields: [String] = []
      while let field = cursor.next(bytes.span) {
        fields.append(String(decoding: bytes[field.range], as: UTF8.self))
        // In a field without quotes around it a quote is a letter.
        let isQuoted = field.range.lowerBound > 0 && bytes[field.range.lowerBound - 1] == 0x22
        #expect(field.hasDoubledQuotes == (isQuoted && bytes[field.range].contains(0x22)), "seed \(random.seed)")
      }
      #expect(fields == plainFields(row), "seed \(random.seed): \(String(decoding: row, as: UTF8.self))")
    }
  }
}
