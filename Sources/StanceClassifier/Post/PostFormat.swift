/// The format in which a post was written down: who made the dump. Told apart post by post, since mixed dumps exist.
public enum PostFormat: UInt8, Sendable, CaseIterable {
  /// API v1.1: streams, searches, twarc 1, rtweet.
  case apiV11
  /// API v2: pages, stream lines, flat posts.
  case apiV2
  /// The data archive that X gives its users, since 2018.
  case xArchive
  /// The same until 2018.
  case grailbird
  /// What the website fetches: GraphQL answers, HAR, Zeeschuimer.
  case graphQL
  /// Gnip's activity streams.
  case gnip
  /// snscrape and twscrape.
  case snscrape
  /// JSON of other scrapers: twint, Apify, Bright Data.
  case scraper
  /// A row of a table.
  case table
  /// Mastodon's outbox.
  case mastodon
  /// Bluesky's posts.
  case bluesky
  /// Any other object with a `text`.
  case plain

  /// The name in output: `API v1.1`, `X archive`, `CSV row` …
  public var name: String {
    switch self {
    case .apiV11: "API v1.1"
    case .apiV2: "API v2"
    case .xArchive: "X archive"
    case .grailbird: "Grailbird"
    case .graphQL: "GraphQL"
    case .gnip: "Gnip"
    case .snscrape: "snscrape"
    case .scraper: "scraper"
    case .table: "CSV row"
    case .mastodon: "Mastodon"
    case .bluesky: "Bluesky"
    case .plain: "plain"
    }
  }
}
