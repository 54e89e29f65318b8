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

  /// One replacement in a file.
  private struct Edit {
    /// What it replaces: a field, or a whole line that is removed.
    enum Target { case field, line }

    let target: Target
    let range: Range<Int>
    let bytes: [UInt8]

    /// Whether this edit leaves nothing of `other`.
    func replaces(_ other: Edit) -> Bool {
      if target == .field { return other.target == .field && range == other.range }
      return range.lowerBound <= other.range.lowerBound && other.range.upperBound <= range.upperBound
    }
  }

  /// The files with the changes in them, all of them, in order. Of several changes to the same field the last holds; an entry that is
  /// removed is gone whatever else changes it.
  public func files(applying changes: [LexiconChange] = []) -> [(path: String, bytes: [UInt8])] {
    var edits: [Int: [Edit]] = [:]
    for change in changes {
      let (entry, edit) = edit(for: change)
      if edits[entry.file, default: []].contains(where: { $0.target == .line && $0.replaces(edit) }) { continue }
      edits[entry.file, default: []].removeAll { edit.replaces($0) }
      edits[entry.file, default: []].append(edit)
    }
    return lexicon.files.enumerated().map { index, file in
      (file.path, LexiconWriter.apply(edits[index] ?? [], to: file.bytes))
    }
  }

  private func edit(for change: LexiconChange) -> (LexiconEntry, Edit) {
    switch change {
    case .weight(let id, let weight):
      let (entry, fields) = place(id)
      return (entry, Edit(target: .field, range: fields.weight, bytes: Array(Decimal.text(weight).utf8)))
    case .note(let id, let note):
      let (entry, fields) = place(id)
      let clean = note.utf8.map { $0 < 0x20 ? 0x20 : $0 }
      let hasTab = lexicon.files[entry.file].bytes[fields.weight.upperBound..<fields.note.lowerBound].contains(0x09)
      return (entry, Edit(target: .field, range: fields.note, bytes: hasTab ? clean : [0x09] + clean))
    case .remove(let id):
      let entry = lexicon.entries[id.index]
      let file = lexicon.files[entry.file]
      let end = entry.line + 1 < file.lines.count ? file.lines[entry.line + 1].range.lowerBound : file.bytes.count
      return (entry, Edit(target: .line, range: file.lines[entry.line].range.lowerBound..<end, bytes: []))
    }
  }

  private func place(_ id: EntryID) -> (LexiconEntry, LexiconFields) {
    let entry = lexicon.entries[id.index]
    guard let fields = lexicon.files[entry.file].lines[entry.line].fields else {
      preconditionFailure("an entry's line has fields by construction")
    }
    return (entry, fields)
  }

  private static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(edit.range, with: edit.bytes)
    }
    return result
  }
}
