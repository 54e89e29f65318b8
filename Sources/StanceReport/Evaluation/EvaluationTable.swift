import StanceClassifier
import StanceTuning

/// An evaluation for people: the one figure first, then where the errors are, by label, by language, by time and by group, and which behaviour tests
/// pass, if the posts are such.
public struct EvaluationTable: Sendable {
  /// What is shown only when it is asked for.
  public enum Part: Sendable {
    /// How often labels of a probability are right.
    case calibration
  }

  private let evaluation: Evaluation
  private let agreement: Agreement?
  private let parts: Set<Part>
  private let errors: ErrorExamples?
  private let style: TerminalStyle

  /// A table of an evaluation; `agreement` is nil where one person labelled each post, `errors` where no posts are to be named.
  public init(
    _ evaluation: Evaluation, agreement: Agreement? = nil, errors: ErrorExamples? = nil, showing parts: Set<Part> = [],
    style: TerminalStyle = TerminalStyle()
  ) {
    self.parts = parts
    self.errors = errors
    self.evaluation = evaluation
    self.agreement = agreement
    self.style = style
  }

  /// The whole table; every line ends with a line feed.
  public var text: String {
    guard evaluation.overall.matrix.total > 0 else { return "No labelled posts.\n" }
    let sections =
      [headline, labels, matrix, evaluation.byLanguage.count > 1 ? languages : [], evaluation.byYear.count > 1 ? years : []]
      + [evaluation.byMonth.count > 1 ? months : [], evaluation.byGroup.isEmpty ? [] : targets]
      + calibration + (evaluation.paired.map { PairedTable($0, style: style).sections } ?? [])
      + (errors.map { ErrorList($0, evaluation.poles, style: style).sections } ?? [])
      + (evaluation.checks.map { CheckTable($0, style: style).sections } ?? [])
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var headline: [String] {
    let overall = evaluation.overall
    let total = overall.matrix.total
    let score = "macro-F1 " + NumberText.fixed(overall.matrix.macroF1, 3)
    let interval = overall.macroF1Interval == nil ? "" : " (95% interval \(EvaluationTable.interval(overall, style)))"
    let rest = ", accuracy \(NumberText.percent(overall.matrix.accuracy)), \(NumberText.counted(total, "labelled post"))"
    return [style.paint(score, .strong) + interval + rest] + agreementLine
  }

  /// How far people agree: no classifier can be held to more.
  private var agreementLine: [String] {
    guard let agreement else { return [] }
    func value(_ number: Double?) -> String { number.map { NumberText.fixed($0, 3) } ?? "-" }
    let kappa = agreement.kappa == nil ? "" : ", Cohen's kappa \(value(agreement.kappa))"
    let unanimous = NumberText.percent(Double(agreement.unanimous) / Double(max(1, agreement.posts)))
    return [
      "\(NumberText.counted(agreement.annotators, "annotator")): Krippendorff's alpha \(value(agreement.alpha))\(kappa), "
        + "\(unanimous) unanimous of \(NumberText.counted(agreement.posts, "post")) with two labels or more"
    ]
  }

  private var labels: [String] {
    var table = TextTable([.leading, .trailing, .trailing, .trailing, .trailing])
    table.add(["label", "precision", "recall", "F1", "posts"].map { TextCell($0, .faint) })
    for stance in Stance.spectrum {
      let scores = evaluation.overall.matrix.scores(of: stance)
      table.add(
        [name(stance)] + [scores.precision, scores.recall].map { TextCell(NumberText.fixed($0, 3)) } + [
          TextCell(NumberText.fixed(scores.f1, 3), .strong), TextCell(NumberText.grouped(scores.support)),
        ])
    }
    return table.lines(style)
  }

  private var matrix: [String] {
    let heads = Stance.spectrum.map { GroupHead.broken(TerminalText.escaped(evaluation.poles[$0])) }
    let height = heads.reduce(1) { max($0, $1.count) }
    var table = TextTable([.leading, .trailing, .trailing, .trailing])
    for line in 0..<height {
      let corner = line == height - 1 ? style.choose("gold ↓   predicted →", ascii: "gold \\ predicted") : ""
      table.add(
        [TextCell(corner, .faint)]
          + zip(Stance.spectrum, heads).map { stance, parts in
            let index = line - (height - parts.count)
            return TextCell(index < 0 ? "" : parts[index], .stance(stance))
          })
    }
    for gold in Stance.spectrum {
      table.add(
        [name(gold)]
          + Stance.spectrum.map { predicted in
            let count = NumberText.grouped(evaluation.overall.matrix[gold: gold, predicted: predicted])
            return TextCell(count, gold == predicted ? .strong : nil)
          })
    }
    return table.lines(style)
  }

  private var languages: [String] { groups("lang", evaluation.byLanguage.map { ($0.language.name, $0.result) }) }
  private var years: [String] { groups("year", evaluation.byYear.map { ($0.year.map { "\($0)" } ?? "unknown", $0.result) }) }

  private var months: [String] { groups("month", evaluation.byMonth.map { ("\($0.month)", $0.result) }) }

  /// A row for each value of the field that posts are told apart by, and one for all together: the sum of their posts, not the mean of their figures.
  private var targets: [String] {
    var table = TextTable([.leading, .trailing, .trailing, .trailing, .leading, .trailing])
    table.add(["group", "posts", "pole F1", "macro-F1", "95% interval", "accuracy"].map { TextCell($0, .faint) })
    let rows = evaluation.byGroup.map { ($0.name.isEmpty ? "none" : TerminalText.escaped($0.name), $0.result) }
    for (name, result) in rows + [("all", evaluation.overall)] {
      let matrix = result.matrix
      table.add([
        TextCell(name), TextCell(NumberText.grouped(matrix.total)),
        TextCell(NumberText.fixed(TuningMeasure.poleF1.value(of: matrix), 3), .strong),
        TextCell(NumberText.fixed(matrix.macroF1, 3), .strong), TextCell(EvaluationTable.interval(result, style)),
        TextCell(NumberText.percent(matrix.accuracy)),
      ])
    }
    return table.lines(style)
  }

  /// A row for each part of the posts.
  private func groups(_ title: String, _ results: [(name: String, result: Evaluation.Result)]) -> [String] {
    var table = TextTable([.leading, .trailing, .trailing, .leading, .trailing])
    table.add([title, "posts", "macro-F1", "95% interval", "accuracy"].map { TextCell($0, .faint) })
    for (name, result) in results {
      let matrix = result.matrix
      table.add([
        TextCell(name), TextCell(NumberText.grouped(matrix.total)), TextCell(NumberText.fixed(matrix.macroF1, 3), .strong),
        TextCell(EvaluationTable.interval(result, style)), TextCell(NumberText.percent(matrix.accuracy)),
      ])
    }
    return table.lines(style)
  }

  private var calibration: [[String]] {
    guard parts.contains(.calibration), let reliability = evaluation.reliability else { return [] }
    return CalibrationTable(reliability, style: style).sections
  }

  private func name(_ stance: Stance) -> TextCell {
    TextCell(TerminalText.escaped(evaluation.poles[stance]), .stance(stance))
  }

  private static func interval(_ result: Evaluation.Result, _ style: TerminalStyle) -> String {
    guard let interval = result.macroF1Interval else { return "-" }
    return NumberText.fixed(interval.low, 3) + style.choose("–", ascii: "-") + NumberText.fixed(interval.high, 3)
  }
}
