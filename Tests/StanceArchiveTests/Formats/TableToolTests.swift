import StanceArchive
import StanceClassifier
import Testing

/// A table of a tool: a header, rows, and what the posts must be.
struct ToolTable: Sendable, CustomTestStringConvertible {
  let tool: String
  let text: String
  let texts: [String]
  var ids: [String]
  var traits: [PostTraits] = []
  var seconds: [Int64] = []
  var languages: [String] = []
  var authors: [String] = []
  var testDescription: String { tool }
}

@Suite("Tables of tools")
struct TableToolTests {
  static let tables: [ToolTable] = [
    ToolTable(
      tool: "twarc-csv", text: Fixture.twarcCSV, texts: ["one\ntwo, and &", "b", "RT @a: one"], ids: ["1", "2", "3"],
      traits: [[], [.reply, .quote], .retweet], seconds: [1_638_316_807, 1_638_316_808, 1_638_316_809],
      languages: ["en", "id", "en"], authors: ["5", "6", "7"]),
    ToolTable(
      tool: "twarc 1 and SFM",
      text:
        "tweet_id,tweet_url,created_at,parsed_created_at,user_screen_name,text,tweet_type,in_reply_to_status_id,lang,user_id\n1,u,Wed Oct 10 20:19:24 +0000 2018,2018-10-10 20:19:24+00:00,a,x,original,,en,7\n2,u,Wed Oct 10 20:19:25 +0000 2018,,b,y,quote,,de,8\n3,u,Wed Oct 10 20:19:26 +0000 2018,,c,z,reply,5,fr,9\n",
      texts: ["x", "y", "z"], ids: ["1", "2", "3"], traits: [[], .quote, .reply],
      seconds: [1_539_202_764, 1_539_202_765, 1_539_202_766], authors: ["7", "8", "9"]),
    ToolTable(
      tool: "TCAT",
      text:
        "id,time,created_at,from_user_name,text,filter_level,truncated,lang,in_reply_to_status_id,quoted_status_id,from_user_lang\n1,1539202764,2018-10-10 20:19:24,a,x,none,0,en,,5,de\n",
      texts: ["x"], ids: ["1"], traits: [.quote], seconds: [1_539_202_764], languages: ["en"], authors: ["a"]),
    ToolTable(
      tool: "TAGS",
      text:
        "id_str,from_user,text,created_at,time,in_reply_to_status_id_str,from_user_id_str\n1,a,x,Wed Oct 10 20:19:24 +0000 2018,10/10/2018 21:19:24,NA,7\n",
      texts: ["x"], ids: ["1"], traits: [[]], seconds: [1_539_202_764], authors: ["7"]),
    ToolTable(
      tool: "rtweet",
      text:
        "user_id,status_id,created_at,screen_name,text,reply_to_status_id,is_quote,is_retweet,lang,quoted_text,retweet_status_id,retweet_text\nx7,x1050118621198921728,2018-10-10 20:19:24,a,RT @b: cu…,NA,FALSE,TRUE,en,NA,x5,cut? no\nx8,x1050118621198921729,2018-10-10 20:19:24,a,mine,x4,TRUE,FALSE,en,theirs,NA,NA\n",
      texts: ["cut? no", "mine"], ids: ["1050118621198921728", "1050118621198921729"],
      traits: [.retweet, [.reply, .quote]], authors: ["7", "8"]),
    ToolTable(
      tool: "4CAT",
      text:
        "id,thread_id,timestamp,unix_timestamp,link,subject,body,author,author_fullname,language_guess\n1,1,2018-10-10 20:19:24,1539202764,u,,x,a,A,en\n",
      texts: ["x"], ids: ["1"], seconds: [1_539_202_764], authors: ["a"]),
    ToolTable(
      tool: "bwandowando",
      text:
        "userid,username,acctdesc,location,usercreatedts,tweetid,tweetcreatedts,retweetcount,text,hashtags,language,is_retweet,in_reply_to_status_id,is_quote_status\n7,a,d,l,2010-01-01 00:00:00,1,2022-03-01 10:00:00.000000,0,x &gt; y,[],uk,False,0,True\n",
      texts: ["x > y"], ids: ["1"], traits: [.quote], seconds: [1_646_128_800], languages: ["uk"], authors: ["7"]),
    ToolTable(
      tool: "X information operations",
      text:
        "tweetid,userid,user_display_name,user_screen_name,account_language,tweet_language,tweet_text,tweet_time,in_reply_to_tweetid,quoted_tweet_tweetid,is_retweet,retweet_tweetid\n1,h7,n,s,ru,en,x,2016-03-01 10:00,,,True,5\n",
      texts: ["x"], ids: ["1"], traits: [.retweet], seconds: [1_456_826_400], languages: ["en"], authors: ["h7"]),
    ToolTable(
      tool: "FiveThirtyEight",
      text:
        "external_author_id,author,content,region,language,publish_date,harvested_date,post_type,retweet\n9.06E+17,A,x,Unknown,English,10/1/2017 19:58,10/1/2017 19:59,,0\n9,B,y,Unknown,Serbian,1/10/2017 9:05,1/10/2017 9:06,QUOTE_TWEET,0\n9,B,z,Unknown,Tagalog (Filipino),1/10/2017 9:05,,RETWEET,1\n",
      texts: ["x", "y", "z"], ids: ["", "", ""], traits: [[], .quote, .retweet],
      seconds: [1_506_887_880, 1_484_039_100, 1_484_039_100], languages: ["en", "sr", "tl"], authors: ["9.06E+17", "9", "9"]),
    ToolTable(
      tool: "Sentiment140",
      text:
        "\"0\",\"1467810369\",\"Mon Apr 06 22:19:45 PDT 2009\",\"NO_QUERY\",\"a\",\"x, y\"\n\"4\",\"1467810370\",\"Mon Apr 06 22:19:46 PDT 2009\",\"NO_QUERY\",\"b\",\"z\"\n",
      texts: ["x, y", "z"], ids: ["1467810369", "1467810370"], seconds: [1_239_081_585, 1_239_081_586], authors: ["a", "b"]),
    ToolTable(
      tool: "Brandwatch", text: Fixture.brandwatch, texts: ["full", "only a snippet"],
      ids: ["1742000000000000000", "1742000000000000001"], traits: [[], .retweet], seconds: [1_704_164_645, 1_704_164_646],
      languages: ["en", "de"], authors: ["a", "b"]),
    ToolTable(
      tool: "Meltwater",
      text:
        "Date,Headline,URL,Opening Text,Hit Sentence,Source,Influencer,Language,Tweet Id\n\"01-Jan-2020 12:00AM\",h,u,o,x,Twitter,@a,Ukrainian,\"\"\"1050118621198921728\"\"\"\n",
      texts: ["x"], ids: ["1050118621198921728"], seconds: [1_539_202_764], languages: ["uk"], authors: ["@a"]),
    ToolTable(
      tool: "Talkwalker",
      text:
        "url;published;title;content;lang;extra_author_attributes.name\nhttps://twitter.com/a/status/1050118621198921728;2018-10-10 20:19;t;\"x; y\";en;a\n",
      texts: ["x; y"], ids: ["1050118621198921728"], seconds: [1_539_202_740], languages: ["en"], authors: ["a"]),
    ToolTable(
      tool: "Sprinklr",
      text:
        "Conversation Stream,Sender Screen Name,Created Time,Language,Permalink\nx,a,2018-10-10 20:19:24,Portuguese (Brazil),https://x.com/a/status/5\n",
      texts: ["x"], ids: ["5"], seconds: [1_539_202_764], languages: ["pt"], authors: ["a"]),
    ToolTable(
      tool: "tweet-harvest",
      text:
        "created_at,id_str,full_text,quote_count,lang,user_id_str,conversation_id_str,username,tweet_url\nWed Oct 10 20:19:24 +0000 2018,1,x,0,in,7,1,a,u\n",
      texts: ["x"], ids: ["1"], seconds: [1_539_202_764], languages: ["id"], authors: ["7"]),
    ToolTable(
      tool: "academictwitteR",
      text:
        "tweet_id,user_username,text,lang,author_id,created_at,sourcetweet_type,sourcetweet_id,sourcetweet_text\n1,a,RT @b: cu…,en,7,2021-12-01T00:00:07.000Z,retweeted,5,cut? no\n2,a,y,en,7,2021-12-01T00:00:08.000Z,quoted,5,theirs\n3,a,z,en,7,2021-12-01T00:00:09.000Z,NA,NA,NA\n",
      texts: ["cut? no", "y", "z"], ids: ["1", "2", "3"], traits: [.retweet, .quote, []], authors: ["7", "7", "7"]),
    ToolTable(
      tool: "GetOldTweets3",
      text:
        "date,username,to,replies,retweets,favorites,text,geo,mentions,hashtags,id,permalink\n2018-10-10 20:19:24,a,b,0,0,0,x,,,,1,https://twitter.com/a/status/1\n",
      texts: ["x"], ids: ["1"], seconds: [1_539_202_764], authors: ["a"]),
    ToolTable(
      tool: "twint",
      text:
        "id\tconversation_id\tcreated_at\tdate\ttime\ttimezone\tuser_id\tusername\ttweet\tlanguage\tretweet\tquote_url\n1050118621198921728\t1\t2018-10-10 22:19:24 CEST\t2018-10-10\t22:19:24\t+0200\t7\ta\tx\ten\tFalse\t\n",
      texts: ["x"], ids: ["1050118621198921728"], traits: [[]], seconds: [1_539_202_764], languages: ["en"], authors: ["7"]),
    ToolTable(
      tool: "twitter-web-exporter",
      text:
        "id,created_at,full_text,media,screen_name,name,user_id,in_reply_to,retweeted_status,quoted_status,favorite_count,views_count\n1,2018-10-10 22:19:24 +02:00,x,,a,A,7,,,5,1,2\n",
      texts: ["x"], ids: ["1"], traits: [.quote], seconds: [1_539_202_764], authors: ["7"]),
  ]

  @Test("are read by the names of their columns", arguments: tables)
  func tools(table: ToolTable) throws {
    let result = try read(table.text)
    #expect(result.errors.isEmpty && result.isBalanced && result.intake.skipped == 0)
    #expect(result.texts == table.texts && result.ids == table.ids)
    if !table.traits.isEmpty { #expect(result.posts.map(\.traits) == table.traits) }
    if !table.seconds.isEmpty { #expect(result.posts.map(\.time.seconds) == table.seconds) }
    if !table.languages.isEmpty { #expect(result.posts.map(\.language) == table.languages) }
    if !table.authors.isEmpty { #expect(result.posts.map(\.author) == table.authors) }
  }

  @Test("a mark that says no is none, and a number of retweets is no mark")
  func marks() throws {
    let values = ["no", "False", "0", "NA", "nan", "f", "", "yes", "TRUE", "1"]
    let marked = try read("text,is_retweet\n" + values.map { "x,\($0)\n" }.joined()).posts.map { $0.traits == .retweet }
    #expect(marked == [false, false, false, false, false, false, false, true, true, true])
    #expect(try read("id,text,retweet\n1,x,12\n").posts.map(\.traits) == [[]])
  }

  @Test("the quoted text of a table stays apart")
  func quoted() throws {
    let rtweet = try #require(TableToolTests.tables.first { $0.tool == "rtweet" })
    let posts = try read(rtweet.text).posts
    #expect(posts.map(\.quoted) == ["", "theirs"] && posts.map(\.status) == [.recovered, .full])
  }

  @Test("columns that the user names go before those found by name")
  func overrides() throws {
    let text = "id,key,created_at,when,lang,sprache,author,who,text\n1,2,2018-10-10,2019-01-01 00:00:01,en,German,a,b,x\n"
    var options = ReadOptions()
    (options.idColumn, options.timeColumn) = ("key", "When")
    (options.languageColumn, options.authorColumn) = ("sprache", "who")
    let post = try #require(try read(text, options).posts.first)
    #expect(post.id == "2" && post.author == "b" && post.language == "de" && post.time.seconds == 1_546_300_801)
    options.timeColumn = "wenn"
    let error = try #require(try read(text, options).errors.first)
    #expect(error.kind == .textColumn && error.description.contains("no column \"wenn\": give --time-column"))
  }

  @Test(
    "tables of posts without their texts say to hydrate",
    arguments: [
      "from_user_id,from_user_screen_name,to_user_id,tweet_id,tweet_type,tweet_created_at\n1,a,2,3,origin,x\n",
      "tweet_id,user_id,created_at\n1,2,x\n", "id_str,user_id_str\n1,2\n",
    ])
  func textless(text: String) throws {
    let error = try #require(try read(text).errors.first)
    #expect(error.kind == .idsOnly && error.description.contains("hydrate"))
  }

  @Test("dates that may be either way round are unknown, rather than wrong")
  func dates() throws {
    let rows = ["25/12/2020 10:00", "12/25/2020 10:00", "2/3/2020 10:00", "2020/12/25 10:00:00", "1/1/2020"]
    let times = try read("text,date\n" + rows.map { "x,\($0)\n" }.joined()).posts.map(\.time)
    #expect(times.map(\.precision) == [.second, .second, .unknown, .second, .day])
    #expect(times[0] == times[1] && times[0] == times[3])
  }
}
