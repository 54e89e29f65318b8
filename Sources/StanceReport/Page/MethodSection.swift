import StanceClassifier

/// How the numbers came about, and how anybody gets the same.
struct MethodSection {
  private let breakdown: Breakdown

  init(_ breakdown: Breakdown) { self.breakdown = breakdown }

  func write(to markup: inout MarkupWriter) {
    let provenance = breakdown.provenance
    markup.element("section") { section in
      section.element("h2", "Method")
      section.element("p", MethodSection.account)
      if !provenance.commandLine.isEmpty {
        section.element("p", ["class": "note"], "The same page again:")
        section.element("pre") { $0.element("code") { MethodSection.write(provenance.commandLine, to: &$0) } }
      }
      section.element(
        "p", ["class": "note"], "stance \(provenance.version), lexicon \(provenance.lexicon) (\(provenance.lexiconHash)).")
    }
  }

  private static let account = """
    Each post is labelled by the words in it: entries of a lexicon for two poles, changed by the rules for negation, contrast, quotation and the like; a post \
    without a clear sum on one side is neutral. Every label can be traced to the entries that made it. Shares are of posts; their 95% intervals are Wilson's \
    (1927), as if the posts were drawn at random. Times are in UTC. A share of a group says nothing about a single author.
    """

  /// The words as a line of a POSIX shell; each in an element of its own, so that a line breaks between words and not behind the dashes of a flag.
  static func write(_ words: [String], to code: inout MarkupWriter) {
    for (index, word) in words.enumerated() {
      if index > 0 { code.text(" ") }
      code.element("span", quoted(word))
    }
  }

  private static func quoted(_ word: String) -> String {
    !word.isEmpty && word.utf8.allSatisfy(isPlain)
      ? word
      : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_./,=:+@%".utf8.contains(byte)
    }
  }
}
