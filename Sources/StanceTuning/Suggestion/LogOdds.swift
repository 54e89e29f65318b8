#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How much likelier a term is in one set of posts than in the others: the log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi & Quinn 2008
/// ("Fightin' Words", Political Analysis 16, eq. 16, 18, 22), of posts that hold the term.
///
/// The prior is the term's share of all posts, or of a background, as if `strength` more posts had been seen on either side: rare terms get no large value by
/// chance.
public struct LogOdds: Sendable {
  /// Posts of prior.
  static let strength = 10.0

  /// The log-odds ratio over its standard error: beyond ±1.96 it is hardly chance, for one term that was not searched for.
  public let z: Double

  /// The ratio for a term that `hits` of `posts` hold on one side, `otherHits` of `otherPosts` on the other, and a share `share` (0–1) of all.
  init(hits: Int, of posts: Int, versus otherHits: Int, of otherPosts: Int, share: Double) {
    let prior = LogOdds.strength * min(max(share, 1e-6), 1 - 1e-6)
    let (here, there) = (Double(hits) + prior, Double(otherHits) + prior)
    let (restHere, restThere) = (
      Double(posts) + LogOdds.strength - here, Double(otherPosts) + LogOdds.strength - there
    )
    z = (log(here / restHere) - log(there / restThere)) / (1 / here + 1 / there).squareRoot()
  }
}
