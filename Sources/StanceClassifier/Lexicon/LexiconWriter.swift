/// A change to one line of a lexicon.
public enum LexiconChange: Sendable {
  /// Another weight for an entry.
  case weight(EntryID, Double)
  /// Another note for an entry.
  case note(EntryID, String)
  /// The entry's line goes.
  case remove(EntryID)
}

/// Puts changes into a lexicon's files. Every line that no change names stays as it was, byte by byte: comments, order, spacing, line ends.
public struct LexiconWriter {
  private let lexicon: Lexicon

  /// A writer of changes to `lexicon`.
  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The files with the changes in them, all of them, in order. Of several changes to the same field the last holds.
  public func files(applying changes: [LexiconChange] = []) -> [(path: String, bytes: [UInt8])] {
    var edits: [Int: [(range: Range<Int>, bytes: [UInt8])]] = [:]
    for change in changes {
      let (entry, edit) = edit(for: change)
      edits[entry.file, default: []].removeAll { $0.range == edit.range }
      edits[entry.file, default: []].append(edit)
    }
    return lexicon.files.enumerated().map { index, file in
      (file.path, LexiconWriter.apply(edits[index] ?? [], to: file.bytes))
    }
  }

  private func edit(for change: LexiconChange) -> (LexiconEntry, (range: Range<Int>, bytes: [UInt8])) {
    switch change {
    case .weight(let id, let weight):
      let (entry, fields) = place(id)
      return (entry, (fields.weight, Array(Decimal.text(weight).utf8)))
    case .note(let id, let note):
      let (entry, fields) = place(id)
      let clean = note.utf8.map { $0 < 0x20 ? 0x20 : $0 }
      let hasTab = fields.note.lowerBound > fields.weight.upperBound
      return (entry, (fields.note, hasTab ? clean : [0x09] + clean))
    case .remove(let id):
      let entry = lexicon.entries[id.index]
      let file = lexicon.files[entry.file]
      let end = entry.line + 1 < file.lines.count ? file.lines[entry.line + 1].range.lowerBound : file.bytes.count
      return (entry, (file.lines[entry.line].range.lowerBound..<end, []))
    }
  }

  private func place(_ id: EntryID) -> (LexiconEntry, LexiconFields) {
    let entry = lexicon.entries[id.index]
    guard let fields = lexicon.files[entry.file].lines[entry.line].fields else {
      preconditionFailure("an entry's line has fields by construction")
    }
    return (entry, fields)
  }

  private static func apply(_ edits: [(range: Range<Int>, bytes: [UInt8])], to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(edit.range, with: edit.bytes)
    }
    return result
  }
}
