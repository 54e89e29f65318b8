/// A small lexicon to start from, for a question of one's own: it works as it is, and says in comments what belongs where.
public struct LexiconTemplate: Sendable {
  /// The files, as path below the lexicon's folder and text.
  public let files: [(path: String, text: String)]

  /// A lexicon named `name` for two poles, its entries in the folder of `language`. The first cues are the names of the poles, with blanks for hyphens and
  /// underscores. For a language other than English the modifiers are comments alone.
  ///
  /// Names are not checked here: ``Lexicon/init(files:)-([(String,String)])`` refuses what cannot be a pole.
  public init(name: String, poles: Poles, language: String) {
    let modifiers = LexiconTemplate.modifiers.map { role, comment, lines in
      let shown = language == "en" ? lines : lines.map { "# " + $0 }
      return (path: "\(language)/\(role).tsv", text: "# \(comment)\n" + shown.map { $0 + "\n" }.joined())
    }
    let cues = [Stance.first, .second].flatMap { stance in
      [
        (path: "\(language)/\(poles[stance]).tsv", text: LexiconTemplate.judgements(poles[stance])),
        (path: "\(language)/\(poles[stance])-proposals.tsv", text: LexiconTemplate.proposals(poles[stance])),
      ]
    }
    files = [(path: "lexicon.tsv", text: LexiconTemplate.settings(name, poles))] + cues + modifiers
  }

  private static func settings(_ name: String, _ poles: Poles) -> String {
    """
    # Names and settings: key <tab> value <tab> note. Lines that start with "# " are comments.
    name\t\(name)\thow the lexicon is called in outputs
    first-pole\t\(poles.first)\tlabel of the first pole; its cues stand in \(poles.first).tsv
    second-pole\t\(poles.second)\tlabel of the second pole
    neutral\t\(poles.neutral)\tlabel of everything else
    scale\t2\thow sharply the sums decide
    threshold\t0.75\twhat a pole must be ahead by: a cue of weight 1 is enough, one of 0.5 is not
    off-topic\t1\tfactor of all cues in posts without enough words of topic.tsv; 1 switches the topic off

    """
  }

  private static func judgements(_ pole: String) -> String {
    let words = plain(pole)
    // The phrase matches the hashtag of its words too.
    let hashtag = words.contains(" ") ? "" : "#\(words)\t1\tthe same as a hashtag\n"
    return """
      # Cues that judge: what only somebody who holds "\(pole)" says. A negation leaves them with their pole.
      # entry <tab> weight <tab> note. The weight is the evidence of one occurrence: 1 is clear by itself, 0.5 is weak.
      # Words in any case; sovereign* is every word that begins so; (join|enter) nato is either; join … nato has up to three words between; #tag and emoji.
      # Replace the lines below by your own.
      \(words)\t1\tthe name of the pole

      """ + hashtag
  }

  private static func proposals(_ pole: String) -> String {
    """
    # Cues that propose: what one can be for or against. A negation turns them to the other pole.
    # support \(plain(pole))\t1\tan example, which is a comment: take away the "# " before it

    """
  }

  /// A pole's name as somebody would write it.
  private static func plain(_ pole: String) -> String {
    String(pole.lowercased().map { $0 == "-" || $0 == "_" ? " " : $0 })
  }

  /// The other roles: what they are for, and common English words of each.
  private static let modifiers: [(role: String, comment: String, lines: [String])] = [
    (
      "negators", "Words that negate the cue after them. The weight is its factor: -0.8 turns it to the other pole, 0 silences it.",
      [
        "(not|no|never|nobody|nothing|neither)\t-0.8\tplain negation",
        "(don't|doesn't|didn't|isn't|aren't|wasn't|won't|wouldn't|can't|cannot|shouldn't)\t-0.8\tcontractions",
        "(refuse|refuses|fail|fails) to\t-0.7\tnegation by a verb", "(hardly|barely)\t-0.3\tweak negation",
      ]
    ),
    (
      "pseudo-negators", "Phrases that hold a negator and negate nothing. The weight is the cue's factor; 1 changes nothing.",
      ["not (only|just|merely)\t1\taddition", "(no|without) (doubt|question)\t1.2\tcertainty"]
    ),
    (
      "boosters", "Words that strengthen the cue after them. The weight is its factor, from 1 to 3.",
      ["(very|really|absolutely|completely|totally|clearly)\t1.3\tdegree", "(must|need to|have to)\t1.2\tobligation"]
    ),
    (
      "dampeners", "Words that weaken the cue after them. The weight is its factor, from 0 to 1.",
      ["(maybe|perhaps|possibly|might|could)\t0.6\tpossibility", "(if|whether)\t0.6\tcondition"]
    ),
    (
      "contrast", "Words after which an author says what counts. The weight is what the cues before them keep, from 0 to 1.",
      ["(but|however|yet)\t0.5\tturns the sentence", "(although|even though)\t0.8\tconcession"]
    ),
    (
      "attribution", "Words that tell somebody else's view. The weight is the factor of the cues in their sentence, from 0 to 1.",
      ["(says|said|claims|claimed)\t0.5\treported speech", "according to\t0.5\treported speech"]
    ),
    (
      "topic",
      "Words that show that a post is about your question, with how strongly, from 0 to 1. They count once off-topic in lexicon.tsv is below 1.",
      []
    ),
  ]
}
