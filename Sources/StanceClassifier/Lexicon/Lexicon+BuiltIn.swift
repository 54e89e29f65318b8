import CBuiltinLexicon

extension Lexicon {
  /// The lexicon of the mission, for Russia's demand of March 2025: the files of Lexicons/, embedded when the program was compiled.
  ///
  /// Parsed once a process. A test holds the files against the folder, so that they cannot be faulty.
  public static func builtIn() throws(LexiconError) -> Lexicon { try parsed.get() }

  private static let parsed = Result { () throws(LexiconError) in try Lexicon(files: builtInFiles) }

  /// The same as far as it can say anything of one text, which is UTF-8: entries that the text cannot hold may be missing. The ``Verdict`` on the text is that of the whole
  /// lexicon, in a third of the time; for another text it is not.
  public static func builtIn(for text: [UInt8]) throws(LexiconError) -> Lexicon {
    var tokens = TokenBuffer()
    Tokenizer.tokenize(text.span, into: &tokens)
    return try Lexicon(files: builtInFiles, only: LineFilter(tokens))
  }

  /// The embedded files, as path below Lexicons/ and content.
  static var builtInFiles: [(path: String, bytes: [UInt8])] {
    (0..<Int(stance_lexicon_file_count())).map { index in
      // SAFETY: the C side has `stance_lexicon_file_count()` constant records, each with a NUL-ended path and `count` bytes that live
      // as long as the program; both are copied here.
      let file = unsafe stance_lexicon_file(Int32(index))
      let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: Int(file.count))
      return unsafe (String(cString: file.path), Array(bytes))
    }
  }
}
