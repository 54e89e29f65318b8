import StanceTuning

/// Behaviour tests for people: how many pass in all, then by capability.
struct CheckTable {
  private let checks: CheckResults
  private let style: TerminalStyle

  /// A table of results.
  init(_ checks: CheckResults, style: TerminalStyle) {
    self.checks = checks
    self.style = style
  }

  /// A line or two for the whole, and the capabilities.
  var sections: [[String]] { [headline, capabilities] }

  private var headline: [String] {
    let overall = checks.overall
    let share = "\(NumberText.grouped(overall.passed)) of \(NumberText.counted(overall.posts, "behaviour test")) passed"
    var lines = [style.paint(share, .strong) + " (\(NumberText.percent(overall.share)))"]
    if let consistency = overall.consistency {
      let groups = "\(NumberText.grouped(overall.consistentGroups)) of \(NumberText.counted(overall.groups, "group"))"
      lines.append("\(groups) got one label (\(NumberText.percent(consistency)))")
    }
    return lines
  }

  private var capabilities: [String] {
    let hasGroups = checks.overall.groups > 0
    var table = TextTable([.leading, .trailing, .trailing, .trailing, .trailing, .trailing])
    let heads = ["capability", "tests", "passed", "share"] + (hasGroups ? ["groups", "one label"] : [])
    table.add(heads.map { TextCell($0, .faint) })
    for capability in checks.capabilities {
      let tally = capability.tally
      var row = [TextCell(capability.name)] + [tally.posts, tally.passed].map { TextCell(NumberText.grouped($0)) }
      row.append(TextCell(NumberText.percent(tally.share), .strong))
      if let consistency = tally.consistency {
        row += [NumberText.grouped(tally.groups), NumberText.percent(consistency)].map { TextCell($0) }
      }
      table.add(row)
    }
    return table.lines(style)
  }
}
