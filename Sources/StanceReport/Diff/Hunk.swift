/// Changes that stand close together, with the equal lines around them.
struct Hunk: Sendable {
  /// The steps, equal lines first and last but at the ends of the text.
  let steps: [LineDiff.Step]
  /// Lines before the hunk in the old text and in the new.
  private let oldStart: Int
  private let newStart: Int

  /// The hunks of a text's steps: changes with at most twice `context` equal lines between them share one.
  static func hunks(of steps: [LineDiff.Step], context: Int) -> [Hunk] {
    var ranges: [Range<Int>] = []
    for (index, step) in steps.enumerated() {
      if case .kept = step { continue }
      let around = max(0, index - context)..<min(steps.count, index + 1 + context)
      if let last = ranges.last, last.upperBound >= around.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<around.upperBound
      } else {
        ranges.append(around)
      }
    }
    var (old, new, done) = (0, 0, 0)
    return ranges.map { range in
      for step in steps[done..<range.lowerBound] { Hunk.advance(by: step, &old, &new) }
      let hunk = Hunk(steps: Array(steps[range]), oldStart: old, newStart: new)
      for step in hunk.steps { Hunk.advance(by: step, &old, &new) }
      done = range.upperBound
      return hunk
    }
  }

  /// `@@ -12,7 +12,8 @@`: where the hunk starts and how many lines it has, old and new. One line is written without its count, none with the line
  /// before it, as `diff -u` does (POSIX.1-2017, diff).
  var head: String {
    var (old, new) = (0, 0)
    for step in steps { Hunk.advance(by: step, &old, &new) }
    return "@@ -\(Hunk.range(oldStart, old)) +\(Hunk.range(newStart, new)) @@"
  }

  private static func range(_ start: Int, _ count: Int) -> String {
    count == 0 ? "\(start),0" : count == 1 ? "\(start + 1)" : "\(start + 1),\(count)"
  }

  private static func advance(by step: LineDiff.Step, _ old: inout Int, _ new: inout Int) {
    switch step {
    case .kept: (old, new) = (old + 1, new + 1)
    case .removed: old += 1
    case .added: new += 1
    }
  }
}
