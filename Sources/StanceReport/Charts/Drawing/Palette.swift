import StanceClassifier

/// What a colour of a chart is for.
public enum Tint: String, Sendable, CaseIterable {
  /// What everything stands on.
  case paper
  /// Text.
  case ink
  /// Text that steps back: axes, notes.
  case soft
  /// Lines that help the eye and carry no value.
  case grid
  /// The first pole: lines, dots, areas and its name.
  case first
  /// The second pole.
  case second
  /// The middle: its name, its dots.
  case neutral
  /// The middle's area, which steps back behind the poles; the poles' edges bound it.
  case neutralArea = "neutral-area"

  /// The ink of a stance.
  public init(_ stance: Stance) {
    switch stance {
    case .first: self = .first
    case .second: self = .second
    case .neutral: self = .neutral
    }
  }
}

/// The colours of one theme.
///
/// The poles are blue and orange, the pair that stays apart in every common colour vision deficiency (Okabe & Ito 2008, "Color Universal Design"), the middle
/// is grey. Text in each reaches a contrast of 4.5 : 1 with the paper and marks 3 : 1 (WCAG 2.2, success criteria 1.4.3 and 1.4.11); a test computes it.
public struct Palette: Sendable {
  private let colours: [Tint: SRGB]

  /// The colour for a purpose.
  public subscript(tint: Tint) -> SRGB { colours[tint] ?? SRGB(0) }

  private init(_ colours: KeyValuePairs<Tint, UInt32>) {
    self.colours = Dictionary(uniqueKeysWithValues: colours.map { ($0, SRGB($1)) })
  }

  /// For light surroundings and for paper.
  public static let light = Palette([
    .paper: 0xFFFFFF, .ink: 0x1C1B1A, .soft: 0x5E5B57, .grid: 0xE4E2DE, .first: 0x0B61A4, .second: 0xB9500B,
    .neutral: 0x706D68, .neutralArea: 0xDAD8D3,
  ])

  /// For dark surroundings.
  public static let dark = Palette([
    .paper: 0x16181B, .ink: 0xECEAE6, .soft: 0xA9A69F, .grid: 0x33373C, .first: 0x5FB0EE, .second: 0xF2954E,
    .neutral: 0x9D9A94, .neutralArea: 0x41454B,
  ])
}
