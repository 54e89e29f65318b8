import StanceClassifier
import StanceReport

extension Event {
  /// The events of a command that has the flag ``Flag/event``: `2025-03-17` or `2025-03-17=the demand`.
  static func list(_ arguments: ParsedArguments) throws(UsageError) -> [Event] {
    var events: [Event] = []
    for text in arguments.texts(.event) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let day = CivilDay(named: String(parts[0])) else {
        throw arguments.usageError("value '\(text)' of --event does not begin with a date (write 2025-03-17=LABEL)")
      }
      events.append(Event(day: day, label: parts.count > 1 ? String(parts[1]) : ""))
    }
    return events
  }
}
