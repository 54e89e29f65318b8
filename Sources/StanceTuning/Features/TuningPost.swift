import StanceClassifier

/// A labelled post as tuning needs it.
public struct TuningPost: Sendable {
  /// What the author says, as UTF-8.
  public let text: [UInt8]
  /// The label that a person gave.
  public let gold: Stance
  /// Whose it is. Posts of one author never stand on both sides of a split; an empty name is an author of its own.
  public let author: String
  /// The language that the gold file names.
  public let language: LanguageCode

  /// A post from its parts.
  public init(text: [UInt8], gold: Stance, author: String = "", language: LanguageCode = .unknown) {
    self.text = text
    self.gold = gold
    self.author = author
    self.language = language
  }
}
