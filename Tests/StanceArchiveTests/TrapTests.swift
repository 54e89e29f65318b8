import StanceArchive
import StanceClassifier
import Testing

// The mistakes that readers of X dumps make, by their numbers in the list of formats. Those of containers and of
// encodings (8, 12) have suites of their own.
@Suite("Reader traps")
struct TrapTests {
  @Test("trap 1: retweet text cut, original elsewhere")
  func retweets() throws {
    for text in [Fixture.v11, Fixture.pages, Fixture.graphQL, Fixture.gnip, Fixture.snscrape, Fixture.apify] {
      let retweets = try read(text).posts.filter { $0.traits.contains(.retweet) }
      #expect(retweets.count == 1 && retweets.allSatisfy { $0.status == .recovered && !$0.text.hasSuffix("…") })
    }
  }

  @Test("trap 2: long posts cut, often without …")
  func longPosts() throws {
    #expect(try read(Fixture.pages).texts.contains("the beginning of a long post &amp; its end"))
    #expect(try read(Fixture.graphQL).texts.contains("the beginning &amp; the end"))
  }

  @Test("trap 3: extended_tweet ignored")
  func extended() throws {
    let post =
      #"{"created_at":"x","id_str":"1","text":"sho…","truncated":true,"user":{},"extended_tweet":{"full_text":"short, then long"}}"#
    #expect(try read(post).texts == ["short, then long"])
  }

  @Test("trap 4: ids through Double or Excel stand for many posts, so none is dropped as a duplicate")
  func lossyIDs() throws {
    let folder = try TemporaryFolder()
    let text = "id,text\n1.23E+18,a\n1.23E+18,b\n1.5e18,c\n1.5e18,d\n7,e\n7,f\n"
    var worker = ArchiveWorker(try ArchiveReader([.path(try folder.write("a.csv", Array(text.utf8)))]))
    var batch = PostBatch()
    var filter = DuplicateFilter()
    #expect(try worker.next(into: &batch))
    filter.removeDuplicates(from: &batch)
    #expect(batch.posts.map { batch.string($0.text) } == ["a", "b", "c", "d", "e"])
    #expect(batch.string(batch.posts[0].id) == "1.23E+18" && batch.posts[0].time == .unknown)
    let json = try read(#"{"id":1466000000000000001,"text":"a","author_id":"1"}"#)
    #expect(json.ids == ["1466000000000000001"])
  }

  @Test("trap 5: only part 0 of an archive read; trap 6: fixed-length prefix; trap 7: tweet.js or tweets.js, an extra folder")
  func parts() throws {
    let folder = try TemporaryFolder()
    for (index, name) in ["tweets.js", "tweets-part1.js", "tweets-part2.js", "tweets-part10.js"].enumerated() {
      let text = #"window.YTD.tweets.part\#(index) = [{"tweet":{"id_str":"\#(index)","full_text":"x"}}]"#
      try folder.write("twitter-2023/data/" + name, Array(text.utf8))
    }
    try folder.write(
      "old/data/tweet.js", Array(#"window.YTD.tweet.part0 = [ {"id_str":"9","full_text":"x","created_at":""} ]"#.utf8))
    #expect(Set(read([.path(folder.path)]).ids) == ["9", "0", "1", "2", "3"])
  }

  @Test("trap 9: archive retweeted:false on retweets")
  func archivedRetweets() throws {
    let result = try read(
      #"window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","retweeted":false,"full_text":"RT @u: x"}}]"#)
    #expect(result.posts.map(\.traits) == [.retweet])
  }

  @Test("trap 10: Circle posts unmarked; trap 26: deleted-tweets.js looks like tweets.js")
  func privateFiles() throws {
    let folder = try TemporaryFolder()
    let text = Array(#"window.YTD.x.part0 = [{"tweet":{"id_str":"1","full_text":"no"}}]"#.utf8)
    for name in ["twitter-circle-tweet.js", "deleted-tweets.js", "deleted-note-tweet.js", "like.js", "direct-messages.js"] {
      try folder.write("data/" + name, text)
    }
    try folder.write("data/tweets.js", Array(#"window.YTD.tweets.part0 = [{"tweet":{"id_str":"2","full_text":"yes"}}]"#.utf8))
    #expect(read([.path(folder.path)]).texts == ["yes"])
  }

  @Test("trap 11: HTML entities are decoded once")
  func entities() throws {
    #expect(try read(#"{"text":"&amp;lt; &lt;b&gt; &amp;amp;"}"#).texts == ["&lt; <b> &amp;"])
    #expect(try read("id,text\n1,&amp;lt;\n").texts == ["&lt;"])
  }

  @Test("trap 13: half-written last line: what was read is given, then reported")
  func halfLine() throws {
    let result = try read(Fixture.gnip + #"{"id":"tag:search.twitter.com,2005:15","verb":"po"#)
    #expect(result.posts.count == 3 && result.intake[.malformed].count == 1)
  }

  @Test("trap 14: .json that is JSON Lines")
  func lines() throws {
    let result = try read(bytes: Array(Fixture.v11.utf8), name: "posts.json")
    #expect(result.posts.count == 4 && result.sources[0].layout == .jsonLines)
  }

  @Test(
    "ids without posts say what to do, as lines, quoted, as a column, as an array",
    arguments: [
      "1466000000000000001\n1466000000000000002\n", "\"1466000000000000001\"\r\n\"1466000000000000002\"\r\n",
      "tweet_id\n1466000000000000001\n", "id\n1\n2\n", "[1466000000000000001, 1466000000000000002]",
      "\u{FEFF}[\n\"1466000000000000001\",\n\"2\"\n]\n",
    ])
  func idsOnly(text: String) throws {
    let result = try read(text)
    #expect(result.errors.map(\.kind) == [.idsOnly] && result.posts.isEmpty)
    #expect(result.errors.first?.description.contains("twarc2 hydrate") == true)
  }

  @Test("an empty array and one of other things hold no ids")
  func noIDs() throws {
    for text in ["[]", "[ ]", #"["a"]"#, #"[{"id":"1","text":"7"}]"#] { #expect(try read(text).errors.isEmpty) }
  }

  @Test("trap 16: duplicates across pages and runs")
  func duplicates() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.jsonl", Array((Fixture.pages + Fixture.pages).utf8))
    var worker = ArchiveWorker(try ArchiveReader([.path(path)]))
    var batch = PostBatch()
    var filter = DuplicateFilter()
    #expect(try worker.next(into: &batch))
    filter.removeDuplicates(from: &batch)
    #expect(batch.posts.count == 4 && batch.intake.duplicates == 4)
  }

  @Test("trap 17: schema drift aborts a batch")
  func drift() throws {
    let odd = [
      #"{"data":[{"id":7,"text":"a","author_id":null,"lang":5,"created_at":[],"referenced_tweets":"x","note_tweet":[]}]}"#,
      #"{"id":"1","verb":"post","actor":[],"object":{},"body":{}}"#, #"{"_type":"snscrape.modules.twitter.Tweet","rawContent":7}"#,
      #"{"data":{"tweet":{"legacy":{"full_text":"b","retweeted_status_result":[]},"note_tweet":7,"core":"x"}}}"#,
      #"{"orderedItems":[7,null,{"type":"Create"}]}"#, #"{"tweet":"c","username":[]}"#,
    ]
    let result = try read(odd.joined(separator: "\n"))
    #expect(result.texts == ["a", "b", "c"] && result.isBalanced && result.intake[.malformed].count == 0)
  }

  @Test("trap 18: page-per-line counted as one post")
  func pages() throws { #expect(try read(Fixture.pages).posts.count == 4) }

  @Test("trap 19: delete and limit notices as posts")
  func notices() throws {
    let result = try read(Fixture.stream)
    #expect(result.posts.count == 2 && result.intake[.deleteNotice].count == 1 && result.intake[.controlMessage].count == 3)
  }

  @Test("trap 20: CSV newlines in quotes, lone CR, \\x1a")
  func csv() throws {
    #expect(try read("id,text\r\n1,\"a\r\nb\"\r\n2,c\r\n\u{1A}").texts == ["a\r\nb", "c"])
    #expect(try read("id,text\r\n1,\"a\r\nb\"\r\n2,c\r\n\u{1A}").intake.skipped == 0)
    #expect(try read("id,text\r1,a\r2,b\r").texts == ["a", "b"])
    #expect(try read("id,text\n1,a\rb\n2,\u{1A}c\n").texts == ["a\rb", "\u{1A}c"])
  }

  @Test("trap 21: false midnight times")
  func midnight() throws {
    func post(_ time: String) -> String {
      #"Grailbird.data.tweets_2010_01 = [{"id_str":"1","created_at":"\#(time)","text":"x","user":{"id_str":"2"}}]"#
    }
    let times = try ["2010-01-24 00:00:00 +0000", "2010-01-24 00:00:01 +0000", "2015-01-24 00:00:00 +0000"].map {
      try #require(try read(post($0)).posts.first).time
    }
    #expect(times.map(\.precision) == [.day, .second, .second])
    #expect(times[0].day == CivilDay(year: 2010, month: 1, day: 24))
    // Elsewhere midnight is midnight.
    let other = try read(Fixture.v11.replacing("Wed Oct 10 20:19:24 +0000 2018", with: "Sun Jan 24 00:00:00 +0000 2010"))
    #expect(other.posts[0].time.precision == .second)
  }

  @Test("trap 22: local or unlabelled time zones")
  func zones() throws {
    let times = try read(
      "id,text,created_at\n1050118621198921728,a,2018-10-10 22:19:24 CEST\n5,b,2018-10-10 22:19:24 CEST\n6,c,2018-10-10 22:19:24 +0200\n"
    ).posts.map(\.time)
    #expect(times.map(\.precision) == [.second, .day, .second] && times[0] == times[2])
  }

  @Test("trap 23: visibility wrappers, tombstones; trap 24: ads and repeated captures")
  func wrappers() throws {
    let result = try read(Fixture.graphQL)
    #expect(result.ids.contains("4") && result.intake[.tombstone].count == 1 && !result.texts.contains("buy this"))
  }

  @Test("trap 25: preamble rows, ;, x-ids, WARC double gzip")
  func preamble() throws {
    let result = try read(Fixture.brandwatch)
    #expect(result.texts == ["full", "only a snippet"] && result.posts.map(\.record) == [8, 9])
    #expect(result.posts.map(\.status) == [.full, .truncated])
    #expect(try read("status_id;text\nx12;a\nxyz;b\n").ids == ["12", "xyz"])
  }
}
