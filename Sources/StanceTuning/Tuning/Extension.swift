import StanceClassifier

/// A term chosen to be an entry.
struct ChosenTerm {
  /// Its number in the ``TermIndex``.
  let term: Int
  /// What it becomes.
  let use: TermUse
  /// The stance that it speaks for: of a cue a pole.
  let stance: Stance
  /// Its log-odds over their standard error.
  let z: Double
  /// The weight that it was chosen by.
  let weight: Double
  /// How many terms occur in the very same posts, itself counted.
  var twins = 1

  /// What tells chosen terms apart.
  struct Key: Hashable {
    let term: Int
    let use: TermUse
    let stance: Stance
  }

  var key: Key { Key(term: term, use: use, stance: stance) }

  /// The same with another weight.
  func weighing(_ weight: Double) -> ChosenTerm {
    ChosenTerm(term: term, use: use, stance: stance, z: z, weight: weight, twins: twins)
  }
}

/// What a term becomes.
public enum TermUse: Sendable {
  /// Evidence for a pole by itself.
  case cue
  /// A context word.
  case context
}

/// A lexicon with chosen terms as entries, and what its entries hit: the real matches, in which a longer match hides a shorter one.
struct Extension {
  let lexicon: Lexicon
  let hits: HitMatrix
  /// The entries of the base, by their numbers there.
  let old: [EntryID]
  /// The entry of each chosen term.
  let added: [(entry: EntryID, term: ChosenTerm, centre: Double)]
}

extension Tuner {
  /// The base with chosen terms as entries.
  func extend(_ chosen: [ChosenTerm]) throws(LexiconError) -> Extension {
    if chosen.isEmpty {
      return Extension(lexicon: base, hits: baseHits, old: base.entries.indices.map { EntryID($0) }, added: [])
    }
    let weights = cumulativeWeights(chosen)
    let lines = zip(chosen, weights).map { term, weight in
      LexiconChange.append(
        file: file(of: term), line: "\(terms.terms[term.term].text)\t\(hundredths(min(max(weight, 0.01), 10)))\t")
    }
    let lexicon = try Lexicon(files: LexiconWriter(base).files(applying: lines))
    var byPlace: [String: EntryID] = [:]
    for index in lexicon.entries.indices where lexicon.entries[index].role.stance != nil {
      let id = EntryID(index)
      byPlace["\(lexicon.place(of: id).file)\t\(lexicon.text(of: id))"] = id
    }
    let added = zip(chosen, weights).compactMap { term, weight in
      byPlace["\(file(of: term))\t\(terms.terms[term.term].text)"].map { (entry: $0, term: term, centre: weight) }
    }
    let new = Set(added.map(\.entry))
    let old = lexicon.entries.indices.map { EntryID($0) }.filter { !new.contains($0) }
    return Extension(lexicon: lexicon, hits: HitMatrix(posts, by: Classifier(lexicon)), old: old, added: added)
  }

  /// An extension by the same terms with other weights, without reading the posts again: what entries hit hardly depends on their weights (``HitMatrix``).
  func recentre(_ lexicon: Extension, _ chosen: [ChosenTerm]) -> Extension {
    var weighed: [ChosenTerm.Key: (term: ChosenTerm, centre: Double)] = [:]
    for (term, weight) in zip(chosen, cumulativeWeights(chosen)) { weighed[term.key] = (term, weight) }
    let added = lexicon.added.map { old in
      weighed[old.term.key].map { (entry: old.entry, term: $0.term, centre: $0.centre) } ?? old
    }
    return Extension(lexicon: lexicon.lexicon, hits: lexicon.hits, old: lexicon.old, added: added)
  }

  /// The weights that entries need for what their terms were weighed at. A match hides those inside it that are of its pole, so it must count for them too: the
  /// weights of the terms that occur in it, and of the entries that the lexicon has for parts of it. Where every entry counts, each weight is its own.
  private func cumulativeWeights(_ chosen: [ChosenTerm]) -> [Double] {
    if chosen.isEmpty || base.settings.counting == .once { return chosen.map(\.weight) }
    var ofText: [Stance: [String: Double]] = [:]
    for term in chosen where term.use == .cue {
      ofText[term.stance, default: [:]][terms.terms[term.term].text, default: 0] += term.weight
    }
    var session = baseClassifier.makeSession()
    return chosen.map { term in
      if term.use == .context { return term.weight }
      let text = terms.terms[term.term]
      var sum = text.parts.reduce(0) { $0 + (ofText[term.stance]?[$1] ?? 0) }
      let bytes = Array(text.text.utf8)
      _ = session.score(bytes.span)
      for hit in session.hits where base.entries[hit.entry.index].role.pole == term.stance {
        sum += base.entries[hit.entry.index].weight
      }
      return sum
    }
  }

  /// The file that a term becomes an entry of: the pole's file of the language that most posts with it have.
  func file(of term: ChosenTerm) -> String {
    let role = term.use == .cue ? Role.judgement(term.stance) : .context(term.stance)
    return "\(language(of: term.term))/\(role.name(base.poles)).tsv"
  }

  private func language(of term: Int) -> String {
    var counts: [String: Int] = [:]
    for post in terms.posts(of: term) {
      let name = posts[Int(post)].language.name
      if languages.contains(name) { counts[name, default: 0] += 1 }
    }
    return counts.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key ?? fallbackLanguage
  }
}
