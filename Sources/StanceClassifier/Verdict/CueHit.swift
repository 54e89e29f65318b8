/// One cue or context word that counted in a post, as numbers only: what the aggregation needs of an ``Evidence``.
public struct CueHit: Sendable, Hashable {
  /// The lexicon's entry.
  public let entry: EntryID
  /// The pole that it counted for, after the rules; a context word may count for neutral.
  public let stance: Stance
  /// What it added to `stance`; not negative.
  public let contribution: Double

  /// A hit from its three parts.
  public init(entry: EntryID, stance: Stance, contribution: Double) {
    self.entry = entry
    self.stance = stance
    self.contribution = contribution
  }
}
