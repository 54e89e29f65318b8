import StanceClassifier

/// Draws posts for labelling in one pass over a dump, in memory that does not grow with it (but for one entry a month and language).
///
/// A value for each part of the dump; parts merge in any order to the same sample.
public struct Sampler: Sendable {
  private let plan: SamplePlan
  /// Random, uncertain, disagreement.
  private var draws: [LowestKeys]
  private var strata: StratifiedKeys
  /// Keys above these do not stay, as another part has found out.
  private var limits: [UInt64]

  private static let simple: [Draw] = [.random, .uncertain, .disagreement]

  /// Nothing drawn yet.
  public init(_ plan: SamplePlan) {
    self.plan = plan
    draws = Sampler.simple.map { LowestKeys(capacity: plan[$0]) }
    strata = StratifiedKeys(size: plan[.strata])
    limits = draws.map(\.bound)
  }

  /// An empty sampler for another part, which leaves out what will not stay beside what is here already.
  public var fresh: Sampler {
    var fresh = Sampler(plan)
    fresh.limits = draws.map(\.bound)
    fresh.strata.lower(to: strata.ceiling)
    return fresh
  }

  /// Offers the posts of a batch to all draws.
  public mutating func add(_ batch: borrowing PostBatch, _ session: inout ClassifierSession) {
    let bytes = batch.bytes.span
    for post in batch.posts {
      let score = session.score(bytes.extracting(post.text.range))
      let eligible = Draw.allCases.filter { plan[$0] > 0 && $0.admits(score, session.hits.span) }
      let identity = SampledPost.identity(of: post, bytes.extracting(post.id.range))
      for draw in eligible {
        let key = SampledPost.key(identity, UInt64(draw.index), seed: plan.seed)
        if draw == .strata {
          strata.offer(Stratum(post), key) { SampledPost(post, in: batch, eligible, identity) }
        } else {
          draws[draw.index].offer(key, below: limits[draw.index]) { SampledPost(post, in: batch, eligible, identity) }
        }
      }
    }
  }

  /// Adds another part.
  public mutating func merge(_ other: Sampler) {
    for index in draws.indices { draws[index].merge(other.draws[index]) }
    strata.merge(other.strata)
  }

  /// What was drawn from all that was offered.
  public func finish() -> Sample {
    let shares = StratumShares(strata, seed: plan.seed)
    var taken = Sampler.simple.flatMap { draw in draws[draw.index].items.map { (draw, $0.post) } }
    taken += shares.taken.map { (.strata, $0) }
    var rows: [Sample.Row] = []
    for (draw, post) in taken.sorted(by: { isBefore($0.1, $1.1) }) {
      if let last = rows.last, last.post.location == post.location, last.post.identity == post.identity {
        rows[rows.count - 1].draws.append(draw)
      } else {
        rows.append(Sample.Row(post: post, draws: [draw], probability: probability(of: post, shares)))
      }
    }
    for index in rows.indices { rows[index].draws.sort { $0.index < $1.index } }
    return Sample(rows: rows, draws: Draw.allCases.filter { plan[$0] > 0 }.map { summary(of: $0, shares) })
  }

  /// The random order of the rows, so that nobody who labels them can tell a draw by its place.
  private func isBefore(_ left: SampledPost, _ right: SampledPost) -> Bool {
    let (a, b) = (orderKey(left), orderKey(right))
    if a != b { return a < b }
    return left.identity == right.identity ? left.location.isBefore(right.location) : left.identity < right.identity
  }

  private func orderKey(_ post: SampledPost) -> UInt64 { SampledPost.key(post.identity, 100, seed: plan.seed) }

  /// The probability that a post is in the sample: draws are independent, so it is left out only if each leaves it out.
  private func probability(of post: SampledPost, _ shares: StratumShares) -> Double {
    var missing = 1.0
    for draw in post.eligible {
      switch draw {
      case .strata: missing *= 1 - shares.share(of: post)
      default:
        let offered = draws[draw.index].offered
        missing *= 1 - min(1, Double(plan[draw]) / Double(max(1, offered)))
      }
    }
    return 1 - missing
  }

  private func summary(of draw: Draw, _ shares: StratumShares) -> Sample.DrawSummary {
    if draw == .strata {
      let offered = strata.strata.values.reduce(0) { $0 + $1.offered }
      return Sample.DrawSummary(draw: draw, asked: plan[draw], eligible: offered, drawn: shares.taken.count)
    }
    let keys = draws[draw.index]
    return Sample.DrawSummary(draw: draw, asked: plan[draw], eligible: keys.offered, drawn: keys.items.count)
  }
}
