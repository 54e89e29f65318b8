import StanceClassifier

/// A term chosen to be an entry.
struct ChosenTerm {
  /// Its number in the ``TermIndex``.
  let term: Int
  /// The pole that it speaks for.
  let stance: Stance
  /// Its log-odds over their standard error.
  let z: Double
  /// The weight that it was chosen by.
  let weight: Double
}

/// A lexicon with chosen terms as entries, and what its entries hit: the real matches, in which a longer match hides a shorter one.
struct Extension {
  let lexicon: Lexicon
  let hits: HitMatrix
  /// The entry of each chosen term.
  let added: [(entry: EntryID, term: ChosenTerm)]
}

extension Tuner {
  /// The base with chosen terms as entries.
  func extend(_ chosen: [ChosenTerm]) throws(LexiconError) -> Extension {
    if chosen.isEmpty { return Extension(lexicon: base, hits: baseHits, added: []) }
    let lines = chosen.map { term in
      LexiconChange.append(file: file(of: term), line: line(terms.terms[term.term].text, term.weight, note: ""))
    }
    let lexicon = try Lexicon(files: LexiconWriter(base).files(applying: lines))
    var byPlace: [String: EntryID] = [:]
    for index in lexicon.entries.indices where lexicon.entries[index].role.pole != nil {
      let id = EntryID(index)
      byPlace["\(lexicon.place(of: id).file)\t\(lexicon.text(of: id))"] = id
    }
    let added = chosen.compactMap { term in
      byPlace["\(file(of: term))\t\(terms.terms[term.term].text)"].map { (entry: $0, term: term) }
    }
    return Extension(lexicon: lexicon, hits: HitMatrix(posts, by: Classifier(lexicon)), added: added)
  }

  /// The file that a term becomes an entry of: the pole's file of the language that most posts with it have.
  func file(of term: ChosenTerm) -> String { "\(language(of: term.term))/\(base.poles[term.stance]).tsv" }

  /// A line of a lexicon file. Weights have two decimals, and none is 0.
  func line(_ text: String, _ weight: Double, note: String) -> String {
    let hundredths = max(1, min(1000, Int(weight * 100 + 0.5)))
    let decimals = "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
    return "\(text)\t\(decimals)\t\(note)"
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
