import StanceReport

/// Where the page and its charts go, and what is on them besides the numbers; from the flags under "Page".
struct PageOptions: Sendable, Equatable {
  /// The file of the page; nil for none.
  let html: String?
  /// The folder of the charts; nil for none.
  let svg: String?
  /// The title; nil for the finding.
  let title: String?
  /// What to mark in charts over time, oldest first.
  let events: [Event]

  /// The options, or a usage error for an event that is none.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    html = arguments.text(.html)
    svg = arguments.text(.svg)
    title = arguments.text(.title)
    if html == "-" { throw arguments.usageError("--html needs a file: standard output has the breakdown") }
    var events: [Event] = []
    for text in arguments.texts(.event) { events.append(try PageOptions.event(text, arguments)) }
    self.events = events.sorted { ($0.day, $0.label) < ($1.day, $1.label) }
  }

  /// Whether anything of it was asked for.
  var isWanted: Bool { html != nil || svg != nil }

  private static func event(_ text: String, _ arguments: ParsedArguments) throws(UsageError) -> Event {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2, !parts[1].isEmpty else {
      throw arguments.usageError("value '\(text)' of \(Flag.event.long) has no label (write 2025-03-17=the demand)")
    }
    return Event(day: try arguments.day(parts[0], of: .event), label: parts[1])
  }
}
