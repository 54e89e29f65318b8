/// A post that is not about the question is neutral however warlike its words: without enough topic words in the whole text all cues count
/// by the setting `off-topic`. Words of another topic have weights below 0 ("Gaza"); where they prevail, by `other-topic`.
/// Context words of such a post count nothing: what goes with a stance in posts about the question says nothing of a stance in others.
enum TopicRule: Rule {
  static func apply(to reading: inout Reading, _ settings: RuleSettings) {
    var sum = 0.0
    for modifier in reading.modifiers where modifier.role == .topic { sum += modifier.factor }
    if sum >= settings.topicThreshold { return }
    let factor = sum < 0 ? settings.otherTopic : settings.offTopic
    if factor == 1 { return }
    reading.dropContext()
    for cue in reading.cues.indices { reading.apply(.topic, factor, to: cue, trigger: nil) }
  }
}
