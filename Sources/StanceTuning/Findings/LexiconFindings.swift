import StanceClassifier

/// What labelled posts say about the entries of a lexicon.
public struct LexiconFindings: Sendable {
  /// Two entries that always count in the same posts.
  public struct Pair: Sendable {
    /// The one that stands first in the lexicon.
    public let first: EntryID
    /// The other, of the same pole.
    public let second: EntryID
  }

  /// The posts of each entry, an entry's number its index.
  public let evidence: [EntryEvidence]
  /// Cues that no labelled post holds: nothing is known of them.
  public let dead: [EntryID]
  /// Cues that labelled posts hold only inside longer ones of their pole, so that they never count.
  public let shadowed: [EntryID]
  /// Cues whose posts have the other pole's label so much oftener than all posts that it is hardly chance (z beyond −1.96). They keep their pole: a person
  /// must look.
  public let contradicted: [EntryID]
  /// Cues that count in the very same posts, three or more.
  public let redundant: [Pair]
}

extension Tuner {
  /// Looks at every cue of the lexicon.
  public func findings() throws(LexiconError) -> LexiconFindings {
    let evidence = evidence()
    let cues = base.entries.indices.filter { base.entries[$0].role.pole != nil }.map { EntryID($0) }
    var occurs = [Bool](repeating: false, count: base.entries.count)
    for entry in baseHits.entries { occurs[Int(entry)] = true }
    let silent = cues.filter { !occurs[$0.index] }
    let shadowed = try shadowed(silent)
    let hidden = Set(shadowed)
    return LexiconFindings(
      evidence: evidence, dead: silent.filter { !hidden.contains($0) }, shadowed: shadowed,
      contradicted: contradicted(cues, evidence), redundant: redundant(cues))
  }

  /// Of cues that never count, those that would if the others were not there.
  private func shadowed(_ silent: [EntryID]) throws(LexiconError) -> [EntryID] {
    let silentSet = Set(silent)
    let others = base.entries.indices.map { EntryID($0) }.filter {
      base.entries[$0.index].role.pole != nil && !silentSet.contains($0)
    }
    let rest = try Lexicon(files: LexiconWriter(base).files(applying: others.map { .remove($0) }))
    // Entries keep their order when others go.
    let removed = Set(others)
    let kept = base.entries.indices.map { EntryID($0) }.filter { !removed.contains($0) }
    let hits = HitMatrix(posts, by: Classifier(rest))
    return Set(hits.entries).map { kept[Int($0)] }.sorted()
  }

  private func contradicted(_ cues: [EntryID], _ evidence: [EntryEvidence]) -> [EntryID] {
    var all = EntryEvidence()
    for post in posts { all.add(post.gold) }
    return cues.filter { id in
      guard let pole = base.entries[id.index].role.pole else { return false }
      let (own, other) = (evidence[id.index][pole], evidence[id.index][pole.opposite])
      if own + other < 3 || other <= own { return false }
      let total = (all[pole], all[pole.opposite])
      let share = Double(own + other) / Double(max(1, total.0 + total.1))
      return LogOdds(hits: own, of: total.0, versus: other, of: total.1, share: share).z < -1.96
    }
  }

  private func redundant(_ cues: [EntryID]) -> [LexiconFindings.Pair] {
    var postsOf: [UInt32: [Int]] = [:]
    for post in posts.indices {
      for hit in baseHits.hits(of: post) where postsOf[baseHits.entries[hit]]?.last != post {
        postsOf[baseHits.entries[hit], default: []].append(post)
      }
    }
    var seen: [Stance: [[Int]: EntryID]] = [:]
    var pairs: [LexiconFindings.Pair] = []
    for id in cues {
      guard let pole = base.entries[id.index].role.pole, let posts = postsOf[UInt32(id.index)], posts.count >= 3 else { continue }
      if let first = seen[pole]?[posts] {
        pairs.append(LexiconFindings.Pair(first: first, second: id))
      } else {
        seen[pole, default: [:]][posts] = id
      }
    }
    return pairs
  }
}
