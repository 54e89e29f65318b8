import StanceClassifier

/// A summary in the form that is written, merged between processes and reported on: the tables asked for and nothing of how they were counted. Everything in it
/// is an integer or a sketch that depends on the set of posts alone, and nothing knows the order of the inputs: any split of a dump over any number of processes gives
/// the same value.
///
/// Two things only one process can know: that a post is a copy of one in another part (each part leaves out its own duplicates), and the place of an
/// input in the order of the command line (sources are told by name).
public struct Tabulation: Sendable, Equatable {
  /// What parts must have in common to be added up.
  public struct Basis: Sendable, Equatable {
    /// Version of the program that counted.
    public let version: String
    /// Name of the lexicon.
    public let lexicon: String
    /// Hash of the lexicon.
    public let lexiconHash: String
    /// The names of the stances.
    public let poles: Poles
    /// Settings that decide which posts count, as `name=value`.
    public let settings: [String]
    /// What is counted in every table.
    public let countings: [Counting]
    /// The divisions in their order.
    public let divisions: [Division]
    /// The periods of the cues; nil for none.
    public let cuePeriod: Dimension?
    /// Example posts of each label.
    public let exampleCount: Int

    /// A basis from its parts.
    public init(
      version: String, lexicon: String, lexiconHash: String, poles: Poles, settings: [String], countings: [Counting],
      divisions: [Division], cuePeriod: Dimension?, exampleCount: Int
    ) {
      self.version = version
      self.lexicon = lexicon
      self.lexiconHash = lexiconHash
      self.poles = poles
      self.settings = settings
      self.countings = countings
      self.divisions = divisions
      self.cuePeriod = cuePeriod
      self.exampleCount = exampleCount
    }
  }

  /// What was read of one source.
  public struct Source: Sendable, Equatable {
    /// XXH64 of the file as stored, 16 hexadecimal digits; nil where it is not known: standard input, the member of an archive.
    public var hash: String?
    /// What was read; places in it count within the source.
    public var intake: Intake

    /// A source from its parts.
    public init(hash: String?, intake: Intake) {
      self.hash = hash
      self.intake = intake
    }
  }

  /// A cue and in how many posts of each label it carried it.
  public struct Cue: Sendable, Equatable {
    /// The entry as written.
    public let text: String
    /// The posts.
    public var posts: ByStance<Int>

    /// A cue from its parts.
    public init(text: String, posts: ByStance<Int>) {
      self.text = text
      self.posts = posts
    }
  }

  /// What others must have in common with it.
  public let basis: Basis
  /// All posts.
  public var total = Cell()
  /// The first and the last day on which a post was made.
  public var days: ClosedRange<CivilDay>?
  /// One table for each division of the basis.
  public var tables: [GroupTable] = []
  /// By number of the entry in the lexicon; entries that carried no label are left out.
  public var cues: [Int: Cue] = [:]
  /// The same by period; texts stand in ``cues``.
  public var cuePeriods: [Group: [Int: ByStance<Int>]] = [:]
  /// Probabilities in bins; nil where they were not kept.
  public var bins: ProbabilityBins?
  /// Posts that show what a label looks like.
  public var examples = ByStance<[Example]> { _ in [] }
  /// What was read, by name.
  public var sources: [String: Source] = [:]

  /// A tabulation of no posts; the caller fills it.
  public init(_ basis: Basis) { self.basis = basis }
}

/// Why two summaries cannot be added up.
public struct SummaryMismatch: Error, Sendable, Equatable {
  /// What differs, in words.
  public let problem: String
}

extension Tabulation {
  /// Adds another part of the same dump.
  public mutating func merge(_ other: Tabulation) throws(SummaryMismatch) {
    try check(other.basis)
    guard (bins == nil) == (other.bins == nil) else {
      throw SummaryMismatch(problem: "only one of them keeps probabilities (give --summary-out or --gold to both)")
    }
    total.merge(other.total)
    if let added = other.days { days = Tabulation.hull(days, added) }
    for index in tables.indices {
      let isUniform = tables[index].precision == other.tables[index].precision
      tables[index].merge(other.tables[index])
      tables[index].foldSketches(isUniform: isUniform)
    }
    mergeCues(other)
    if let added = other.bins { bins?.merge(added) }
    var kept = Examples(limit: basis.exampleCount, examples)
    kept.merge(Examples(limit: basis.exampleCount, other.examples))
    examples = kept.lists
    for (name, source) in other.sources { mergeSource(name, source) }
  }

  private mutating func mergeCues(_ other: Tabulation) {
    for (entry, cue) in other.cues {
      if cues[entry] == nil { cues[entry] = cue } else { cues[entry]?.posts.add(cue.posts) }
    }
    for (period, entries) in other.cuePeriods {
      for (entry, posts) in entries {
        cuePeriods[period, default: [:]][entry, default: ByStance { _ in 0 }].add(posts)
      }
    }
  }

  private mutating func mergeSource(_ name: String, _ source: Source) {
    guard let known = sources[name] else {
      sources[name] = source
      return
    }
    sources[name]?.intake.merge(source.intake)
    // One name for two files: what is true of both is that the hash is not known.
    if known.hash != source.hash { sources[name]?.hash = nil }
  }

  private func check(_ other: Basis) throws(SummaryMismatch) {
    func require(_ isSame: Bool, _ what: String, _ left: String, _ right: String) throws(SummaryMismatch) {
      if !isSame { throw SummaryMismatch(problem: "\(what) differ: \(left) and \(right)") }
    }
    func names(_ basis: Basis) -> String { basis.divisions.map(\.name).joined(separator: " ") }
    func counted(_ basis: Basis) -> String { basis.countings.map(\.rawValue).joined(separator: ",") }
    try require(basis.version == other.version, "versions of stance", basis.version, other.version)
    try require(
      basis.lexicon == other.lexicon && basis.lexiconHash == other.lexiconHash && basis.poles == other.poles, "lexicons",
      "\(basis.lexicon) \(basis.lexiconHash)", "\(other.lexicon) \(other.lexiconHash)")
    try require(
      basis.settings == other.settings, "settings", basis.settings.joined(separator: " "),
      other.settings.joined(separator: " "))
    try require(basis.divisions == other.divisions, "divisions (--by)", names(basis), names(other))
    try require(basis.countings == other.countings, "ways of counting (--count)", counted(basis), counted(other))
    try require(
      basis.cuePeriod == other.cuePeriod, "periods of cues (--cues-by)", basis.cuePeriod?.rawValue ?? "none",
      other.cuePeriod?.rawValue ?? "none")
    try require(
      basis.exampleCount == other.exampleCount, "numbers of examples", "\(basis.exampleCount)", "\(other.exampleCount)")
  }

  private static func hull(_ left: ClosedRange<CivilDay>?, _ right: ClosedRange<CivilDay>) -> ClosedRange<CivilDay> {
    guard let left else { return right }
    return min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
  }
}

extension ByStance where Value == Int {
  /// Adds the values of another.
  public mutating func add(_ other: ByStance<Int>) {
    for stance in Stance.allCases { self[stance] += other[stance] }
  }
}
