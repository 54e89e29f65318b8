/// Looks for what is no fault of syntax and yet hardly meant: entries that never count, that stand in both poles, that match half the language, that are
/// written in another language than their file's, and poles that are not alike in size.
///
/// The parser's own warnings are among the findings. What overlaps is not guessed from the spelling: each entry's phrases are matched by the lexicon itself.
public struct LexiconCheck: Sendable {
  /// What was found, in the order of files and lines; empty for a lexicon without fault.
  public let findings: [LexiconFault]

  /// Checks a lexicon. Takes as long as classifying some ten texts an entry.
  public init(_ lexicon: Lexicon) {
    var findings = lexicon.warnings
    var overlaps = OverlapCheck(lexicon)
    for index in lexicon.entries.indices {
      let id = EntryID(index)
      findings += overlaps.findings(on: id)
      findings += PrefixCheck.findings(on: id, in: lexicon)
      findings += ScriptCheck.findings(on: id, in: lexicon)
    }
    findings += BalanceCheck.findings(in: lexicon)
    self.findings = findings.enumerated().sorted { left, right in
      (left.element.file, left.element.line ?? 0, left.offset) < (right.element.file, right.element.line ?? 0, right.offset)
    }.map(\.element)
  }

  /// Whether there is something that should be mended: a finding that is more than a note.
  public var isClean: Bool { findings.allSatisfy { $0.severity == .note } }
}

extension Lexicon {
  /// A finding about an entry.
  func finding(_ id: EntryID, _ severity: LexiconFault.Severity, _ message: String) -> LexiconFault {
    let place = place(of: id)
    return LexiconFault(file: place.file, line: place.line, message: message, severity: severity)
  }

  /// `"ceasefire" (en/peace.tsv:12)`, for a message about another entry.
  func reference(to id: EntryID) -> String {
    let place = place(of: id)
    return "\"\(text(of: id))\" (\(place.file):\(place.line))"
  }
}
