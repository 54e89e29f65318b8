import StanceClassifier

/// One post explained: its text with the cues marked, then a line for each cue, the context words by stance, then the sum and the label that it made.
public struct ExplanationText: Sendable {
  private let verdict: Verdict
  private let text: [UInt8]
  private let poles: Poles
  private let style: TerminalStyle

  /// An explanation of the verdict on `text`, the UTF-8 that was classified.
  public init(_ verdict: Verdict, of text: [UInt8], poles: Poles, style: TerminalStyle = TerminalStyle()) {
    self.verdict = verdict
    self.text = text
    self.poles = poles
    self.style = style
  }

  /// The lines, without line feeds.
  public var lines: [String] {
    MarkedText(text, verdict.evidence, style).lines + [""] + evidence + context + [sum] + probabilities
  }

  private var evidence: [String] {
    guard !verdict.evidence.isEmpty else { return ["No cue of the lexicon occurs in the text.", ""] }
    var table = TextTable([.trailing, .leading, .leading, .trailing, .leading, .trailing])
    table.add(["", "cue", "counts for", "weight", "rules", "adds"].map { TextCell($0, .faint) })
    for (index, piece) in verdict.evidence.enumerated() {
      table.add([
        TextCell("\(index + 1)", .faint), TextCell(TerminalText.escaped(piece.cue)),
        TextCell(TerminalText.escaped(poles[piece.stance]), .stance(piece.stance)),
        TextCell(NumberText.fixed(piece.weight, 2)), TextCell(rules(piece.rules)),
        TextCell(NumberText.fixed(piece.contribution, 2), .strong),
      ])
    }
    return table.lines(style) + [""]
  }

  /// The context words of each stance behind their sum: `neutral  0.25  breaking 0.15, according 0.10`.
  private var context: [String] {
    guard !verdict.context.isEmpty else { return [] }
    var table = TextTable([.leading, .trailing, .leading])
    table.add([TextCell("context", .faint), TextCell("adds", .faint), TextCell("words", .faint)])
    for stance in Stance.spectrum {
      let words = verdict.context.filter { $0.stance == stance }
      if words.isEmpty { continue }
      let sum = words.reduce(0) { $0 + $1.contribution }
      let head = [
        TextCell(TerminalText.escaped(poles[stance]), .stance(stance)), TextCell(NumberText.fixed(sum, 2), .strong),
      ]
      for (index, line) in wrapped(words).enumerated() {
        table.add((index == 0 ? head : [TextCell(""), TextCell("")]) + [TextCell(line)])
      }
    }
    return table.lines(style) + [""]
  }

  /// `breaking 0.15, according 0.10`, in lines that leave room for the names of stances.
  private func wrapped(_ words: [Evidence]) -> [String] {
    let names = Stance.allCases.map { DisplayWidth.columns(of: TerminalText.escaped(poles[$0])) }
    var wrap = WordWrap(columns: style.width - (names.max() ?? 0) - 8)
    for (index, word) in words.enumerated() {
      let text =
        "\(TerminalText.escaped(word.cue)) \(NumberText.fixed(word.contribution, 2))" + (index < words.count - 1 ? "," : "")
      wrap.append(text, columns: DisplayWidth.columns(of: text))
      wrap.space(" ")
    }
    return wrap.finished
  }

  /// `negation ×-0.80 “never”, question ×0.50`
  private func rules(_ rules: [AppliedRule]) -> String {
    rules.map { rule in
      let factor = "\(rule.rule.name) \(style.choose("×", ascii: "x"))\(NumberText.fixed(rule.factor, 2))"
      guard let trigger = rule.trigger, !trigger.isEmpty, trigger.upperBound <= text.count else { return factor }
      let words = TerminalText.escaped(text.span.extracting(trigger))
      return factor + " " + style.choose("“\(words)”", ascii: "\"\(words)\"")
    }.joined(separator: ", ")
  }

  private var sum: String {
    [Stance.first, .second, .neutral]
      .filter { $0 != .neutral || verdict.sum.neutral > 0 }
      .map { style.paint(TerminalText.escaped(poles[$0]), .stance($0)) + " " + NumberText.fixed(verdict.sum[$0], 2) }
      .joined(separator: style.choose(" · ", ascii: " | "))
  }

  private var probabilities: [String] {
    var table = TextTable([.leading, .leading, .trailing, .leading, .leading])
    let columns = max(10, min(40, style.width - 40))
    for stance in Stance.spectrum {
      let share = verdict.probabilities[stance]
      let isLabel = stance == verdict.label
      table.add([
        TextCell(isLabel ? style.choose("→", ascii: ">") : " "),
        TextCell(TerminalText.escaped(poles[stance]), .stance(stance)),
        TextCell(NumberText.percent(share), isLabel ? .strong : nil),
        TextCell(Bar.single(share, columns: columns, style), .stance(stance)),
        TextCell(isLabel && verdict.score.isUncertain ? "uncertain" : "", .faint),
      ])
    }
    return table.lines(style)
  }
}
