import StanceClassifier

/// What a terminal can show.
public struct TerminalStyle: Sendable {
  /// The characters of bars and signs.
  public enum Glyphs: Sendable {
    /// Block elements, dashes, superscripts.
    case unicode
    /// ASCII alone.
    case ascii
  }

  /// Whether colour is used. Nothing is said by colour alone.
  public enum Colour: Sendable {
    /// None.
    case none
    /// Escape sequences of ECMA-48 with the palette of 256 colours.
    case ansi
  }

  /// Columns.
  public let width: Int
  /// Characters of bars.
  public let glyphs: Glyphs
  /// Colours.
  public let colour: Colour

  /// A style; the usual for a file or a pipe is 80 columns without colour.
  public init(width: Int = 80, glyphs: Glyphs = .unicode, colour: Colour = .none) {
    self.width = width
    self.glyphs = glyphs
    self.colour = colour
  }

  func choose<Value>(_ unicode: Value, ascii: Value) -> Value { glyphs == .unicode ? unicode : ascii }

  /// The text in an ink, or as it is where there are no colours.
  func paint(_ text: String, _ ink: Ink?) -> String {
    guard colour == .ansi, let ink, !text.isEmpty else { return text }
    return "\u{1B}[\(ink.code)m\(text)\u{1B}[0m"
  }
}

/// What a piece of text is, for its colour. Blue and orange are told apart with every common colour blindness (Okabe & Ito 2008).
enum Ink: Sendable {
  case stance(Stance)
  case strong
  case faint

  fileprivate var code: String {
    switch self {
    case .stance(.first): "38;5;33"
    case .stance(.second): "38;5;208"
    case .stance(.neutral): "38;5;245"
    case .strong: "1"
    case .faint: "2"
    }
  }
}

extension Stance {
  /// The order of the stances in every table for people: neutral between its poles, so that both ends of a bar have a fixed edge.
  static let spectrum: [Stance] = [.first, .neutral, .second]
}
