import StanceAggregation
import StanceClassifier
import StanceReport

extension Provenance {
  /// What made an output of this program with `lexicon` from `sources`.
  init(_ lexicon: Lexicon, sources: [String], inputs: [Input] = [], _ arguments: ParsedArguments? = nil) {
    self.init(
      version: Version.number, lexicon: lexicon.settings.name, lexiconHash: lexicon.fingerprint, sources: sources,
      inputs: inputs, settings: arguments?.settings ?? [], commandLine: arguments?.reproducibleWords ?? []
    ) { lexicon.text(of: $0) }
  }

  /// What made an output from a tabulation.
  init(_ tabulation: Tabulation, _ arguments: ParsedArguments) {
    let basis = tabulation.basis
    let sources = tabulation.sources.keys.sorted()
    self.init(
      version: basis.version, lexicon: basis.lexicon, lexiconHash: basis.lexiconHash, sources: sources,
      inputs: sources.map { Input(path: $0, hash: tabulation.sources[$0]?.hash) }, settings: arguments.settings,
      commandLine: arguments.reproducibleWords
    ) { tabulation.cues[$0.index]?.text ?? "" }
  }
}

extension Provenance {
  /// What made an output from two tabulations of one lexicon.
  init(_ one: Tabulation, _ two: Tabulation, _ arguments: ParsedArguments) {
    let (first, second) = (Provenance(one, arguments), Provenance(two, arguments))
    self.init(
      version: Version.number, lexicon: first.lexicon, lexiconHash: first.lexiconHash,
      sources: first.sources + second.sources, inputs: first.inputs + second.inputs, settings: arguments.settings,
      commandLine: arguments.reproducibleWords, cue: first.cue)
  }
}

extension ParsedArguments {
  /// The settings given that change the result, each once; what was repeated stands with spaces between.
  var settings: [Provenance.Setting] {
    let ways = Set([Flag.json, .csv, .summaryOut, .html, .svg, .title].map(\.name))
    var settings: [Provenance.Setting] = []
    for (name, value) in given(but: ParsedArguments.withoutEffect.union(ways)) {
      if let last = settings.last, last.name == name {
        settings[settings.count - 1] = Provenance.Setting(name: name, value: "\(last.value) \(value)")
      } else {
        settings.append(Provenance.Setting(name: name, value: value))
      }
    }
    return settings
  }

  /// The settings given that decide which posts count and as what: parts that differ in them do not add up.
  var countingSettings: [String] {
    let names = Set((FlagGroup.posts.flags + FlagGroup.columns.flags + [.keepDuplicates, .authorClasses]).map(\.name))
    return given().filter { names.contains($0.name) }.map { "\($0.name)=\($0.value)" }
  }
}

extension Terminal {
  /// The same in the words of StanceReport.
  var style: TerminalStyle {
    TerminalStyle(width: width, glyphs: hasUnicode ? .unicode : .ascii, colour: hasColor ? .ansi : .none)
  }
}
