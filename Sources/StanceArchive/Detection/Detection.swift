/// What the bytes of a source are, by their content and never by a name, and how to cut them.
struct Detection {
  /// How the source is cut.
  let layout: SourceLayout
  /// What its records are.
  let content: RecordContent
  /// What cuts it.
  let splitter: any RecordSplitter
  /// Where the records start.
  let start: Int
  /// Number of the first record.
  let firstRecord: UInt64

  /// Looks at the beginning of a source.
  ///
  /// - Throws: where it is something that cannot be read, with the way out.
  init(_ head: borrowing Head, name: String, options: ReadOptions) throws(ArchiveError) {
    if head.has("WARC/", at: 0) {
      self.init(.webArchive, 0)
      return
    }
    if let found = Container(head) { throw ArchiveError(found.kind, name, found.problem) }
    let begin = head.has("\u{FEFF}", at: 0) ? 3 : 0
    let first = skipSpace(head.bytes.span, from: begin, to: head.count)
    guard first < head.count else {
      self.init(head.count == 0 ? .empty : .jsonLines, begin)
      return
    }
    if let array = Detection.arrayStart(head, first) {
      self.init(.jsonArray, array)
    } else if head.bytes[first] == 0x7B {
      self.init(Detection.isDocument(head, first) ? .jsonDocuments : .jsonLines, begin)
    } else if Detection.hasObjectLine(head, first) {
      self.init(.jsonLines, begin)
    } else {
      let table = try TableHeader(head, from: begin, name: name, options: options)
      self.init(table)
    }
  }

  private init(_ table: TableHeader) {
    layout = .table
    content = .row(table.columns)
    splitter = RowSplitter(table.columns.dialect)
    start = table.end
    firstRecord = table.firstRecord
  }

  private init(_ layout: SourceLayout, _ start: Int) {
    self.layout = layout
    self.start = start
    firstRecord = 1
    switch layout {
    case .jsonArray, .jsonDocuments: content = .element
    case .webArchive: content = .warc
    default: content = .line
    }
    switch layout {
    case .webArchive: splitter = WARCSplitter()
    case .jsonArray: splitter = ElementSplitter(.elements)
    case .jsonDocuments: splitter = ElementSplitter(.documents)
    default: splitter = LineSplitter()
    }
  }

  /// Where the `[` of an array stands, perhaps behind `window.YTD.tweets.part0 = ` or `Grailbird.data.tweets_2016_01 =
  /// `; nil where there is none.
  private static func arrayStart(_ head: borrowing Head, _ first: Int) -> Int? {
    var place = first
    while place < head.count, isNameByte(head.bytes[place]) { place += 1 }
    if place == first { return head.bytes[first] == 0x5B ? first : nil }
    place = skipSpace(head.bytes.span, from: place, to: head.count)
    guard place < head.count, head.bytes[place] == 0x3D else { return nil }
    place = skipSpace(head.bytes.span, from: place + 1, to: head.count)
    return place < head.count && head.bytes[place] == 0x5B ? place : nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2E || byte == 0x5F || byte == 0x24
  }

  /// Whether what starts with `{` goes on over several lines, rather than being a record a line.
  ///
  /// The first line decides: a whole value means lines. One that breaks off where a pretty-printer breaks lines means a
  /// document; one that breaks off elsewhere is a damaged line if a whole one follows.
  private static func isDocument(_ head: borrowing Head, _ first: Int) -> Bool {
    let end = lineEnd(head, from: first)
    if end == head.count { return false }
    var tape = JSONTape()
    if tape.build(head.bytes.span, first..<end) { return false }
    var last = end - 1
    while last > first, isJSONSpace(head.bytes[last]) { last -= 1 }
    switch head.bytes[last] {
    case 0x7B, 0x5B, 0x2C, 0x3A: return true
    default: return !hasObjectLine(head, end + 1)
    }
  }

  /// Whether one of the next five lines is a JSON object: a list of records whose beginning is damaged.
  private static func hasObjectLine(_ head: borrowing Head, _ start: Int) -> Bool {
    var tape = JSONTape()
    var place = start
    for _ in 0..<5 where place < head.count {
      let end = lineEnd(head, from: place)
      if head.bytes[place] == 0x7B, tape.build(head.bytes.span, place..<end) { return true }
      place = end + 1
    }
    return false
  }

  private static func lineEnd(_ head: borrowing Head, from start: Int) -> Int {
    var place = start
    while place < head.count, head.bytes[place] != 0x0A { place += 1 }
    return place
  }
}
