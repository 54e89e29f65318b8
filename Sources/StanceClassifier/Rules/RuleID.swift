/// The rules that change what a cue counts, in the order in which they are applied. Each has a file in this folder.
public enum RuleID: UInt8, Sendable, CaseIterable, Hashable {
  /// A negator before the cue, in the same clause (``NegationRule``).
  case negation
  /// A word that asks for the proposal next to it (``ModalityRule``).
  case modality
  /// A word that strengthens or weakens the cue (``IntensityRule``).
  case intensity
  /// A contrast word after the cue: what comes before "but" counts less (``ContrastRule``).
  case contrast
  /// Somebody else's words, reported (``AttributionRule``).
  case attribution
  /// A name and a colon (``HeadlineRule``).
  case headline
  /// An open question (``QuestionRule``).
  case question
  /// Words inside quotation marks (``QuotationRule``).
  case quotation
  /// A hashtag among hashtags (``TaggingRule``).
  case tagging
  /// Words that say that the author takes no side (``UndecidedRule``).
  case undecided
  /// No word of the topic in the whole post (``TopicRule``).
  case topic

  /// The name in output.
  public var name: String {
    switch self {
    case .negation: "negation"
    case .modality: "modality"
    case .intensity: "intensity"
    case .contrast: "contrast"
    case .attribution: "attribution"
    case .headline: "headline"
    case .question: "question"
    case .quotation: "quotation"
    case .tagging: "tagging"
    case .undecided: "undecided"
    case .topic: "topic"
    }
  }
}
