import StanceClassifier

extension Companion {
  /// The contents of the files beside a dump that complete it; nil where there are none.
  struct Files {
    /// Each part of `note-tweet.js`.
    var notes: [[UInt8]] = []
    /// `manifest.js`. Not `account.js`, which holds the owner's e-mail address.
    var manifest: [UInt8]?
    /// academictwitteR's `users_….json`.
    var includes: [UInt8]?
  }

  /// The names of the files beside the file `name` that complete it, in the same folder; for a container to look up too.
  static func siblings(of name: String) -> (notes: [String], manifest: String?, includes: String?) {
    if FolderListing.isDump(name, in: ""), name.hasSuffix(".js") {
      return (["note-tweet.js"] + (1...20).map { "note-tweet-part\($0).js" }, "manifest.js", nil)
    }
    if name.hasPrefix("data_"), name.hasSuffix(".json") {
      return ([], nil, "users_" + name.dropFirst(5))
    }
    return ([], nil, nil)
  }

  /// What the files tell; nil where that is nothing. A file that is no JSON tells nothing.
  static func build(_ files: Files) -> Companion? {
    var parser = RecordParser()
    var batch = PostBatch()
    var notes: [Note] = []
    var included: [Included] = []
    var owner = ByteSlice.empty
    for file in files.notes {
      if let record = parser.takeWhole(file, "[") { parser.collectNotes(record, &notes, &batch) }
    }
    if let file = files.includes, let record = parser.takeWhole(file, "{") {
      parser.collectIncluded(record, &included, &batch)
    }
    if let file = files.manifest, let record = parser.takeWhole(file, "{") {
      owner = parser.append(parser.firstSet(record, ["userInfo.accountId", "userInfo.userName"]), to: &batch)
    }
    let companion = Companion(
      bytes: Array(batch.bytes[..<batch.byteCount]), notes: notes, included: included, owner: owner)
    return companion.isEmpty ? nil : companion
  }
}

extension RecordParser {
  /// Takes a file as the record at hand, from its first `bracket` on (before it may stand an assignment); nil where it is
  /// no JSON.
  fileprivate mutating func takeWhole(_ file: [UInt8], _ bracket: Character) -> JSONValue? {
    guard let code = bracket.asciiValue, let start = file.firstIndex(of: code) else { return nil }
    var end = file.count
    while end > start, isJSONSpace(file[end - 1]) || file[end - 1] == 0x3B { end -= 1 }
    chunk.bytes = Array(file[start..<end]) + [UInt8](repeating: 0, count: Chunk.padding)
    chunk.count = end - start
    let bytes = chunk.bytes
    return tape.build(bytes.span, 0..<chunk.count) ? JSONValue(start: 0, index: 0) : nil
  }

  /// Notes are not HTML-escaped.
  fileprivate func collectNotes(_ array: JSONValue, _ notes: inout [Companion.Note], _ batch: inout PostBatch) {
    var element = firstElement(of: array)
    while element.isPresent {
      let note = value(element, "noteTweet")
      let time = time(value(note, "createdAt"), id: .absent)
      let text = value(note, "core.text")
      if isFilled(text), time.precision == .second {
        notes.append(Companion.Note(seconds: time.seconds, text: append(text, to: &batch)))
      }
      element = self.element(after: element)
    }
  }

  fileprivate func collectIncluded(
    _ record: JSONValue, _ included: inout [Companion.Included], _ batch: inout PostBatch
  ) {
    var element = firstElement(of: value(record, "tweets"))
    while element.isPresent {
      let object = members(of: element)
      if let id = number(object[.id]), isString(object[.text]) {
        included.append(Companion.Included(id: id, text: appendWhole(object, to: &batch)))
      }
      element = self.element(after: element)
    }
  }
}
