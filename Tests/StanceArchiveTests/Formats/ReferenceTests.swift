import StanceArchive
import StanceClassifier
import Testing

@Suite("References and counts")
struct ReferenceTests {
  /// The posts of a dump that refer to others or have counts, a line each: id, what it repeats, quotes and answers, its counts.
  private func lines(_ text: String, _ fields: PostFields = .all) throws -> [String] {
    let folder = try TemporaryFolder()
    var options = ReadOptions()
    options.fields = fields
    var worker = ArchiveWorker(try ArchiveReader([.path(try folder.write("dump", Array(text.utf8)))], options: options))
    var batch = PostBatch()
    var lines: [String] = []
    while try worker.next(into: &batch) {
      for post in batch.posts {
        let ids = [post.retweetedID, post.quotedID, post.replyToID].map { batch.string($0) }
        let m = post.metrics
        if ids == ["", "", ""], m == PostMetrics() { continue }
        lines.append(
          "\(batch.string(post.id)) RT \(ids[0]) Q \(ids[1]) A \(ids[2])"
            + " \(m.retweets) \(m.replies) \(m.likes) \(m.quotes) \(m.views) \(m.bookmarks)")
      }
    }
    return lines
  }

  @Test("of API v1.1 stand in the post and in what it repeats and quotes")
  func apiV11() throws {
    let counted =
      #"{"created_at":"Wed Oct 10 20:19:24 +0000 2018","id_str":"9","text":"x","user":{"id_str":"1"},"quoted_status_id":8,"#
      + #""retweet_count":12,"favorite_count":"7","reply_count":null,"quote_count":99999999999}"#
    let max = UInt32.max
    #expect(
      try lines(Fixture.v11 + "\n" + counted) == [
        "1050118621198921729 RT 1 Q  A  0 0 0 0 0 0", "1050118621198921730 RT  Q 2 A 3 0 0 0 0 0 0",
        "9 RT  Q 8 A  12 0 7 \(max) 0 0",
      ])
  }

  @Test("of API v2 stand in referenced_tweets and public_metrics")
  func apiV2() throws {
    let counted =
      #"{"id":"9","text":"x","author_id":"1","public_metrics":{"retweet_count":1,"reply_count":2,"like_count":3,"quote_count":4,"bookmark_count":5,"impression_count":6}}"#
    #expect(
      try lines(Fixture.pages + counted + "\n") == [
        "1466000000000000002 RT 1465000000000000000 Q  A  0 0 0 0 0 0",
        "1466000000000000003 RT  Q 1465000000000000001 A 4 0 0 0 0 0 0", "9 RT  Q  A  1 2 3 4 6 5",
      ])
  }

  @Test("of an X archive: what is answered, and what the last link leads to")
  func xArchive() throws {
    let text =
      #"window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","full_text":"so https://t.co/a","in_reply_to_status_id_str":"5","#
      + #""favorite_count":"3","retweet_count":"2","entities":{"urls":[{"url":"https://t.co/a","expanded_url":"https:\/\/twitter.com\/b\/status\/77?s=20"}]}}}]"#
    #expect(try lines(text) == ["1 RT  Q 77 A 5 2 0 3 0 0 0"])
  }

  @Test("of GraphQL stand in the results within, and in legacy and views")
  func graphQL() throws {
    let counted = Fixture.result(
      11, "x", more: #""views":{"count":"60"},"#,
      legacy: #","retweet_count":1,"reply_count":2,"favorite_count":3,"quote_count":4,"bookmark_count":5"#)
    #expect(try lines(Fixture.graphQL) == ["3 RT 9 Q  A  0 0 0 0 0 0", "4 RT  Q 8 A 7 0 0 0 0 0 0"])
    #expect(try lines(#"{"data":{"tweet":\#(counted)}}"#) == ["11 RT  Q  A  1 2 3 4 60 5"])
  }

  @Test("of Gnip, snscrape and the scrapers have names of their own")
  func others() throws {
    #expect(
      try lines(
        #"{"id":"tag:search.twitter.com,2005:12","verb":"share","actor":{"id":"id:twitter.com:8"},"body":"RT","retweetCount":4,"favoritesCount":5,"#
          + #""object":{"id":"tag:search.twitter.com,2005:11","body":"x"},"inReplyTo":{"link":"http:\/\/twitter.com\/a\/statuses\/10"}}"#
      )
        == ["12 RT 11 Q  A 10 4 0 5 0 0 0"])
    #expect(
      try lines(
        #"{"_type":"snscrape.modules.twitter.Tweet","rawContent":"a","id":4,"quotedTweet":{"rawContent":"b","id":5},"inReplyToTweetId":6,"#
          + #""replyCount":1,"retweetCount":2,"likeCount":3,"quoteCount":4,"viewCount":5}"#)
        == ["4 RT  Q 5 A 6 2 1 3 4 5 0"])
    #expect(
      try lines(
        #"{"id":7,"tweet":"x","username":"a","retweet":true,"retweet_id":"6","quote_url":"https://twitter.com/b/status/5","likes_count":1,"replies_count":2,"retweets_count":3}"#
      ) == ["7 RT 6 Q 5 A  3 2 1 0 0 0"])
    #expect(
      try lines(
        #"[{"type":"tweet","id":"2","text":"no","createdAt":"x","author":{},"quote":{"id":"9","text":"yes"},"inReplyToId":"8","likeCount":4,"viewCount":"5"}]"#
      ) == ["2 RT  Q 9 A 8 0 0 4 0 5 0"])
    #expect(
      try lines(
        #"[{"id":"1","user_posted":"a","description":"d","date_posted":"x","quoted_post":{"description":"t","post_id":"5"},"likes":3,"views":4}]"#
      ) == ["1 RT  Q 5 A  0 0 3 0 4 0"])
  }

  @Test("of tables stand in columns that name ids and counts")
  func tables() throws {
    #expect(
      try lines(Fixture.twarcCSV) == ["2 RT  Q 3 A 1 0 0 0 0 0 0", "3 RT 1 Q  A  0 0 0 0 0 0"])
    let text =
      "id,text,retweeted_status_id,in_reply_to_status_id,quote_url,retweet_count,favorite_count,is_retweet\n"
      + "1,a,x55,,https://x.com/a/status/66,12.0,\"1,234\",1\n2,b,NA,7,,,,\n"
    #expect(try lines(text) == ["1 RT 55 Q 66 A  12 0 1234 0 0 0", "2 RT  Q  A 7 0 0 0 0 0 0"])
  }

  @Test("are not read where nobody asks for them, and change nothing else")
  func fields() throws {
    for (name, text) in Fixture.all {
      #expect(try lines(text, []).isEmpty, "\(name)")
      var options = ReadOptions()
      options.fields = []
      #expect(try read(text, options).posts == read(text).posts, "\(name)")
    }
  }

  @Test("trap 4: ids that a spreadsheet has rounded are counted")
  func lossyIDs() throws {
    let intake = try read("id,text\n1.23E+18,a\n1.5e18,b\n1234567890123456789,c\n2.1E9,d\n1e5f,e\n").intake
    #expect(intake.lossyIDs == 3 && intake.posts == 5)
  }

  @Test("say of each post what format it had")
  func formats() throws {
    let expected: [(String, PostFormat, Int)] = [
      (Fixture.v11, .apiV11, 4), (Fixture.pages, .apiV2, 4), (Fixture.archive, .xArchive, 3), (Fixture.graphQL, .graphQL, 4),
      (Fixture.har, .graphQL, 2), (Fixture.gnip, .gnip, 3), (Fixture.snscrape, .snscrape, 4), (Fixture.twint, .scraper, 2),
      (Fixture.csv, .table, 3), (Fixture.mastodon, .mastodon, 2), (Fixture.bluesky, .bluesky, 3), (Fixture.gold, .plain, 2),
    ]
    for (text, format, count) in expected {
      let intake = try read(text).intake
      for other in PostFormat.allCases { #expect(intake[other] == (other == format ? count : 0), "\(other.name)") }
    }
    let grailbird =
      #"Grailbird.data.tweets_2015_01 = [{"id_str":"1","created_at":"2015-01-24 00:00:01 +0000","text":"x","user":{"id_str":"2"}}]"#
    #expect(try read(grailbird).intake[.grailbird] == 1)
  }
}
