import StanceClassifier
import StanceTuning

/// What differs between lexicons, for programs.
///
/// ```json
/// {"old": {"name", "hash"}, "new": {"name", "hash"},
///  "entries": [{"change": "reweighted", "entry", "role", "language", "file", "line", "old_weight", "new_weight"}],
///  "settings": [{"key", "old", "new"}], "reordered": false,
///  "flips": {"posts": n, "flipped": n, "labels": {"<old label>": {"<new label>": n}},
///            "by_entry": [{"entry": index into entries, "posts": n}], "by_no_entry": n,
///            "examples": [{"id", "from", "to", "entries": [index], "text"}]}}
/// ```
public struct LexiconComparisonJSON: Sendable {
  private let comparison: LexiconComparison
  private let flips: Flips?

  /// JSON of a comparison; `flips` is nil where no dump was looked at, and the member is missing then.
  public init(_ comparison: LexiconComparison, _ flips: Flips?) {
    self.comparison = comparison
    self.flips = flips
  }

  /// Writes the object.
  public func write(to json: inout JSONWriter) { json.object { writeMembers(to: &$0) } }

  /// Writes what is in the object.
  func writeMembers(to json: inout JSONWriter) {
    for (name, lexicon) in [("old", comparison.old), ("new", comparison.new)] {
      json.member(
        name, .inline,
        object: { json in
          json.member("name", lexicon.settings.name)
          json.member("hash", lexicon.fingerprint)
        })
    }
    json.member("entries", array: { json in comparison.changes.forEach { write($0, to: &json) } })
    json.member("settings", array: writeSettings)
    json.member("reordered", comparison.isReordered ? 1 : 0)
    if let flips { json.member("flips", object: { write(flips, to: &$0) }) }
  }

  private func write(_ change: LexiconComparison.Change, to json: inout JSONWriter) {
    let lexicon = change.new == nil ? comparison.old : comparison.new
    let id = change.new ?? change.old ?? EntryID(0)
    json.object(.inline) { json in
      json.member("change", ChangeKind(change).rawValue)
      json.member("entry", lexicon.text(of: id))
      json.member("role", lexicon.entries[id.index].role.name(lexicon.poles))
      json.member("language", lexicon.language(of: id))
      json.member("file", lexicon.place(of: id).file)
      json.member("line", lexicon.place(of: id).line)
      json.member("old_weight", decimal: change.old.map { comparison.old.entries[$0.index].weight })
      json.member("new_weight", decimal: change.new.map { comparison.new.entries[$0.index].weight })
    }
  }

  private func writeSettings(to json: inout JSONWriter) {
    for setting in comparison.settings {
      json.object(.inline) { json in
        json.member("key", setting.key)
        json.member("old", setting.old)
        json.member("new", setting.new)
      }
    }
  }

  private func write(_ flips: Flips, to json: inout JSONWriter) {
    json.member("posts", flips.posts)
    json.member("flipped", flips.count)
    json.member(
      "labels",
      object: { json in
        for from in Stance.allCases {
          json.member(
            comparison.old.poles[from], .inline,
            object: { json in
              for to in Stance.allCases { json.member(comparison.new.poles[to], flips.labels[gold: from, predicted: to]) }
            })
        }
      })
    json.member(
      "by_entry",
      array: { json in
        for (change, posts) in flips.byChange.sorted(by: { (-$0.value, $0.key) < (-$1.value, $1.key) }) {
          json.object(.inline) { json in
            json.member("entry", change)
            json.member("posts", posts)
          }
        }
      })
    json.member("by_no_entry", flips.byNoEntry)
    json.member("examples", array: { json in flips.examples.forEach { write($0, to: &json) } })
  }

  private func write(_ example: Flips.Example, to json: inout JSONWriter) {
    json.object(.inline) { json in
      json.member("id", example.id)
      json.member("from", comparison.old.poles[example.from])
      json.member("to", comparison.new.poles[example.to])
      json.member("entries", .inline, array: { json in example.changes.forEach { json.value($0) } })
      if let text = example.text { json.member("text", text) }
    }
  }
}
