import StanceClassifier

/// A lexicon without entries, from which one is induced.
public enum EmptyLexicon {
  /// A lexicon for these stances, with its cue files in the folder `language`.
  ///
  /// Its rules are off, since there are no modifiers and posts of every sort count whole. Its cues count once a post (``CueCounting/once``) and add up, as their
  /// weights are fitted. No pole loses by the other (`opposition` 0), so that words which both use count for being about the question at all.
  public static func make(_ poles: Poles, name: String, language: String = "und") throws(LexiconError) -> Lexicon {
    let settings = """
      # Settings of a lexicon that stance tune --induce made: key, value, note. Lexicons/README.md of stance explains each.
      name\t\(name)\tinduced from labelled posts
      first-pole\t\(poles.first)
      second-pole\t\(poles.second)
      neutral\t\(poles.neutral)

      # How sums become probabilities
      counting\tonce\teach entry counts once a post, also inside a longer one
      scale\t1\thow sharply the sums decide
      threshold\t0.2\twhat a pole must be ahead by
      opposition\t0\thow much of its sum a pole loses to the other
      first-prior\t0\twhat the first pole has before any cue
      second-prior\t0\twhat the second pole has before any cue

      # Rules: none, since every weight was fitted without them
      headline\t1
      question\t1
      quotation\t1
      tagging\t1
      off-topic\t1

      """
    let head = "# Cues of a pole, induced from labelled posts: entry, weight, note.\n"
    return try Lexicon(files: [
      (path: "lexicon.tsv", text: settings),
      (path: "\(language)/\(poles.first).tsv", text: head),
      (path: "\(language)/\(poles.second).tsv", text: head),
    ])
  }
}
