import StanceClassifier

/// Fits a lexicon to labelled posts: the weights of its entries, its settings, and, if asked for, new entries.
///
/// ```swift
/// let tuner = Tuner(lexicon, posts, options)
/// let tuned = try tuner.tune()            // by all posts
/// let check = try tuner.crossValidate()   // what that is worth on posts that it has not seen
/// ```
///
/// Deterministic: the same posts in the same order, the same options, the same lexicon.
public struct Tuner: Sendable {
  let base: Lexicon
  let posts: [TuningPost]
  let options: TuningOptions
  /// The lexicon compiled, once: that takes far longer than to classify a post.
  let baseClassifier: Classifier
  let baseHits: HitMatrix
  let terms: TermIndex
  /// Entries that are cues already, as written.
  let known: Set<String>
  /// The context words of each stance, as written.
  let knownContext: [Stance: Set<String>]
  /// The languages that the lexicon has cues in.
  let languages: Set<String>
  /// Whether the lexicon has any cue.
  let hasCues: Bool
  /// The language of new entries whose posts name none of these.
  let fallbackLanguage: String

  /// The share of background posts that hold each term, 0–1; nil without a background.
  private(set) var backgroundShares: [Double]?

  /// A tuner of `lexicon` by `posts`; reads every post, once.
  public init(_ lexicon: Lexicon, _ posts: [TuningPost], _ options: TuningOptions = TuningOptions()) {
    base = lexicon
    self.posts = posts
    self.options = options
    baseClassifier = Classifier(lexicon)
    baseHits = HitMatrix(posts, by: baseClassifier)
    let cues = lexicon.entries.indices.filter { lexicon.entries[$0].role.pole != nil }.map { EntryID($0) }
    known = Set(cues.map(lexicon.text))
    hasCues = !cues.isEmpty
    knownContext = lexicon.contextWords
    terms = TermIndex(
      options.suggestions + options.contextSuggestions > 0 ? posts : [], minimum: options.minimumPosts,
      longestPhrase: options.longestPhrase,
      twins: cues.isEmpty ? .kept : .merged)
    languages = Set(lexicon.cueLanguages)
    fallbackLanguage = lexicon.cueLanguages.first { $0 == "en" } ?? lexicon.cueLanguages.first ?? "und"
  }

  /// Takes how common terms are from unlabelled posts: `forEachPost` calls its argument with the text of each. Without them the labelled posts tell it.
  public mutating func useBackground(_ forEachPost: (_ add: (Span<UInt8>) -> Void) -> Void) {
    var counter = TermCounter(terms)
    forEachPost { counter.add($0) }
    let posts = Double(max(1, counter.posts))
    backgroundShares = counter.counts.map { Double($0) / posts }
  }
}

extension Lexicon {
  /// The context words of each stance, as written.
  var contextWords: [Stance: Set<String>] {
    var words: [Stance: Set<String>] = [:]
    for index in entries.indices {
      if case .context(let stance) = entries[index].role { words[stance, default: []].insert(text(of: EntryID(index))) }
    }
    return words
  }

  /// The folders with cue files of either pole, in the order of their names.
  var cueLanguages: [String] {
    var names: [String] = []
    for file in files where [poles.first, poles.second].contains(where: { file.path.hasSuffix("/\($0).tsv") }) {
      if !names.contains(file.language) { names.append(file.language) }
    }
    return names
  }
}
