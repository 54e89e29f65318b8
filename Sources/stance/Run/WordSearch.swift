import StanceClassifier
import StanceReport

/// Finds texts that hold one of some entries, written and matched as in a lexicon: `nato`, `sovereign*`, `join … nato`, `#nonato`.
struct WordSearch: Sendable {
  private let classifier: Classifier

  /// A search for any of `entries`. Throws where one of them is none.
  init(_ entries: [String]) throws(CommandError) {
    classifier = Classifier(try WordSearch.lexicon(entries, of: "--match"))
  }

  /// A lexicon that knows `entries` alone. Throws where one of them is none; `name` tells which part of the command line holds it.
  static func lexicon(_ entries: [String], of name: String) throws(CommandError) -> Lexicon {
    if let entry = entries.first(where: { $0.utf8.contains { $0 < 0x20 } }) {
      throw CommandError("\(name) \"\(TerminalText.escaped(entry))\": an entry stands on one line, its words with spaces between")
    }
    // A lexicon whose one pole holds the entries: a text that has a cue is one that is looked for.
    let settings = "first-pole\tmatch\nsecond-pole\tother\noff-topic\t1\n"
    let lines = entries.map { "\($0)\t1\n" }.joined()
    let lexicon: Lexicon
    do throws(LexiconError) {
      let files = [(path: "lexicon.tsv", text: settings), (path: "match.tsv", text: lines), (path: "other.tsv", text: "")]
      lexicon = try Lexicon(files: files)
      if let fault = lexicon.warnings.first { throw LexiconError(faults: [fault]) }
    } catch {
      let fault = error.faults[0]
      let entry = fault.line.map { entries[$0 - 1] } ?? ""
      throw CommandError("\(name) \"\(TerminalText.escaped(entry))\": \(fault.message)")
    }
    guard lexicon.entries.count == entries.count else {
      throw CommandError("\(name): an entry that is empty or starts with \"# \" finds nothing (write a word or #hashtag)")
    }
    return lexicon
  }

  /// For each text whether it holds an entry.
  func hits(_ texts: [ByteSlice], of bytes: [UInt8]) -> [Bool] {
    var session = classifier.makeSession()
    let span = bytes.span
    return texts.map { text in
      _ = session.score(span.extracting(text.range))
      return !session.hits.isEmpty
    }
  }
}
