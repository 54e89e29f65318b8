/// A small dump of each format beyond the common ones, made for the tests.
extension Fixture {
  /// All of them, by name.
  static let more: [(name: String, text: String)] = [
    ("GraphQL", graphQL), ("Zeeschuimer", zeeschuimer), ("HAR", har), ("Gnip", gnip), ("snscrape", snscrape),
    ("twint", twint), ("Apify", apify), ("Bright Data", brightData), ("Mastodon", mastodon), ("Bluesky", bluesky),
    ("WARC", warc), ("Brandwatch", brandwatch), ("twarc-csv", twarcCSV),
  ]

  /// A GraphQL tweet result with a note where one is given.
  static func result(_ id: Int, _ text: String, note: String? = nil, more: String = "", legacy: String = "") -> String {
    let long = note.map { #""note_tweet":{"note_tweet_results":{"result":{"text":"\#($0)"}}},"# } ?? ""
    return #"{"__typename":"Tweet","rest_id":"\#(id)",\#(long)\#(more)"core":{"user_results":{"result":{"rest_id":"5"}}},"#
      + #""legacy":{"created_at":"Wed Oct 10 20:19:24 +0000 2018","full_text":"\#(text)","lang":"en"\#(legacy)}}"#
  }

  /// A timeline: a post, a long post, a retweet, a quote in a visibility wrapper, a tombstone, an ad, a stub.
  static let graphQL: String = {
    let items = [
      result(1, "plain &amp; simple"), result(2, "the beginning", note: "the beginning &amp; the end"),
      result(
        3, "RT @a: cut h…",
        legacy: #","retweeted_status_result":{"result":{"tweet":\#(result(9, "cut here", note: "cut here? no"))}}"#),
      #"{"__typename":"TweetWithVisibilityResults","tweet":\#(result(4, "wrong", more: #""quoted_status_result":{"result":\#(result(8, "the quoted one"))},"#, legacy: #","is_quote_status":true,"in_reply_to_status_id_str":"7""#))}"#,
      #"{"__typename":"TweetTombstone","tombstone":{"text":{"text":"gone"}}}"#,
      result(5, "buy this"), #"{"__typename":"Tweet","rest_id":"6"}"#,
    ]
    let entries = items.enumerated().map { index, item in
      let ad = index == 5 ? #","promotedMetadata":{"advertiser":"x"}"# : ""
      return #"{"entryId":"tweet-\#(index)","content":{"itemContent":{"tweet_results":{"result":\#(item)}\#(ad)}}}"#
    }
    return "{\n \"data\":{\"search\":{\"timeline\":{\"instructions\":[{\"entries\":[\n"
      + entries.joined(separator: ",\n") + "\n]}]}}}}\n"
  }()

  /// Two captured posts of X and one of another platform.
  static let zeeschuimer =
    [
      #"{"nav_index":"1:0:0","item_id":"1","timestamp_collected":1700000000000,"source_platform":"twitter.com","data":\#(result(1, "one"))}"#,
      #"{"nav_index":"1:0:0","item_id":"2","timestamp_collected":1700000000001,"source_platform":"twitter.com","data":\#(result(2, "two", note: "two and more"))}"#,
      #"{"nav_index":"1:0:0","item_id":"3","timestamp_collected":1700000000002,"source_platform":"tiktok.com","data":{"id":"3","desc":"x"}}"#,
    ].joined(separator: "\n") + "\n"

  /// A page and a picture, one answer of the website between them.
  static let har: String = {
    let body = #"{"data":{"timeline":[\#(result(1, "in a \\\"string\\\"")),\#(result(2, "two"))]}}"#
    let escaped = body.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "{\n\"log\":{\"entries\":[\n"
      + #"{"response":{"content":{"mimeType":"text/html","text":"<html>"}}},"# + "\n"
      + #"{"response":{"content":{"mimeType":"application/json","text":"\#(escaped)"}}}"# + "\n]}}\n"
  }()

  /// A post, a share whose object is long, a quoting answer, a delete.
  static let gnip =
    [
      #"{"id":"tag:search.twitter.com,2005:11","objectType":"activity","verb":"post","postedTime":"2017-07-18T23:25:04.000Z","actor":{"id":"id:twitter.com:7","preferredUsername":"a"},"body":"a &gt; b","object":{"objectType":"note"},"twitter_lang":"en"}"#,
      #"{"id":"tag:search.twitter.com,2005:12","objectType":"activity","verb":"share","postedTime":"2017-07-18T23:25:05.000Z","actor":{"id":"id:twitter.com:8"},"body":"RT @a: lo…","object":{"objectType":"activity","verb":"post","body":"lo… https://t.co/x","long_object":{"body":"long and whole"}},"twitter_lang":"ru"}"#,
      #"{"id":"tag:search.twitter.com,2005:13","objectType":"activity","verb":"post","postedTime":"2017-07-18T23:25:06.000Z","actor":{"id":"id:twitter.com:9"},"body":"no","inReplyTo":{"link":"x"},"twitter_quoted_status":{"body":"yes"},"object":{}}"#,
      #"{"id":"tag:search.twitter.com,2005:14","objectType":"activity","verb":"delete","actor":{"id":"id:twitter.com:9"},"object":{}}"#,
    ].joined(separator: "\r\n") + "\r\n"

  /// A post of each version, a retweet, a quoting answer, a tombstone, a user.
  static let snscrape =
    [
      #"{"_type":"snscrape.modules.twitter.Tweet","url":"u","date":"2022-03-01T10:00:00+00:00","rawContent":"new","renderedContent":"new","id":1498600000000000001,"user":{"_type":"snscrape.modules.twitter.User","username":"a","id":7},"conversationId":1498600000000000001,"lang":"en","retweetedTweet":null,"quotedTweet":null,"inReplyToTweetId":null}"#,
      #"{"_type":"snscrape.modules.twitter.Tweet","date":"2021-03-01T10:00:00+00:00","content":"old","renderedContent":"old","id":2,"user":{"username":"b"},"lang":"de"}"#,
      #"{"id":3,"id_str":"3","date":"2023-03-01 10:00:00+00:00","user":{"id":8,"id_str":"8"},"lang":"uk","rawContent":"RT @a: he…","retweetedTweet":{"rawContent":"here it is"}}"#,
      #"{"_type":"snscrape.modules.twitter.Tweet","date":"2022-03-01T10:00:00+00:00","rawContent":"but","id":4,"user":{"id":9},"quotedTweet":{"_type":"snscrape.modules.twitter.Tweet","rawContent":"said","id":5},"inReplyToTweetId":6}"#,
      #"{"_type":"snscrape.modules.twitter.Tombstone","id":10}"#,
      #"{"_type":"snscrape.modules.twitter.User","username":"x","id":11}"#,
    ].joined(separator: "\n") + "\n"

  /// Local times; the ids tell the true ones.
  static let twint =
    [
      #"{"id":1346000000000000000,"conversation_id":"1346000000000000000","created_at":"2021-01-04 10:00:00 CET","date":"2021-01-04","time":"10:00:00","timezone":"+0100","user_id":7,"username":"a","tweet":"one","language":"en","retweet":false,"quote_url":"","reply_to":[]}"#,
      #"{"id":1346000000000000001,"conversation_id":"1","created_at":"2021-01-04 10:00:00 CET","user_id":8,"username":"b","tweet":"two","language":"und","retweet":true,"quote_url":"https://x","reply_to":[{"id":"1"}]}"#,
    ].joined(separator: "\n") + "\n"

  /// An array: a post, a quoting answer, a retweet, the placeholder of an empty search.
  static let apify =
    "["
    + [
      #"{"type":"tweet","id":"1","twitterUrl":"u","text":"short…","fullText":"short and long","createdAt":"Fri Nov 24 17:49:36 +0000 2023","lang":"en","author":{"type":"user","userName":"a","id":"7"},"isReply":false,"isRetweet":false,"isQuote":false}"#,
      #"{"type":"tweet","id":"2","text":"no","createdAt":"Fri Nov 24 17:49:37 +0000 2023","author":{"userName":"b"},"isReply":true,"isQuote":true,"quote":{"type":"tweet","text":"yes"}}"#,
      #"{"type":"tweet","id":"3","text":"RT @a: sh…","createdAt":"Fri Nov 24 17:49:38 +0000 2023","author":{"id":"9"},"isRetweet":true,"retweet":{"text":"shown whole"}}"#,
      #"{"type":"mock_tweet","id":-1,"text":"no results","createdAt":"x","author":{}}"#,
    ].joined(separator: ",\n") + "]"

  static let brightData =
    #"[{"id":"1","user_posted":"a","name":"A","description":"mine","date_posted":"2024-01-02T03:04:05.000Z","quoted_post":{"description":"theirs","post_id":"5"}}]"#

  /// An outbox: a post, a boost, an answer to few, and a public one.
  static let mastodon = #"""
    {
      "@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection",
      "orderedItems": [
        { "id": "a1", "type": "Create", "actor": "me", "object": { "id": "https://m/1", "type": "Note", "attributedTo": "me", "published": "2023-01-02T03:04:05Z", "inReplyTo": null, "to": ["https://www.w3.org/ns/activitystreams#Public"], "cc": [], "content": "<p>one &amp; <a href=\"x\">two</a><br />three</p>", "contentMap": { "de": "x" } } },
        { "id": "a2", "type": "Announce", "actor": "me", "object": "https://other/1" },
        { "id": "a3", "type": "Create", "actor": "me", "object": { "id": "https://m/2", "type": "Note", "to": ["friend"], "cc": [], "content": "secret" } },
        { "id": "a4", "type": "Create", "actor": "me", "object": { "id": "https://m/3", "type": "Note", "inReplyTo": "x", "to": [], "cc": ["https://www.w3.org/ns/activitystreams#Public"], "content": "<p>four</p><p>five</p>" } }
      ]
    }

    """#

  /// A post as the API gives it, one of a feed, one of the firehose.
  static let bluesky =
    [
      #"{"uri":"at://did:plc:a/app.bsky.feed.post/1","cid":"x","author":{"did":"did:plc:a","handle":"a"},"record":{"$type":"app.bsky.feed.post","text":"one &amp; only","createdAt":"2024-05-06T07:08:09.123Z","langs":["en"]}}"#,
      #"{"post":{"uri":"at://did:plc:b/app.bsky.feed.post/2","author":{"did":"did:plc:b"},"record":{"text":"two","createdAt":"2024-05-06T07:08:10Z","reply":{"parent":{}},"embed":{"record":{"uri":"at://x"}}},"embed":{"record":{"value":{"text":"quoted"}}}},"reason":null}"#,
      #"{"did":"did:plc:c","time_us":1,"kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.post","rkey":"3","record":{"text":"three","createdAt":"2024-05-06T07:08:11Z"}}}"#,
    ].joined(separator: "\n") + "\n"

  /// A record of a web archive.
  static func warcRecord(_ type: String, _ body: String) -> String {
    "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: https://api.twitter.com/x\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)\r\n\r\n"
  }

  /// Notes of the crawler, an array of v1.1, a request, stream lines in chunks, a page.
  static let warc: String = {
    let post = #"{"created_at":"Wed Oct 10 20:19:24 +0000 2018","id_str":"1","text":"one","user":{"id_str":"7"}}"#
    let lines = post + "\r\n\r\n" + #"{"limit":{"track":1}}"# + "\r\n"
    let half = String(lines.prefix(40))
    let rest = String(lines.dropFirst(40))
    let chunked =
      String(half.utf8.count, radix: 16) + "\r\n" + half + "\r\n" + String(rest.utf8.count, radix: 16) + "\r\n" + rest
      + "\r\n0\r\n\r\n"
    return warcRecord("warcinfo", "software: test\r\n")
      + warcRecord("response", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[\(post),\(post)]")
      + warcRecord("request", "GET /x HTTP/1.1\r\n\r\n")
      + warcRecord("response", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\(chunked)")
      + warcRecord(
        "response",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
          + #"{"data":[{"id":"3","text":"three","author_id":"5"}]}"#)
  }()

  static let brandwatch =
    [
      "\"Report:\",\"Mentions\"", "\"Brand:\",\"x\"", "\"From:\",\"Mon Jan 01 00:00:00 GMT 2024\"", "\"To:\",\"y, z\"",
      "\"Label:\",\"\"", "",
      "\"Query Id\",\"Date\",\"Title\",\"Snippet\",\"Url\",\"Full Text\",\"Language\",\"Author\",\"Thread Entry Type\"",
      "\"1\",\"2024-01-02 03:04:05.0\",\"t\",\"sn\",\"http://twitter.com/a/statuses/1742000000000000000\",\"full\",\"en\",\"a\",\"post\"",
      "\"1\",\"2024-01-02 03:04:06.0\",\"t\",\"only a snippet\",\"https://twitter.com/b/status/1742000000000000001?s=20\",\"\",\"de\",\"b\",\"share\"",
    ].joined(separator: "\r\n") + "\r\n"

  static let twarcCSV =
    [
      "id,conversation_id,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,referenced_tweets.quoted.id,author_id,in_reply_to_user_id,created_at,text,lang,author.username",
      #"1,1,,,,5,,2021-12-01T00:00:07.000Z,"one\ntwo, and &amp;",en,a"#, "2,2,1,,3,6,,2021-12-01T00:00:08.000Z,b,in,c",
      "3,3,,1,,7,,2021-12-01T00:00:09.000Z,RT @a: one,en,d",
    ].joined(separator: "\n") + "\n"
}
