/// A small dump of each format, made for the tests. What they hold is said beside them.
enum Fixture {
  /// All of them, by name.
  static let all: [(name: String, text: String)] =
    [
      ("API v1.1 lines", v11), ("API v2 page lines", pages), ("API v2 flat", flat), ("X archive", archive),
      ("array", array),
      ("pretty document", document), ("plain records", gold), ("CSV", csv), ("stream with notices", stream),
    ] + more

  /// A post, a retweet whose original is extended, a quote, a cut post.
  static let v11 = [
    #"{"created_at":"Wed Oct 10 20:19:24 +0000 2018","id":1050118621198921728,"id_str":"1050118621198921728","text":"First \u2014 plain &amp; simple","user":{"id":6253282,"id_str":"6253282","screen_name":"a"},"lang":"en","truncated":false}"#,
    #"{"created_at":"Wed Oct 10 20:19:25 +0000 2018","id_str":"1050118621198921729","text":"RT @a: the whole of it is lo\u2026","user":{"id_str":"7"},"lang":"en","truncated":false,"retweeted_status":{"created_at":"Wed Oct 10 20:00:00 +0000 2018","id_str":"1","text":"the whole of it is lo\u2026","truncated":true,"extended_tweet":{"full_text":"the whole of it is longer than that"},"user":{"id_str":"6253282"}}}"#,
    #"{"created_at":"Wed Oct 10 20:19:26 +0000 2018","id_str":"1050118621198921730","full_text":"no, wrong","user":{"id_str":"8"},"lang":"in","is_quote_status":true,"quoted_status":{"id_str":"2","full_text":"the quoted &lt;one&gt;","user":{"id_str":"9"}},"in_reply_to_status_id_str":"3"}"#,
    #"{"created_at":"Wed Oct 10 20:19:27 +0000 2018","id_str":"1050118621198921731","text":"cut and lost\u2026","user":{"id_str":"8"},"lang":"und","truncated":true}"#,
  ].joined(separator: "\n")

  /// Two pages (three posts and one) with includes, and a page of users.
  static let pages =
    [
      #"{"data":[{"id":"1466000000000000001","text":"own words","author_id":"5","created_at":"2021-12-01T00:00:07.000Z","lang":"ru"},{"id":"1466000000000000002","text":"RT @b: the beginn\u2026","author_id":"6","created_at":"2021-12-01T00:00:08.000Z","referenced_tweets":[{"type":"retweeted","id":"1465000000000000000"}]},{"id":"1466000000000000003","text":"see below","author_id":"7","created_at":"2021-12-01T00:00:09.000Z","referenced_tweets":[{"type":"replied_to","id":"4"},{"type":"quoted","id":"1465000000000000001"}]}],"includes":{"users":[{"id":"5","username":"x"}],"tweets":[{"id":"1465000000000000001","text":"a quoted text","author_id":"9"},{"id":"1465000000000000000","text":"the beginning and the end","author_id":"8"}]},"meta":{"result_count":3}}"#,
      #"{"data":{"id":"1466000000000000004","text":"the beginning of a long po","note_tweet":{"text":"the beginning of a long post &amp; its end"},"author_id":"5","created_at":"2023-12-01T00:00:07.000Z"}}"#,
      #"{"data":[{"id":"5","username":"x","name":"X"},{"id":"6","username":"y"}],"meta":{}}"#,
    ].joined(separator: "\n") + "\n"

  /// A post, a retweet without its original, a retweet with it filled in.
  static let flat =
    [
      #"{"id":"1","text":"one \ud83d\ude00","author_id":"5","created_at":"2021-12-01T00:00:07.000Z","edit_history_tweet_ids":["1"]}"#,
      #"{"id":"2","text":"RT @x: cut he\u2026","author_id":"6","referenced_tweets":[{"type":"retweeted","id":"9"}]}"#,
      #"{"id":"3","text":"RT @x: cut he\u2026","author_id":"6","referenced_tweets":[{"type":"retweeted","id":"9","text":"cut here? no"}]}"#,
    ].joined(separator: "\r\n") + "\r\n"

  /// A post with brackets and quotes in its text, a cut retweet, a reply.
  static let archive = #"""
    window.YTD.tweets.part0 = [
      {
        "tweet" : {
          "retweeted" : false,
          "entities" : { "hashtags" : [ ], "urls" : [ { "url" : "u", "indices" : [ "0", "10" ] } ] },
          "id_str" : "1629000000000000001",
          "id" : "1629000000000000001",
          "created_at" : "Sat Feb 18 12:33:11 +0000 2023",
          "full_text" : "brackets ] } , [ and \"quotes\\\" here",
          "lang" : "en"
        }
      },
      {
        "tweet" : { "id_str" : "1629000000000000002", "created_at" : "Sat Feb 18 12:33:12 +0000 2023", "full_text" : "RT @u: half of…", "lang" : "en" }
      },
      {
        "tweet" : { "id_str" : "1629000000000000003", "created_at" : "Sat Feb 18 12:33:13 +0000 2023", "full_text" : "@u yes", "in_reply_to_status_id_str" : "5" }
      }
    ]
    """#

  /// Four elements, one of them no object.
  static let array = #"[{"id":"1","text":"a"}, {"id":"2","text":"b, [c]"},17,{"id":"3","text":"d","lang":"en"}]"#

  /// A search answer over several lines.
  static let document = #"""
    {
      "statuses": [
        { "created_at": "Wed Oct 10 20:19:24 +0000 2018", "id_str": "1", "user": { "id_str": "2" }, "text": "one" },
        { "created_at": "Wed Oct 10 20:19:25 +0000 2018", "id_str": "3", "user": { "id_str": "2" }, "text": "two" }
      ],
      "search_metadata": { "count": 2 }
    }

    """#

  /// Labelled posts, a blank line and a broken one between them.
  static let gold = [
    #"{"id": "dfe746", "text": "peace", "created_at": "2022-10-02T06:20:00Z", "lang": "en", "author": "0658", "label": "neutral"}"#,
    "", #"{"id": "broken", "text": "no end}"#, #"{"text":"only a text"}"#,
  ].joined(separator: "\n")

  /// Quoted newlines, doubled quotes, an entity.
  static let csv =
    [
      "id,created_at,text,lang,from_user_name", #"11,2023-01-02 03:04:05,"one, two",en,anna"#,
      "12,2023-01-02,\"a \"\"b\"\"\nc &lt;3\",de,ben",
      "13,,plain,,",
    ].joined(separator: "\r\n") + "\r\n"

  /// Notices before, between and behind posts.
  static let stream =
    [
      #"{"delete":{"status":{"id":1,"id_str":"1","user_id":3,"user_id_str":"3"},"timestamp_ms":"1611636985000"}}"#,
      #"{"created_at":"Tue Jan 26 04:56:25 +0000 2021","id_str":"1353929765984509952","text":"one","user":{"id_str":"1"}}"#,
      #"{"limit":{"track":1234}}"#, #"{"status_withheld":{"id":1,"user_id":2,"withheld_in_countries":["DE"]}}"#,
      #"{"created_at":"Tue Jan 26 04:56:26 +0000 2021","id_str":"1353929765984509953","text":"two","user":{"id_str":"1"}}"#,
      #"{"scrub_geo":{"user_id":1,"up_to_status_id":2}}"#,
    ].joined(separator: "\n") + "\n"
}
