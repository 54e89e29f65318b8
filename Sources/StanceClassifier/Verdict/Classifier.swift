/// Tells the stance of texts by a lexicon. A value that any number of threads share; each takes a ``ClassifierSession`` of its own.
///
///     let classifier = try Classifier.builtIn()
///     classifier.classify("Moscow must not get a veto over Kyiv's choices").label   // .first: sovereignty-concerned
public struct Classifier: Sendable {
  /// The lexicon behind every label.
  public let lexicon: Lexicon
  let compiled: CompiledLexicon

  /// A classifier by a lexicon of your own.
  public init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    compiled = CompiledLexicon(lexicon)
  }

  init(_ lexicon: Lexicon, _ compiled: CompiledLexicon) {
    self.lexicon = lexicon
    self.compiled = compiled
  }

  /// A classifier by the lexicon that the program carries.
  public static func builtIn() throws(LexiconError) -> Classifier { Classifier(try Lexicon.builtIn()) }

  /// The verdict on one text, with its evidence. For millions of texts take a session and ``ClassifierSession/score(_:)``.
  public func classify(_ text: String) -> Verdict {
    classify(Array(text.utf8))
  }

  /// The verdict on one text as UTF-8; ill-formed bytes separate words.
  public func classify(_ text: [UInt8]) -> Verdict {
    var session = makeSession()
    _ = session.score(text.span)
    return session.verdict()
  }

  /// Scratch memory for one thread.
  public func makeSession() -> ClassifierSession { ClassifierSession(self) }
}
