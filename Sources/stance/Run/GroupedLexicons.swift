import StanceClassifier
import StanceReport

/// The lexicon of each group of posts: one for all, or one for each group, as `tune --induce --group` writes them.
struct GroupedLexicons {
  /// The lexicons: one without a group, or one for each group in the order of their names.
  let all: [(group: String?, lexicon: Lexicon)]

  /// One lexicon for all posts.
  init(_ lexicon: Lexicon) { self.init(all: [(nil, lexicon)]) }

  private init(all: [(group: String?, lexicon: Lexicon)]) { self.all = all }

  /// The lexicon in a folder, or the built-in one for nil; where the folder holds no lexicon itself, those of the groups in its subfolders. Throws where a
  /// group has none, or where they are not of the same poles.
  init(_ folder: String?, groups: [String]?) throws(CommandError) {
    guard let folder, let groups, FileSystem.entry(at: "\(folder)/lexicon.tsv") == nil else {
      self.init(try LexiconFolder.load(folder))
      return
    }
    var all: [(group: String?, lexicon: Lexicon)] = []
    for group in groups {
      let path = "\(folder)/\(InductionRun.folder(of: group))"
      if FileSystem.entry(at: path) != .folder {
        throw CommandError("\(folder) is no lexicon and has none for the group \"\(group)\" (make \(path), or name one lexicon)")
      }
      let lexicon = try LexiconFolder.load(path)
      if let first = all.first?.lexicon, first.poles != lexicon.poles {
        throw CommandError("\(path): its labels are not those of the other groups' lexicons, in the same order")
      }
      all.append((group, lexicon))
    }
    self.init(all: all)
  }

  /// The names of the labels, the same for all.
  var poles: Poles { all[0].lexicon.poles }

  /// The lexicon of a group; nil where it has none.
  func lexicon(of group: String) -> Lexicon? {
    all.first { $0.group == nil || $0.group == group }?.lexicon
  }

  /// What made an output with them: names and hashes one after the other.
  func provenance(sources: [String]) -> Provenance {
    if all.count == 1 { return Provenance(all[0].lexicon, sources: sources) }
    return Provenance(
      version: Version.number, lexicon: all.map(\.lexicon.settings.name).joined(separator: ", "),
      lexiconHash: all.map(\.lexicon.fingerprint).joined(separator: ", "), sources: sources
    ) { _ in "" }
  }
}
