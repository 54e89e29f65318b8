import StanceAggregation
import StanceClassifier

/// A comparison for people: what changed in sentences, the shares side by side, the cues that grew and shrank.
public struct ComparisonTable: Sendable {
  private let comparison: Comparison
  private let style: TerminalStyle
  private let cueLimit: Int

  /// A table with up to `cues` cues in each direction.
  public init(_ comparison: Comparison, style: TerminalStyle = TerminalStyle(), cues: Int = 5) {
    self.comparison = comparison
    self.style = style
    cueLimit = cues
  }

  /// The whole table; every line ends with a line feed.
  public var text: String {
    let countings = comparison.before.breakdown.total.countings.map(\.counting)
    let sections =
      [sides, comparison.sentences.map { TerminalText.escaped($0) }] + countings.map(shares)
      + [cues(.grew, "Cues that grew"), cues(.shrank, "Cues that shrank"), [origin]]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var sides: [String] {
    var table = TextTable([.leading, .trailing, .leading])
    for side in [comparison.before, comparison.after] {
      let days = side.breakdown.days.map { "\($0.lowerBound.name) to \($0.upperBound.name)" } ?? ""
      let posts = NumberText.counted(side.breakdown.total.posts.total ?? 0, "post")
      table.add([TextCell(TerminalText.escaped(side.name), .strong), TextCell(posts), TextCell(days)])
    }
    let event = comparison.event.map { ["Event: \($0.day.name) \(TerminalText.escaped($0.label))"] } ?? []
    return event + table.lines(style)
  }

  private func shares(_ counting: Counting) -> [String] {
    var table = TextTable([.leading, .trailing, .trailing, .trailing, .leading])
    table.add(["share of \(counting.rawValue)", "first", "second", "points", "95% interval"].map { TextCell($0, .faint) })
    for stance in Stance.spectrum {
      let difference = comparison.difference(stance, counting)
      let interval = difference.map {
        "\(Comparison.points($0.interval.lowerBound)) to \(Comparison.points($0.interval.upperBound))"
      }
      table.add([
        TextCell(TerminalText.escaped(comparison.poles[stance]), .stance(stance)),
        TextCell(NumberText.percent(comparison.before.breakdown.total[counting]?.labels[stance].share)),
        TextCell(NumberText.percent(comparison.after.breakdown.total[counting]?.labels[stance].share)),
        TextCell(difference.map { Comparison.points($0.value) } ?? "-", .strong), TextCell(interval ?? "-"),
      ])
    }
    return table.lines(style)
  }

  private func cues(_ direction: Comparison.Direction, _ title: String) -> [String] {
    let shifts = comparison.cues(direction, limit: cueLimit)
    guard !shifts.isEmpty else { return [] }
    var table = TextTable([.trailing, .trailing, .trailing, .leading])
    table.add(["z", "first", "second", "cue"].map { TextCell($0, .faint) })
    let room = max(20, style.width - 30)
    for shift in shifts {
      let cue = DisplayWidth.shortened(TerminalText.escaped(shift.cue), to: room, mark: style.choose("…", ascii: "..."))
      table.add([
        TextCell(NumberText.fixed(shift.z, 1)), TextCell(NumberText.grouped(shift.posts.before)),
        TextCell(NumberText.grouped(shift.posts.after)), TextCell(cue, .stance(shift.pole)),
      ])
    }
    return [style.paint(title, .strong)] + table.lines(style, indent: 2)
  }

  private var origin: String {
    let provenance = comparison.provenance
    let lexicon = "\(TerminalText.escaped(provenance.lexicon)) (\(provenance.lexiconHash))"
    return style.paint("stance \(provenance.version), lexicon \(lexicon)", .faint)
  }
}
