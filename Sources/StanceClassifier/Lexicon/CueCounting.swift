/// Which occurrences of a lexicon's cues count, as the lexicon sets it.
public enum CueCounting: String, Sendable, CaseIterable {
  /// Each occurrence; of those of a pole that overlap, the longest. For entries that people write: each says all that its words mean.
  case longest
  /// Each entry once a post, where it occurs first, inside a longer one too. For entries whose weights were fitted together and add up, as those of
  /// `stance tune --induce` (a bag of words: Mohammad et al. 2016 count so). Modifiers are settled as ever.
  case once
}
