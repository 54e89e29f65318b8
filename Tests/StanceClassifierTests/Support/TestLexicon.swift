@testable import StanceClassifier

extension Lexicon {
  /// A small lexicon with the poles `war` and `peace`, from its files without `lexicon.tsv`; lines are `entry weight`, `=` for the tab.
  static func small(_ files: [String: String], settings: String = "") throws -> Lexicon {
    let head = "first-pole\twar\nsecond-pole\tpeace\n"
    var all = [(path: "lexicon.tsv", text: head + tabbed(settings))]
    for (name, lines) in files { all.append((path: "en/\(name).tsv", text: tabbed(lines))) }
    return try Lexicon(files: all)
  }

  /// Tabs for `=`: tables of tests stay readable.
  private static func tabbed(_ text: String) -> String { text.replacing("=", with: "\t") + "\n" }
}
