import StanceClassifier

/// A text with its cues in brackets, each closed with the number of its line in the table: `the [veto over]² Kyiv`. Safe to print; wrapped at spaces.
///
/// Cues of different poles may overlap; then their brackets nest or cross, and the numbers tell which is which.
struct MarkedText {
  private let text: [UInt8]
  private let evidence: [Evidence]
  private let style: TerminalStyle

  init(_ text: [UInt8], _ evidence: [Evidence], _ style: TerminalStyle) {
    self.text = text
    self.evidence = evidence
    self.style = style
  }

  var lines: [String] {
    var wrap = WordWrap(columns: style.width)
    let marks = marks
    var start = 0
    for mark in marks {
      append(start..<mark.position, to: &wrap)
      wrap.append(style.paint(mark.text, .stance(mark.stance)), columns: DisplayWidth.columns(of: mark.text))
      start = mark.position
    }
    append(start..<text.count, to: &wrap)
    return wrap.finished
  }

  private struct Mark {
    let position: Int
    let text: String
    let stance: Stance
    /// At one place brackets close before others open, the later opened first; the wider cue opens first.
    let order: (Int, Int)
  }

  private var marks: [Mark] {
    var marks: [Mark] = []
    for (index, piece) in evidence.enumerated() {
      let range = piece.range.clamped(to: 0..<text.count)
      guard !range.isEmpty else { continue }
      marks.append(Mark(position: range.lowerBound, text: "[", stance: piece.stance, order: (1, -range.count)))
      let close = "]" + number(index + 1)
      marks.append(Mark(position: range.upperBound, text: close, stance: piece.stance, order: (0, range.count)))
    }
    return marks.sorted {
      $0.position == $1.position ? $0.order < $1.order : $0.position < $1.position
    }
  }

  /// A superscript number; in ASCII a plain one.
  private func number(_ number: Int) -> String {
    guard style.glyphs == .unicode else { return "\(number)" }
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).compactMap(\.wholeNumberValue).map { digits[$0] })
  }

  /// Appends a part of the text in the ink of the cue that it lies in, if it lies in one.
  private func append(_ range: Range<Int>, to wrap: inout WordWrap) {
    guard !range.isEmpty else { return }
    let around = evidence.last { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }
    let ink = around.map { Ink.stance($0.stance) }
    let shown = TerminalText.escaped(text.span.extracting(range), lineFeeds: .kept)
    var rest = shown[...]
    while let first = rest.first {
      if first == " " || first == "\n" {
        wrap.space(first)
        rest.removeFirst()
      } else {
        let word = String(rest.prefix { $0 != " " && $0 != "\n" })
        append(word: word, ink, to: &wrap)
        rest.removeFirst(word.count)
      }
    }
  }

  /// A word in one piece, so that its colour is set once; one that fits no line by characters, so that it can be broken.
  private func append(word: String, _ ink: Ink?, to wrap: inout WordWrap) {
    let columns = DisplayWidth.columns(of: word)
    guard columns > style.width else { return wrap.append(style.paint(word, ink), columns: columns) }
    for character in word {
      wrap.append(style.paint(String(character), ink), columns: DisplayWidth.columns(of: character))
    }
  }
}
