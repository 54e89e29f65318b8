import StanceClassifier

/// A concordance for programs. `left`, `keyword` and `right` put together are the text around the term, runs of white space as one space.
///
/// ```json
/// {"stance": {"version": "…"}, "term": "…", "matches": n, "posts_with_match": n, "posts": n, "shown": n, "seed": n,
///  "lines": [{"id": "…", "created_at": "…", "lang": "…", "left": "…", "keyword": "…", "right": "…"}]}
/// ```
public struct ConcordanceData: Sendable {
  /// Columns of context on either side where none are asked for: what a line of print holds (about 130 with the term).
  public static let usualColumns = 60

  private let concordance: Concordance
  private let columns: Int

  /// JSON and CSV with at most `columns` of context on either side; nil for ``usualColumns``.
  public init(_ concordance: Concordance, columns: Int?) {
    self.concordance = concordance
    self.columns = columns ?? ConcordanceData.usualColumns
  }

  /// The JSON document; it ends with a line feed. An id or a time that the dump does not have is `null`.
  public func json(version: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("stance", .inline, object: { $0.member("version", version) })
      json.member("term", concordance.term)
      json.member("matches", concordance.matches)
      json.member("posts_with_match", concordance.postsWithMatch)
      json.member("posts", concordance.posts)
      json.member("shown", concordance.lines.count)
      json.member("seed", Int(truncatingIfNeeded: concordance.seed))
      json.member("lines", array: { json in for line in concordance.lines { write(line, to: &json) } })
    }
    return json.bytes + [0x0A]
  }

  /// The places as CSV, a header first: `id,created_at,lang,left,keyword,right`; unknown cells are empty.
  public func csv(_ dialect: CSVDialect) -> [UInt8] {
    var buffer = [UInt8]()
    CSVText.appendStart(dialect, to: &buffer)
    append(["id", "created_at", "lang", "left", "keyword", "right"], dialect, to: &buffer)
    for line in concordance.lines {
      let parts = line.parts(columns: columns)
      let id = String(decoding: line.id, as: UTF8.self)
      append([id, time(line), line.language.name, parts.left, parts.keyword, parts.right], dialect, to: &buffer)
    }
    return buffer
  }

  private func write(_ line: ConcordanceLine, to json: inout JSONWriter) {
    let parts = line.parts(columns: columns)
    let time = time(line)
    json.object(.inline) { json in
      if line.id.isEmpty { json.member("id", decimal: nil) } else { json.member("id", String(decoding: line.id, as: UTF8.self)) }
      if time.isEmpty { json.member("created_at", decimal: nil) } else { json.member("created_at", time) }
      json.member("lang", line.language.name)
      json.member("left", parts.left)
      json.member("keyword", parts.keyword)
      json.member("right", parts.right)
    }
  }

  private func time(_ line: ConcordanceLine) -> String {
    var bytes = [UInt8]()
    RowBytes.append(line.time, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ cells: [String], _ dialect: CSVDialect, to buffer: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { buffer.append(0x2C) }
      CSVText.appendCell(cell, dialect, to: &buffer)
    }
    CSVText.appendEnd(to: &buffer)
  }
}
