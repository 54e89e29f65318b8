import StanceArchive
import StanceClassifier
import Testing

@Suite("Captures of the website")
struct CaptureTests {
  @Test("GraphQL: every post of a document, those inside others not; notes, originals, wrappers; ads and tombstones apart")
  func graphQL() throws {
    let result = try read(Fixture.graphQL)
    #expect(result.texts == ["plain & simple", "the beginning &amp; the end", "cut here? no", "wrong"])
    #expect(result.ids == ["1", "2", "3", "4"])
    #expect(result.posts.map(\.traits) == [[], [], .retweet, [.quote, .reply]])
    #expect(result.posts.map(\.status) == [.full, .recovered, .recovered, .full])
    #expect(result.posts[3].quoted == "the quoted one")
    #expect(result.posts[0].author == "5" && result.posts[0].time == PostTime(seconds: 1_539_202_764))
    #expect(
      result.intake[.tombstone].count == 1 && result.intake[.notAPost].count == 1 && result.intake[.noText].count == 1)
    #expect(result.isBalanced && result.intake.records == 7)
  }

  @Test("the names of 2026: details with a time in milliseconds")
  func details() throws {
    let post = try #require(
      try read(
        #"{"data":{"x":{"rest_id":"1","details":{"full_text":"new","created_at_ms":1785000000000},"core":{"user_results":{"result":{"core":{"screen_name":"a"}}}}}}}"#
      ).posts.first)
    #expect(post.text == "new" && post.time.seconds == 1_785_000_000 && post.author == "a")
  }

  @Test("Zeeschuimer: a post a line, other platforms are no posts")
  func zeeschuimer() throws {
    let result = try read(Fixture.zeeschuimer)
    #expect(result.texts == ["one", "two and more"] && result.intake[.notAPost].count == 1)
  }

  @Test("the website's older answers: posts with the names of API v1.1, in a table of them or in Zeeschuimer's lines")
  func olderAnswers() throws {
    let post = #""created_at":"Wed Oct 10 20:19:24 +0000 2018","id_str":"1","full_text":"a","lang":"en""#
    let result = try read(
      [
        #"{"globalObjects":{"tweets":{"1":{\#(post),"user_id_str":"7"}},"users":{"7":{"id_str":"7","created_at":"x"}}}}"#,
        #"{"nav_index":"1","source_platform":"twitter.com","data":{"type":"adaptive",\#(post),"user":{"id_str":"8"}}}"#,
      ].joined(separator: "\n"))
    #expect(result.texts == ["a", "a"] && result.posts.map(\.author) == ["7", "8"] && result.intake.records == 2)
  }

  @Test("HAR: the answers within strings are read, other contents are nothing")
  func har() throws {
    let result = try read(Fixture.har)
    #expect(result.texts == ["in a \"string\"", "two"] && result.intake.records == 2)
    #expect(result.posts.map(\.record) == [1, 1])
  }

  @Test("a list in an answer is read, what is listed beside users is not; a list without end is no dump")
  func lists() throws {
    #expect(try read(#"{"results":[{"id":"1","text":"a"},{"verb":"post","actor":{},"body":"b"}],"next":""}"#).texts == ["a", "b"])
    #expect(try read(#"{"tweets":[{"id":"1","text":"a","author_id":"5"}]}"#).texts == ["a"])
    #expect(try read(#"{"users":[],"tweets":[{"id":"1","text":"a","author_id":"5"}]}"#).intake[.notAPost].count == 1)
    let deep = String(repeating: #"{"results":["#, count: 50_000) + String(repeating: "]}", count: 50_000)
    #expect(try read(deep).intake[.notAPost].count == 1)
  }

  @Test("a document without posts is one record that is none")
  func none() throws {
    let result = try read(#"{"data":{"user":{"result":{"__typename":"User","rest_id":"1","legacy":{"name":"x"}}}}}"#)
    #expect(result.posts.isEmpty && result.intake[.notAPost].count == 1 && result.isBalanced)
  }
}

@Suite("Parsed objects of scrapers")
struct ScraperTests {
  @Test("Gnip: ids behind tags, shares resolved, quotes apart, deletes counted")
  func gnip() throws {
    let result = try read(Fixture.gnip)
    #expect(result.texts == ["a > b", "long and whole", "no"] && result.ids == ["11", "12", "13"])
    #expect(result.posts.map(\.author) == ["7", "8", "9"] && result.posts.map(\.language) == ["en", "ru", "und"])
    #expect(result.posts.map(\.traits) == [[], .retweet, [.quote, .reply]])
    #expect(result.posts[2].quoted == "yes" && result.posts[1].status == .recovered)
    #expect(result.posts[0].time.seconds == 1_500_420_304 && result.intake[.deleteNotice].count == 1)
  }

  @Test("snscrape and twscrape: every version, what they refer to inside, tombstones and users counted")
  func snscrape() throws {
    let result = try read(Fixture.snscrape)
    #expect(result.texts == ["new", "old", "here it is", "but"])
    #expect(result.ids == ["1498600000000000001", "2", "3", "4"])
    #expect(result.posts.map(\.author) == ["7", "b", "8", "9"])
    #expect(result.posts.map(\.traits) == [[], [], .retweet, [.quote, .reply]])
    #expect(result.posts[3].quoted == "said" && result.posts[2].time.seconds == 1_677_664_800)
    #expect(result.intake[.tombstone].count == 1 && result.intake[.notAPost].count == 1)
  }

  @Test("twint: the id tells the time that the zone hides")
  func twint() throws {
    let posts = try read(Fixture.twint).posts
    #expect(posts.map(\.text) == ["one", "two"] && posts.map(\.traits) == [[], [.retweet, .quote, .reply]])
    #expect(posts[0].time == PostTime(seconds: (1_346_000_000_000_000_000 >> 22 + 1_288_834_974_657) / 1000))
    #expect(posts.map(\.author) == ["7", "8"] && posts.map(\.language) == ["en", "und"])
  }

  @Test("Apify and Bright Data: whole texts, quotes apart, placeholders counted")
  func others() throws {
    let apify = try read(Fixture.apify)
    #expect(apify.texts == ["short and long", "no", "shown whole"] && apify.intake[.notAPost].count == 1)
    #expect(apify.posts.map(\.traits) == [[], [.quote, .reply], .retweet] && apify.posts[1].quoted == "yes")
    #expect(apify.posts.map(\.author) == ["7", "b", "9"] && apify.posts[0].time.seconds == 1_700_848_176)
    let bright = try read(Fixture.brightData).posts
    #expect(bright.map(\.text) == ["mine"] && bright[0].quoted == "theirs" && bright[0].traits == .quote)
    #expect(bright[0].author == "a" && bright[0].time.seconds == 1_704_164_645)
  }

  @Test("flat posts of exporters name their authors")
  func exporters() throws {
    let post = try #require(
      try read(
        #"[{"id":"1","created_at":"2023-11-24 17:49:36 +00:00","full_text":"a","screen_name":"b","user_id":"7","favorite_count":1,"views_count":2}]"#
      ).posts.first)
    #expect(post.author == "7" && post.time.seconds == 1_700_848_176)
  }

  @Test("Mastodon: public posts without their markup; boosts and posts to few are counted")
  func mastodon() throws {
    let result = try read(Fixture.mastodon)
    #expect(result.texts == ["one & two\nthree", "four\nfive"] && result.posts.map(\.traits) == [[], .reply])
    #expect(result.posts[0].language == "de" && result.posts[0].time.seconds == 1_672_628_645)
    #expect(result.intake[.noText].count == 1 && result.intake[.notAPost].count == 1)
  }

  @Test("Bluesky: posts of the API, of feeds and of the firehose")
  func bluesky() throws {
    let posts = try read(Fixture.bluesky).posts
    #expect(posts.map(\.text) == ["one &amp; only", "two", "three"])
    #expect(posts.map(\.traits) == [[], [.quote, .reply], []] && posts[1].quoted == "quoted")
    #expect(posts.map(\.author) == ["did:plc:a", "did:plc:b", "did:plc:c"] && posts[0].language == "en")
  }
}
