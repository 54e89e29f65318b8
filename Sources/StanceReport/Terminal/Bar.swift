import StanceClassifier

/// Horizontal bars.
enum Bar {
  /// A bar of `share` (0–1) of `columns`: to an eighth of a column in Unicode, to a whole one in ASCII. A share above 0 shows at least the smallest mark.
  static func single(_ share: Double, columns: Int, _ style: TerminalStyle) -> String {
    guard share > 0 else { return "" }
    if style.glyphs == .ascii {
      return String(repeating: "#", count: max(1, Int(share * Double(columns) + 0.5)))
    }
    let eighths = max(1, Int(share * Double(columns * 8) + 0.5))
    let part = eighths % 8
    return String(repeating: "█", count: eighths / 8) + (part == 0 ? "" : parts[part - 1])
  }

  /// The glyph of a stance in a bar of three parts: told apart without colour.
  static func glyph(_ stance: Stance, _ style: TerminalStyle) -> String {
    switch stance {
    case .first: style.choose("█", ascii: "#")
    case .neutral: style.choose("░", ascii: ".")
    case .second: style.choose("▒", ascii: "=")
    }
  }

  /// A bar of three parts that always fills `columns`: one pole from the left, the other from the right, neutral between; empty without posts.
  static func stacked(_ counts: (Stance) -> Int, columns: Int, _ style: TerminalStyle) -> [TextRun] {
    let lengths = apportion(Stance.spectrum.map(counts), over: columns)
    return zip(Stance.spectrum, lengths).map { stance, length in
      TextRun(text: String(repeating: glyph(stance, style), count: length), ink: .stance(stance))
    }
  }

  /// Whole columns in proportion to counts, by largest remainders (Hamilton's method), so that they sum to `columns`.
  static func apportion(_ counts: [Int], over columns: Int) -> [Int] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return counts.map { _ in 0 } }
    let products = counts.map { $0 * columns }
    var lengths = products.map { $0 / total }
    let byRemainder = counts.indices.sorted { (products[$1] % total, $0) < (products[$0] % total, $1) }
    for index in byRemainder.prefix(columns - lengths.reduce(0, +)) { lengths[index] += 1 }
    return lengths
  }

  private static let parts = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
