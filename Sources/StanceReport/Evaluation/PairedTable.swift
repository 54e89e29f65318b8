import StanceTuning

/// Which of two lexicons does better on the same posts, for people: both figures, both tests, and what follows in a sentence.
struct PairedTable {
  private let paired: PairedEvaluation
  private let style: TerminalStyle

  init(_ paired: PairedEvaluation, style: TerminalStyle) {
    self.paired = paired
    self.style = style
  }

  /// One section.
  var sections: [[String]] { [[headline, mcNemar, conclusion]] }

  private var headline: String {
    let scores = [paired.matrix, paired.rival].map { NumberText.fixed($0.macroF1, 3) }
    let interval = paired.interval.map {
      " (95% interval \(signed($0.low)) to \(signed($0.high)))"
    }
    return style.paint("macro-F1 \(scores[0]) against \(scores[1])", .strong)
      + ": difference \(signed(paired.difference))\(interval ?? "")"
  }

  private var mcNemar: String {
    let test = paired.mcNemar
    let probability = test.probability < 0.0005 ? "p < 0.001" : "p = \(NumberText.fixed(test.probability, 3))"
    return "right alone: \(NumberText.counted(test.onlyFirst, "post")) against \(NumberText.grouped(test.onlySecond)) "
      + "(McNemar's exact test: \(probability))"
  }

  /// What follows. A difference that chance would make as well is none.
  private var conclusion: String {
    switch (paired.macroF1Finding ?? .open, paired.accuracyFinding) {
    case (.open, .open): "These posts do not show that either lexicon is better."
    case (.better, .better): "The lexicon is better than the other on posts like these."
    case (.worse, .worse): "The lexicon is worse than the other on posts like these."
    case (.better, .open):
      "The lexicon has the higher macro-F1 on posts like these; that it labels more of them right is not shown."
    case (.worse, .open): "The lexicon has the lower macro-F1 on posts like these; that it labels fewer of them right is not shown."
    case (.open, .better): "The lexicon labels more posts like these right; that its macro-F1 is higher is not shown."
    case (.open, .worse): "The lexicon labels fewer posts like these right; that its macro-F1 is lower is not shown."
    case (.better, .worse):
      "The lexicon has the higher macro-F1, but labels fewer posts like these right: it does better on rare labels."
    case (.worse, .better):
      "The lexicon has the lower macro-F1, but labels more posts like these right: it does worse on rare labels."
    }
  }

  private func signed(_ number: Double) -> String {
    let text = NumberText.fixed(number, 3)
    return text.hasPrefix("-") || text == "0.000" ? text : "+" + text
  }
}
