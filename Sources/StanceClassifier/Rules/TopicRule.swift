/// A post that is not about the question is neutral however warlike its words: without enough topic words in the whole text all cues count
/// by the setting `off-topic`.
enum TopicRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    if settings.offTopic == 1 { return }
    var sum = 0.0
    for modifier in reading.modifiers where modifier.role == .topic { sum += modifier.factor }
    if sum >= settings.topicThreshold { return }
    for cue in reading.cues.indices { reading.apply(.topic, settings.offTopic, to: cue, trigger: nil) }
  }
}
