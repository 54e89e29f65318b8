/// A line of small columns, one for each period: how a share went over time. A period without a value is a gap.
enum Sparkline {
  private static let unicode = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let ascii = ["_", ".", "-", "=", "+", "*", "#", "@"]

  /// The line for values in 0–1, as high as the highest of them; empty without values. Where there are more values than `columns`, neighbours are averaged.
  static func line(_ values: [Double?], columns: Int, _ style: TerminalStyle) -> String {
    let shown = averaged(values, columns)
    guard let highest = shown.compactMap({ $0 }).max() else { return "" }
    let glyphs = style.choose(unicode, ascii: ascii)
    return shown.map { value in
      guard let value else { return " " }
      return glyphs[highest == 0 ? 0 : min(7, Int(value / highest * 8))]
    }.joined()
  }

  private static func averaged(_ values: [Double?], _ columns: Int) -> [Double?] {
    guard values.count > columns, columns > 0 else { return values }
    return (0..<columns).map { column in
      let part = values[column * values.count / columns..<(column + 1) * values.count / columns].compactMap { $0 }
      return part.isEmpty ? nil : part.reduce(0, +) / Double(part.count)
    }
  }
}
