import StanceClassifier
import StanceReport

extension Provenance {
  /// What made an output of this program with `lexicon` from `sources`.
  init(_ lexicon: Lexicon, sources: [String]) {
    self.init(
      version: Version.number, lexicon: lexicon.settings.name, lexiconHash: lexicon.fingerprint, sources: sources
    ) { lexicon.text(of: $0) }
  }
}

extension Terminal {
  /// The same in the words of StanceReport.
  var style: TerminalStyle {
    TerminalStyle(width: width, glyphs: hasUnicode ? .unicode : .ascii, colour: hasColor ? .ansi : .none)
  }
}
