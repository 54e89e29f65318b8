import StanceClassifier

/// The findings of a lexicon's check, for people and for programs.
public struct FaultList: Sendable {
  private let faults: [LexiconFault]
  private let lexicon: Lexicon?
  private let notes: Notes
  private let path: @Sendable (String) -> String

  /// Whether findings that are only worth a look stand in the list.
  public enum Notes: Sendable {
    /// They are only counted.
    case counted
    /// They are listed too.
    case listed
  }

  /// A list of findings; `lexicon` is nil where it could not be used at all, `path` tells how a file of it is named to the reader.
  public init(_ faults: [LexiconFault], of lexicon: Lexicon?, notes: Notes, path: @escaping @Sendable (String) -> String) {
    self.faults = faults
    self.lexicon = lexicon
    self.notes = notes
    self.path = path
  }

  /// A line a finding, `error` unmarked, then what was checked and how many there are.
  public var text: String {
    let lines = listed.map { fault in
      let mark = fault.severity == .error ? "" : FaultList.name(fault.severity) + ": "
      return TerminalText.escaped(mark + path(fault.description)) + "\n"
    }
    return lines.joined() + summary + "\n"
  }

  /// An object with the lexicon (`null` where it could not be used) and the findings as objects with severity, file, line (or `null`) and message.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.name("lexicon")
      if let lexicon {
        json.object(.inline) { json in
          json.member("name", lexicon.settings.name)
          json.member("hash", lexicon.fingerprint)
          json.member("entries", lexicon.entries.count)
          json.member("files", lexicon.files.count)
        }
      } else {
        json.value(decimal: nil)
      }
      json.member("faults", array: { json in listed.forEach { write($0, to: &json) } })
    }
    return json.bytes + [0x0A]
  }

  private func write(_ fault: LexiconFault, to json: inout JSONWriter) {
    json.object(.inline) { json in
      json.member("severity", FaultList.name(fault.severity))
      json.member("file", path(fault.file))
      json.name("line")
      if let line = fault.line { json.value(line) } else { json.value(decimal: nil) }
      json.member("message", fault.message)
    }
  }

  private var listed: [LexiconFault] { notes == .listed ? faults : faults.filter { $0.severity != .note } }

  private var summary: String {
    let noteCount = faults.count { $0.severity == .note }
    let count = faults.count - noteCount
    let hint = notes == .listed ? "" : " (--notes shows them)"
    let noted = noteCount == 0 ? "" : ", " + NumberText.counted(noteCount, "note") + hint
    let result = (count == 0 ? "no fault" : NumberText.counted(count, "fault")) + noted
    guard let lexicon else { return result }
    let files = "\(lexicon.entries.count) entries in \(lexicon.files.count) files"
    return "\(TerminalText.escaped(lexicon.settings.name)) \(lexicon.fingerprint): \(files), \(result)"
  }

  private static func name(_ severity: LexiconFault.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}
