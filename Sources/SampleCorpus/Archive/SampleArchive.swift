/// The files of the sample.
struct SampleArchive {
  private static let accountID: UInt64 = 9_000_000_000_000_000_000
  private static let handle = "example_archive"

  private let posts: [SamplePost]
  private let seed: UInt64

  /// An archive of these posts, which were drawn from `seed`.
  init(posts: [SamplePost], seed: UInt64) {
    self.posts = posts
    self.seed = seed
  }

  /// Writes all files into a folder, which is made where it is missing.
  func write(to folder: String) throws(TextFileError) {
    try TextFile.makeFolder("\(folder)/data")
    try TextFile.write(tweets, to: "\(folder)/data/tweets.js")
    try TextFile.write(account, to: "\(folder)/data/account.js")
    try TextFile.write(manifest, to: "\(folder)/data/manifest.js")
    try TextFile.write(SampleReadme(posts: posts, seed: seed).text, to: "\(folder)/README.md")
  }

  private var tweets: String {
    "window.YTD.tweets.part0 = " + JSONValue.array(posts.map(TweetRecord.json)).written()
  }

  private var account: String {
    let account = JSONValue.object([
      ("email", .text("archive@example.org")), ("createdVia", .text("web")), ("username", .text(SampleArchive.handle)),
      ("accountId", .number(SampleArchive.accountID)), ("createdAt", .text("2025-02-01T08:00:00.000Z")),
      ("accountDisplayName", .text("Constructed sample")),
    ])
    return "window.YTD.account.part0 = " + JSONValue.array([.object([("account", account)])]).written()
  }

  private var manifest: String {
    let user = JSONValue.object([
      ("accountId", .number(SampleArchive.accountID)), ("userName", .text(SampleArchive.handle)),
      ("displayName", .text("Constructed sample")),
    ])
    let information = JSONValue.object([
      ("sizeBytes", .number(tweets.utf8.count + account.utf8.count)),
      ("generationDate", .text("2025-04-01T06:00:00.000Z")), ("isPartialArchive", .bool(false)),
      ("maxPartSizeBytes", .text("53687091200")),
    ])
    let types = JSONValue.object([
      ("account", dataType("account", count: 1)), ("tweets", dataType("tweets", count: posts.count)),
    ])
    let whole = JSONValue.object([("userInfo", user), ("archiveInfo", information), ("dataTypes", types)])
    return "window.__THAR_CONFIG = " + whole.written() + "\n"
  }

  private func dataType(_ name: String, count: Int) -> JSONValue {
    .object([
      (
        "files",
        .array([
          .object([
            ("fileName", .text("data/\(name).js")), ("globalName", .text("YTD.\(name).part0")),
            ("count", .number(count)),
          ])
        ])
      )
    ])
  }
}
