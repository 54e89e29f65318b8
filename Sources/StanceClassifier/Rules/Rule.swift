/// Something that changes what cues count. Each rule is a file of this folder; ``Rules`` applies them in the order of ``RuleID``.
protocol Rule {
  /// Changes the cues of a reading that has at least one.
  static func apply(to reading: inout Reading, _ settings: RuleSettings)
}

/// All rules.
enum Rules {
  /// Applies every rule in order. Each takes time linear in the tokens, or in the cues times a fixed window.
  static func apply(to reading: inout Reading, of text: Span<UInt8>, _ settings: RuleSettings) {
    if reading.cues.isEmpty { return }
    NegationRule.apply(to: &reading, settings)
    ModalityRule.apply(to: &reading, settings)
    IntensityRule.apply(to: &reading, settings)
    ContrastRule.apply(to: &reading, settings)
    AttributionRule.apply(to: &reading, settings)
    HeadlineRule.apply(to: &reading, text, settings)
    QuestionRule.apply(to: &reading, settings)
    QuotationRule.apply(to: &reading, settings)
    TaggingRule.apply(to: &reading, settings)
    UndecidedRule.apply(to: &reading, settings)
    TopicRule.apply(to: &reading, settings)
  }
}
