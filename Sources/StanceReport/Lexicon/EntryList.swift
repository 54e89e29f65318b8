import StanceClassifier

/// The entries of a lexicon as a table that a spreadsheet or a shell reads, and as JSON.
public struct EntryList: Sendable {
  /// One entry with where it stands.
  public struct Item: Sendable {
    let entry: String
    let weight: Double
    let note: String
    let role: Role
    let language: String
    let file: String
    let line: Int
    let posts: Int?

    /// The entry of a lexicon by its number, and in how many posts it occurs; nil where that was not counted.
    public init(_ lexicon: Lexicon, _ id: EntryID, posts: Int? = nil) {
      self.posts = posts
      let place = lexicon.place(of: id)
      entry = lexicon.text(of: id)
      weight = lexicon.entries[id.index].weight
      note = lexicon.note(of: id)
      role = lexicon.entries[id.index].role
      language = lexicon.language(of: id)
      file = place.file
      line = place.line
    }
  }

  private let items: [Item]
  private let poles: Poles

  /// A list of entries, in their order.
  public init(_ items: [Item], poles: Poles) {
    self.items = items
    self.poles = poles
  }

  /// Lines of `place <tab> role <tab> entry <tab> weight <tab> note`, with the posts before the note where they were counted; empty without entries.
  public var text: String {
    items.map { item in
      let posts = item.posts.map { [NumberText.grouped($0)] } ?? []
      let place = "\(item.file):\(item.line)"
      let fields = [place, item.role.name(poles), item.entry, NumberText.fixed(item.weight, 2)] + posts + [item.note]
      return fields.map { TerminalText.escaped($0) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// A table with the columns entry, weight, role, language, note, file, line and, where they were counted, posts. `stance lexicon import` reads it.
  public var csv: [UInt8] {
    var table = CSVTable(["entry", "weight", "role", "language", "note", "file", "line"] + (hasPosts ? ["posts"] : []))
    for item in items {
      let weight = JSONWriter.decimal(item.weight)
      let cells = [item.entry, weight, item.role.name(poles), item.language, item.note, item.file, String(item.line)]
      table.add(cells + (item.posts.map { [String($0)] } ?? []))
    }
    return table.bytes
  }

  private var hasPosts: Bool { items.contains { $0.posts != nil } }

  /// An array of objects with entry, weight, note, role, language, file, line and, where they were counted, posts.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.array { array in
      for item in items {
        array.object(.inline) { object in
          object.member("entry", item.entry)
          object.member("weight", decimal: item.weight)
          object.member("note", item.note)
          object.member("role", item.role.name(poles))
          object.member("language", item.language)
          object.member("file", item.file)
          object.member("line", item.line)
          if let posts = item.posts { object.member("posts", posts) }
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
