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

    /// The entry of a lexicon by its number.
    public init(_ lexicon: Lexicon, _ id: EntryID) {
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

  /// Lines of `place <tab> role <tab> entry <tab> weight <tab> note`; empty without entries.
  public var text: String {
    items.map { item in
      let fields = ["\(item.file):\(item.line)", item.role.name(poles), item.entry, NumberText.fixed(item.weight, 2), item.note]
      return fields.map { TerminalText.escaped($0) }.joined(separator: "\t") + "\n"
    }.joined()
  }

  /// An array of objects with entry, weight, note, role, language, file and line.
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
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
