/// What can be shown where the answer goes.
struct Terminal: Sendable, Equatable {
  /// Whether it is a terminal.
  let isTerminal: Bool
  /// Columns to draw for.
  let width: Int
  /// Whether to use colours.
  let hasColor: Bool
  /// Whether the locale can show Unicode.
  let hasUnicode: Bool

  /// What a stream of this process can show. A flag `color` of `always` or `never` beats everything; else no colour off a terminal, with
  /// NO_COLOR set (https://no-color.org) or on a dumb terminal.
  init(_ descriptor: Descriptor, color: When = .auto) {
    self.init(
      isTerminal: descriptor.isTerminal, columns: descriptor.columns, color: color,
      environment: { Environment.value($0) })
  }

  /// The same from stated facts.
  init(isTerminal: Bool, columns: Int?, color: When, environment: (String) -> String?) {
    self.isTerminal = isTerminal
    let stated = environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    width = stated ?? columns ?? 80
    hasColor =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") ?? "dumb" != "dumb"
      }
    hasUnicode = Terminal.namesUTF8(environment)
  }

  /// The first of the three variables that is set decides (POSIX.1-2017, 8.2).
  private static func namesUTF8(_ environment: (String) -> String?) -> Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      let lower = value.lowercased()
      return lower.contains("utf-8") || lower.contains("utf8")
    }
    return false
  }
}
