import StanceClassifier
import StanceReport
import Testing

@Suite("Explanation of a label")
struct ExplanationTextTests {
  private let text = "No veto over Kyiv, but peace 🙂\n\u{1B}[2J"

  private func range(_ words: String) -> Range<Int> {
    let (bytes, wanted) = (Array(text.utf8), Array(words.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return start..<start + wanted.count
  }

  private func evidence(_ cue: String, _ stance: Stance, rules: [AppliedRule] = []) -> Evidence {
    Evidence(
      entry: EntryID(0), cue: cue, range: range(cue), stance: stance, weight: 1.5, rules: rules, contribution: 0.75)
  }

  private func explained(_ evidence: [Evidence], _ style: TerminalStyle = TerminalStyle()) -> String {
    let score = Score(Probabilities(first: 0.5, second: 0.3, neutral: 0.2))
    let verdict = Verdict(score: score, evidence: evidence, sum: Tally(first: 0.75, second: 0.4))
    let lines = ExplanationText(verdict, of: Array(text.utf8), poles: Example.poles, style: style).lines
    return lines.joined(separator: "\n")
  }

  @Test("the cues are marked in the text, then listed, then summed")
  func golden() {
    let rules = [
      AppliedRule(rule: .contrast, factor: 0.5, trigger: range("but")),
      AppliedRule(rule: .topic, factor: 0.8, trigger: nil),
    ]
    let shown = explained([evidence("veto over", .first, rules: rules), evidence("peace", .second)])
    #expect(
      shown == #"""
        No [veto over]¹ Kyiv, but [peace]² 🙂
        \u{1b}[2J

           cue        counts for              weight  rules                              adds
        1  veto over  sovereignty-concerned     1.50  contrast ×0.50 “but”, topic ×0.80  0.75
        2  peace      de-escalation-favoring    1.50                                     0.75

        sovereignty-concerned 0.75 · de-escalation-favoring 0.40
        →  sovereignty-concerned   50.0%  ████████████████████
           neutral                 20.0%  ████████
           de-escalation-favoring  30.0%  ████████████
        """#)
  }

  @Test("cues that overlap nest or cross, and their numbers tell which is which")
  func overlap() {
    #expect(
      explained([evidence("No veto over", .first), evidence("veto", .second)]).hasPrefix("[No [veto]² over]¹ Kyiv"))
    #expect(
      explained([evidence("No veto", .first), evidence("veto over", .second)]).hasPrefix("[No [veto]¹ over]² Kyiv"))
    #expect(
      explained([evidence("veto over", .first), evidence("veto over", .second)]).hasPrefix("No [[veto over]¹]² Kyiv"))
    #expect(explained([evidence("No", .first), evidence(" veto", .second)]).hasPrefix("[No]¹[ veto]² over"))
  }

  @Test("context words stand behind the sum of their stance, and neutral's sum among the sums")
  func context() {
    func word(_ text: String, _ stance: Stance, _ weight: Double) -> Evidence {
      Evidence(
        entry: EntryID(0), cue: text, range: range("but"), stance: stance, weight: weight, rules: [], contribution: weight)
    }
    let words = [word("but", .neutral, 0.1), word("Kyiv", .first, 0.05), word("bu*", .neutral, 0.15)]
    let score = Score(Probabilities(first: 0.5, second: 0.3, neutral: 0.2))
    let verdict = Verdict(
      score: score, evidence: [evidence("peace", .second)], context: words, sum: Tally(first: 0.05, second: 0.75, neutral: 0.25))
    let lines = ExplanationText(verdict, of: Array(text.utf8), poles: Example.poles).lines
    #expect(lines[0] == "No veto over Kyiv, but [peace]¹ 🙂")
    #expect(
      lines[6...10] == [
        "context                adds  words", "sovereignty-concerned  0.05  Kyiv 0.05",
        "neutral                0.25  but 0.10, bu* 0.15",
        "", "sovereignty-concerned 0.05 · de-escalation-favoring 0.75 · neutral 0.25",
      ])
  }

  @Test("without a cue it says so")
  func none() {
    #expect(explained([]).contains("\n\nNo cue of the lexicon occurs in the text.\n\n"))
  }

  @Test("ASCII and narrow: the text is wrapped at spaces")
  func ascii() {
    let style = TerminalStyle(width: 20, glyphs: .ascii)
    let shown = explained([evidence("veto over", .first)], style)
    #expect(shown.hasPrefix("No [veto over]1\nKyiv, but peace 🙂\n\\u{1b}[2J\n\n"))
  }

  @Test("colour changes nothing but colour")
  func colour() {
    let cues = [evidence("veto over", .first), evidence("peace", .second)]
    let coloured = explained(cues, TerminalStyle(colour: .ansi))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == explained(cues))
    #expect(coloured.contains("\u{1B}[38;5;33mveto\u{1B}[0m"))
  }

  @Test("a word longer than the line is broken")
  func longWord() {
    let long = [UInt8](repeating: 0x61, count: 45)
    let verdict = Verdict(score: Example.score(.neutral), evidence: [], sum: Tally(first: 0, second: 0))
    let style = TerminalStyle(width: 20)
    let lines = ExplanationText(verdict, of: long, poles: Example.poles, style: style).lines
    #expect(lines.prefix(4).map(\.utf8.count) == [20, 20, 5, 0])
  }
}
