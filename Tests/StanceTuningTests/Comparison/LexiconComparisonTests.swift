import StanceClassifier
import Testing

@testable import StanceTuning

@Suite struct LexiconComparisonTests {
  private func lexicon(_ files: [String: String], settings: String = "") throws -> Lexicon {
    let head = "first-pole\twar\nsecond-pole\tpeace\n" + settings.replacing("=", with: "\t") + "\n"
    return try Lexicon(files: [("lexicon.tsv", head)] + files.map { ($0.key, $0.value.replacing("=", with: "\t") + "\n") })
  }

  private func words(_ comparison: LexiconComparison) -> [String] {
    comparison.changes.map { change in
      switch change {
      case .added(let id): "+ \(comparison.new.text(of: id))"
      case .removed(let id): "- \(comparison.old.text(of: id))"
      case .reweighted(let old, let new):
        "~ \(comparison.new.text(of: new)) \(comparison.old.entries[old.index].weight) \(comparison.new.entries[new.index].weight)"
      case .renoted(let old, let new): "# \(comparison.old.note(of: old)) \(comparison.new.note(of: new))"
      }
    }
  }

  @Test func `entries are told apart by language, role and text`() throws {
    let old = try lexicon(["en/war.tsv": "arms=1\nguns=1=a\ntanks=1", "en/peace.tsv": "talks=1", "de/peace.tsv": "ruhe=1"])
    let new = try lexicon([
      "en/war.tsv": "# new\ntanks=2\nguns=1=b\nbombs=1", "en/peace.tsv": "talks=1\narms=1", "de/war.tsv": "ruhe=1",
    ])
    let comparison = LexiconComparison(from: old, to: new)
    #expect(words(comparison) == ["- ruhe", "- arms", "+ ruhe", "+ arms", "~ tanks 1.0 2.0", "# a b", "+ bombs"])
    #expect(comparison.isReordered && comparison.canChangeAnyLabel)
    #expect(comparison.changes.count { $0.isOfConsequence } == 6)
  }

  @Test func `an entry that stands twice is compared with itself`() throws {
    let old = try lexicon(["en/war.tsv": "arms=1\narms=2", "en/peace.tsv": "talks=1"])
    let new = try lexicon(["en/war.tsv": "arms=1", "en/peace.tsv": "talks=1"])
    #expect(words(LexiconComparison(from: old, to: new)) == ["- arms"])
    #expect(LexiconComparison(from: old, to: old).isEmpty)
  }

  @Test func `settings are compared by their values`() throws {
    let files = ["en/war.tsv": "arms=1", "en/peace.tsv": "talks=1"]
    let comparison = LexiconComparison(
      from: try lexicon(files, settings: "threshold=0.5"),
      to: try lexicon(files, settings: "threshold=0.8\nneutral=none\nquotation-words=5"))
    #expect(comparison.settings.map { "\($0.key) \($0.old) \($0.new)" } == ["neutral neutral none", "threshold 0.5 0.8"])
    #expect(comparison.canChangeAnyLabel && !comparison.isReordered)
  }
}
