import StanceArchive
import StanceClassifier
import Testing

@Suite("X archives in detail")
struct XArchiveTests {
  private static let start = String(repeating: "The first words of a long post, ж. ", count: 8)

  private func tweet(_ id: Int, _ second: Int, _ text: String, more: String = "") -> String {
    #"{"tweet":{"id_str":"\#(id)","created_at":"Sat Feb 18 12:33:\#(second) +0000 2023","full_text":"\#(text)"\#(more)}}"#
  }

  private func note(_ second: Int, _ text: String) -> String {
    #"{"noteTweet":{"noteTweetId":"9","createdAt":"2023-02-18T12:33:\#(second).000Z","core":{"text":"\#(text)"}}}"#
  }

  private func archive(_ tweets: [String], notes: [String]) throws -> ReadResult {
    let folder = try TemporaryFolder()
    let files = [
      "tweets.js": "window.YTD.tweets.part0 = [\(tweets.joined(separator: ","))]",
      "note-tweet.js": "window.YTD.note_tweet.part0 = [\(notes.joined(separator: ","))]",
      "manifest.js": #"window.__THAR_CONFIG = {"userInfo":{"accountId":"77","userName":"me"}}"#,
    ]
    for (name, text) in files { try folder.write("data/" + name, Array(text.utf8)) }
    return read([.path(folder.path)])
  }

  @Test("a long post takes its text from its note: near in time, the first 80 characters alike, entities as they are")
  func notes() throws {
    let cut = XArchiveTests.start.prefix(270) + "…"
    let whole = XArchiveTests.start + "and the end &amp;"
    let result = try archive(
      [tweet(1, 11, String(cut)), tweet(2, 20, String(cut)), tweet(3, 12, "short"), tweet(4, 13, "Another " + cut)],
      notes: [note(12, whole), note(13, "short")])
    #expect(result.posts.map(\.text) == [whole, String(cut), "short", "Another " + cut])
    #expect(result.posts.map(\.status) == [.recovered, .full, .full, .full])
    #expect(result.intake.recovered == 1)
  }

  @Test("the nearest of several notes that begin alike is taken")
  func nearest() throws {
    let cut = String(XArchiveTests.start.prefix(270))
    let result = try archive(
      [tweet(1, 15, cut)],
      notes: [13, 14, 16, 17].map { note($0, XArchiveTests.start + "\($0)") } + [note(15, XArchiveTests.start + "15")])
    #expect(result.texts == [XArchiveTests.start + "15"])
  }

  @Test("the owner in manifest.js is the author; account.js is not needed")
  func owner() throws {
    #expect(try archive([tweet(1, 11, "a")], notes: []).posts.map(\.author) == ["77"])
  }

  @Test("a last link to a post is a quote, one to elsewhere or within the text is none")
  func quotes() throws {
    func link(_ address: String) -> String { #","entities":{"urls":[{"url":"https://t.co/a","expanded_url":"\#(address)"}]}"# }
    let result = try archive(
      [
        tweet(1, 11, "see https://t.co/a", more: link("https://twitter.com/u/status/123")),
        tweet(2, 12, "see https://t.co/a", more: link("https:\\/\\/x.com\\/u\\/status\\/123?s=20")),
        tweet(3, 13, "see https://t.co/a there", more: link("https://twitter.com/u/status/123")),
        tweet(4, 14, "see https://t.co/a", more: link("https://example.com/u/status/123")),
        tweet(5, 15, "see https://t.co/a", more: link("https://twitter.com/u/status/123/photo/1")),
      ], notes: [])
    #expect(result.posts.map { $0.traits.contains(.quote) } == [true, true, false, false, false])
  }

  @Test("posts of communities are posts, tweet headers have no text")
  func otherFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("data/tweets.js", Array("window.YTD.tweets.part0 = [\(tweet(1, 11, "a"))]".utf8))
    try folder.write("data/community-tweet.js", Array("window.YTD.community_tweet.part0 = [\(tweet(2, 12, "b"))]".utf8))
    #expect(Set(read([.path(folder.path)]).texts) == ["a", "b"])
    let headers = try read(
      #"window.YTD.tweet_headers.part0 = [{"tweet":{"tweet_id":"1","user_id":"2","created_at":"x"}}]"#)
    #expect(headers.posts.isEmpty && headers.intake.skipped == 1)
  }

  @Test("academictwitteR: the users file is no posts but completes those of its data file")
  func academic() throws {
    let folder = try TemporaryFolder()
    let data =
      #"[{"id":"1","text":"RT @a: cut h…","author_id":"5","referenced_tweets":[{"type":"retweeted","id":"9"}]},{"id":"2","text":"so","author_id":"5","referenced_tweets":[{"type":"quoted","id":"9"}]},{"id":"3","text":"RT @a: gone…","author_id":"5","referenced_tweets":[{"type":"retweeted","id":"8"}]}]"#
    let users = #"{"users":[{"id":"5","username":"x"}],"tweets":[{"id":"9","text":"cut here &amp; now","author_id":"6"}]}"#
    try folder.write("data_12.json", Array(data.utf8))
    try folder.write("users_12.json", Array(users.utf8))
    try folder.write("query", Array("#x\n2021".utf8))
    let result = read([.path(folder.path)])
    #expect(result.texts == ["cut here & now", "so", "RT @a: gone…"] && result.errors.isEmpty && result.isBalanced)
    #expect(result.posts.map(\.status) == [.recovered, .full, .truncated])
    #expect(result.posts[1].quoted == "cut here & now" && result.intake[.notAPost].count == 1)
  }
}
