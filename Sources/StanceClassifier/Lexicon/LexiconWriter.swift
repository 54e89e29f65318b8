/// A change to one line of a lexicon.
public enum LexiconChange: Sendable {
  /// Another weight for an entry.
  case weight(EntryID, Double)
  /// Another note for an entry.
  case note(EntryID, String)
  /// The entry's line goes.
  case remove(EntryID)
  /// Another value for a numeric setting that `lexicon.tsv` names; one that it leaves to its default gets a line at its end.
  case setting(String, Double)
  /// Another note for a setting that `lexicon.tsv` names.
  case settingNote(String, String)
  /// A line at the end of a file, which is made where it is missing; the path is below the lexicon's folder.
  case append(file: String, line: String)
}

/// Puts changes into a lexicon's files. Every line that no change names stays as it was, byte by byte: comments, order, spacing, line ends.
public struct LexiconWriter {
  private let lexicon: Lexicon

  /// A writer of changes to `lexicon`.
  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The note beside a setting; empty where it has none, or no line.
  public func note(ofSetting key: String) -> String {
    setting(key).map { lexicon.files[$0.file].text($0.fields.note) } ?? ""
  }

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
    var lines: [(path: String, line: String)] = []
    for change in changes {
      switch edit(for: change) {
      case .line(let path, let line): lines.append((path, line))
      case .edit(let file, let edit):
        if edits[file, default: []].contains(where: { $0.target == .line && $0.replaces(edit) }) { continue }
        edits[file, default: []].removeAll { edit.replaces($0) }
        edits[file, default: []].append(edit)
      }
    }
    var files = lexicon.files.enumerated().map { index, file in
      (path: file.path, bytes: LexiconWriter.apply(edits[index] ?? [], to: file.bytes))
    }
    for line in lines { LexiconWriter.append(line.line, to: line.path, of: &files) }
    return files.sorted { $0.path < $1.path }
  }

  /// What a change does to a file: a replacement in the one of that number, or a line at the end of the one of that path.
  private enum Effect {
    case edit(Int, Edit)
    case line(String, String)
  }

  private func edit(for change: LexiconChange) -> Effect {
    switch change {
    case .weight(let id, let weight):
      let (entry, fields) = place(id)
      return .edit(entry.file, Edit(target: .field, range: fields.weight, bytes: Array(Decimal.text(weight).utf8)))
    case .note(let id, let note):
      let (entry, fields) = place(id)
      return .edit(entry.file, self.note(note, fields, inFile: entry.file))
    case .setting(let key, let value):
      guard let (file, fields) = setting(key) else {
        return .line(LexiconParser.settingsPath, "\(key)\t\(Decimal.text(value))")
      }
      return .edit(file, Edit(target: .field, range: fields.weight, bytes: Array(Decimal.text(value).utf8)))
    case .settingNote(let key, let note):
      guard let (file, fields) = setting(key) else { return .line(LexiconParser.settingsPath, "# \(key): \(note)") }
      return .edit(file, self.note(note, fields, inFile: file))
    case .append(let path, let line): return .line(path, line)
    case .remove(let id):
      let entry = lexicon.entries[id.index]
      let file = lexicon.files[entry.file]
      let end = entry.line + 1 < file.lines.count ? file.lines[entry.line + 1].range.lowerBound : file.bytes.count
      return .edit(entry.file, Edit(target: .line, range: file.lines[entry.line].range.lowerBound..<end, bytes: []))
    }
  }

  private func note(_ note: String, _ fields: LexiconFields, inFile file: Int) -> Edit {
    let clean = note.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    let hasTab = lexicon.files[file].bytes[fields.weight.upperBound..<fields.note.lowerBound].contains(0x09)
    return Edit(target: .field, range: fields.note, bytes: hasTab ? clean : [0x09] + clean)
  }

  /// The file and the fields of a setting's line; nil where there is none.
  private func setting(_ key: String) -> (file: Int, fields: LexiconFields)? {
    guard let number = lexicon.files.firstIndex(where: { $0.path == LexiconParser.settingsPath }) else { return nil }
    let file = lexicon.files[number]
    for line in file.lines {
      if let fields = line.fields, file.text(fields.entry) == key { return (number, fields) }
    }
    return nil
  }

  private static func append(_ line: String, to path: String, of files: inout [(path: String, bytes: [UInt8])]) {
    let bytes = line.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 } + [0x0A]
    guard let index = files.firstIndex(where: { $0.path == path }) else {
      files.append((path, bytes))
      return
    }
    if let last = files[index].bytes.last, last != 0x0A { files[index].bytes.append(0x0A) }
    files[index].bytes += bytes
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
