import StanceAggregation
import StanceClassifier

/// The head of a table of groups: long names of labels are broken at their hyphens, and each ends with its glyph in the bar, so that the head is the
/// legend too.
struct GroupHead {
  private let parts: [[String]]
  private let style: TerminalStyle

  /// Columns that a name may take before it is broken.
  private static let columns = 14

  init(_ poles: Poles, _ style: TerminalStyle) {
    parts = Stance.spectrum.map { GroupHead.broken(TerminalText.escaped(poles[$0])) }
    self.style = style
  }

  /// How many lines.
  var height: Int { parts.reduce(1) { max($0, $1.count) } }

  /// The lines, with the names of the dimensions before them.
  func lines(_ division: Division) -> [[TextCell]] {
    (0..<height).map { line in
      let isLast = line == height - 1
      let names = division.dimensions.map(\.rawValue) + ["posts "]
      let lead = names.map { isLast ? TextCell($0, .faint) : "" }
      return lead
        + zip(Stance.spectrum, parts).map { stance, parts in
          let index = line - (height - parts.count)
          let end = isLast ? " " + Bar.glyph(stance, style) : "  "
          return TextCell((index < 0 ? "" : parts[index]) + end, .stance(stance))
        }
    }
  }

  /// A name in lines that end after hyphens, underscores or spaces.
  static func broken(_ name: String) -> [String] {
    var lines = [""]
    for piece in pieces(name) {
      let last = lines[lines.count - 1]
      if last.isEmpty || DisplayWidth.columns(of: last + piece) <= columns {
        lines[lines.count - 1] = last + piece
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  private static func pieces(_ name: String) -> [String] {
    var pieces = [""]
    for character in name {
      pieces[pieces.count - 1].append(character)
      if character == "-" || character == "_" || character == " " { pieces.append("") }
    }
    return pieces.filter { !$0.isEmpty }
  }
}
