import StanceAggregation
import StanceClassifier

/// What stands first on a page: the finding, in words.
struct PageLead {
  private let breakdown: Breakdown
  private let poles: Poles

  init(_ breakdown: Breakdown) {
    self.breakdown = breakdown
    poles = breakdown.poles
  }

  /// The finding in one line: `19.1% sovereignty-concerned, 17.7% de-escalation-favoring`.
  var headline: String {
    let labels = breakdown.total.posts.labels
    guard let first = labels.first.share, let second = labels.second.share else {
      return breakdown.total.posts.total == 0 ? "No posts" : "Too few authors to show shares"
    }
    return "\(NumberText.percent(first)) \(poles.first), \(NumberText.percent(second)) \(poles.second)"
  }

  /// The head of the page.
  func write(_ title: String?, to markup: inout MarkupWriter) {
    markup.element("header") { header in
      header.element("p", ["class": "kicker"], kicker)
      header.element("h1", title ?? headline)
      header.element("p", ["class": "lead"], writeLead)
    }
    markup.breakLine()
  }

  private var kicker: String {
    guard let days = breakdown.days else { return "Stance of posts" }
    return "Stance of posts · \(CalendarText.span(days))"
  }

  private func writeLead(to lead: inout MarkupWriter) {
    let posts = breakdown.total.posts
    guard let total = posts.total else {
      return lead.text("So few authors wrote the posts that no share is shown, for their privacy.")
    }
    guard total > 0 else { return lead.text("No post was found in what was read, so there is nothing to say about shares.") }
    lead.text("Of \(NumberText.counted(total, "post")), ")
    for (index, stance) in [Stance.first, .second, .neutral].enumerated() {
      lead.text(["", ", ", " and "][index])
      write(stance, posts.labels[stance], to: &lead)
    }
    lead.text(". ")
    lead.text(difference)
    if breakdown.days == nil { lead.text(" No post has a time, so nothing can be shown over time.") }
  }

  private func write(_ stance: Stance, _ label: LabelShare, to lead: inout MarkupWriter) {
    guard let share = label.share else { return lead.text("few are \(poles[stance])") }
    lead.text("\(NumberText.percent(share)) are ")
    lead.element("span", ["class": Tint(stance).rawValue], poles[stance])
  }

  /// Points of percent, with a minus sign that is as wide as a figure.
  private static func points(_ share: Double) -> String {
    (share < 0 ? "−" : "") + NumberText.fixed(share.magnitude * 100, 1)
  }

  /// Which pole is ahead, and whether that could be chance.
  private var difference: String {
    let posts = breakdown.total.posts
    guard let difference = PoleDifference(posts), posts.labels.neutral.share != 1 else { return "" }
    let ahead = difference.points.lowerBound + difference.points.upperBound >= 0 ? poles.first : poles.second
    let size = NumberText.fixed(difference.size * 100, 1)
    let (low, high) = difference.sizes
    let interval = "\(PageLead.points(low)) to \(NumberText.fixed(high * 100, 1))"
    return difference.isClear
      ? "The poles lie \(size) points apart (95% interval \(interval)), with \(ahead) ahead."
      : "The poles lie \(size) points apart (95% interval \(interval)): too close to call."
  }
}
