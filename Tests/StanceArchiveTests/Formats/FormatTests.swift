import StanceArchive
import StanceClassifier
import Testing

@Suite("Formats")
struct FormatTests {
  @Test("API v1.1: retweets and long posts are resolved, cut ones marked")
  func v11() throws {
    let posts = try read(Fixture.v11).posts
    #expect(
      posts.map(\.text) == [
        "First — plain & simple", "the whole of it is longer than that", "no, wrong", "cut and lost…",
      ])
    #expect(posts.map(\.status) == [.full, .recovered, .full, .truncated])
    #expect(posts.map(\.traits) == [[], .retweet, [.quote, .reply], []])
    #expect(posts.map(\.quoted) == ["", "", "the quoted <one>", ""])
    #expect(posts.map(\.author) == ["6253282", "7", "8", "8"])
    #expect(posts.map(\.language) == ["en", "en", "id", "und"])
    #expect(posts[0].id == "1050118621198921728" && posts[0].time == PostTime(seconds: 1_539_202_764))
  }

  @Test("API v2 pages: several posts a record, the original from the includes, the quoted text apart")
  func pages() throws {
    let result = try read(Fixture.pages)
    #expect(
      result.texts == [
        "own words", "the beginning and the end", "see below", "the beginning of a long post &amp; its end",
      ])
    #expect(result.posts.map(\.status) == [.full, .recovered, .full, .recovered])
    #expect(result.posts.map(\.traits) == [[], .retweet, [.reply, .quote], []])
    #expect(result.posts[2].quoted == "a quoted text")
    #expect(result.posts.map(\.record) == [1, 1, 1, 2])
    #expect(result.posts[0].language == "ru" && result.posts[0].author == "5")
  }

  @Test("API v2 flat: references are used where they are filled in")
  func flat() throws {
    let posts = try read(Fixture.flat).posts
    #expect(posts.map(\.text) == ["one 😀", "RT @x: cut he…", "cut here? no"])
    #expect(posts.map(\.status) == [.full, .truncated, .recovered])
    #expect(posts.map(\.traits) == [[], .retweet, .retweet])
  }

  @Test("X archive: RT @ is the only mark of a retweet")
  func archive() throws {
    let result = try read(Fixture.archive)
    #expect(result.texts == ["brackets ] } , [ and \"quotes\\\" here", "RT @u: half of…", "@u yes"])
    #expect(result.posts.map(\.traits) == [[], .retweet, .reply])
    #expect(result.posts.map(\.status) == [.full, .truncated, .full])
    #expect(result.posts[0].time == PostTime(seconds: 1_676_723_591))
    #expect(result.sources[0].layout == .jsonArray)
  }

  @Test("X archive of before 2019: flat, its prefix on one line, a second part with a longer prefix")
  func oldArchive() throws {
    let first =
      #"window.YTD.tweet.part0 = [ {"id_str":"1","full_text":"a","created_at":"Sat Feb 18 12:33:11 +0000 2017"} ]"#
    let second = #"window.YTD.tweet.part12 = [ {"tweet":{"id_str":"2","full_text":"b"}} ]"#
    let folder = try TemporaryFolder()
    try folder.write("x/data/tweet.js", Array(first.utf8))
    try folder.write("x/data/tweet-part12.js", Array(second.utf8))
    for other in [
      "like.js", "deleted-tweets.js", "tweet-headers.js", "direct-messages.js", "note-tweet.js", "._tweets.js",
      "account.js",
    ] {
      try folder.write(
        "x/data/" + other, Array("window.YTD.x.part0 = [ {\"full_text\":\"no\",\"created_at\":\"\"} ]".utf8))
    }
    try folder.write("__MACOSX/tweets.js", Array(first.utf8))
    let result = read([.path(folder.path)])
    #expect(Set(result.texts) == ["a", "b"] && result.errors.isEmpty)
  }

  @Test("an array, a document and lines of the same posts give the same texts")
  func layouts() throws {
    #expect(try read(Fixture.array).texts == ["a", "b, [c]", "d"])
    #expect(try read(Fixture.array).intake[.notAPost].count == 1)
    let document = try read(Fixture.document)
    #expect(document.texts == ["one", "two"] && document.sources[0].layout == .jsonDocuments)
    #expect(try read("[]").intake.records == 0)
    #expect(try read("[{\"text\":\"a\"},]").intake[.malformed].count == 1)
    #expect(try read("[{\"text\":\"a\"}").intake[.malformed].count == 1)
    #expect(try read("[{\"text\":\"a\"").intake[.malformed].count == 1)
    #expect(try read("[{\"text\":\"a\"},").intake[.malformed].count == 1)
    #expect(try read("[{\"text\":\"a\"} x,{\"text\":\"b\"}]").texts == ["b"])
  }

  @Test("plain records: what is there is taken, labels too")
  func gold() throws {
    let posts = try read(Fixture.gold).posts
    #expect(posts.map(\.label) == ["neutral", ""] && posts.map(\.author) == ["0658", ""])
  }

  @Test("notices of a stream are counted, each by its sort, and their first place is known")
  func notices() throws {
    let result = try read(Fixture.stream)
    #expect(result.texts == ["one", "two"])
    #expect(result.intake[.deleteNotice].count == 1 && result.intake[.controlMessage].count == 3)
    #expect(result.intake[.controlMessage].first.record == 3)
  }

  @Test("what is no post is told from a post without a text")
  func others() throws {
    let result = try read(
      [
        #"{"id":"1","username":"x"}"#, #"[1]"#, #"7"#, #"{"errors":[{}]}"#, #"{"data":[]}"#,
        #"{"id":"1","author_id":"2"}"#, #"{"id_str":"3","created_at":"","user":{}}"#,
      ]
      .joined(separator: "\n"))
    #expect(result.intake[.notAPost].count == 5 && result.intake[.noText].count == 2 && result.isBalanced)
  }

  @Test("a damaged first line does not turn lines into a document")
  func damagedStart() throws {
    #expect(
      try read("{\"id\":\"0\",\"te\n{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}\n").ids == ["1", "2"])
    #expect(try read("xt\":\"a\"}\n{\"id\":\"1\",\"text\":\"a\"}\n").ids == ["1"])
    #expect(try read("\u{FEFF}{\"id\":\"1\",\"text\":\"a\"}\n").ids == ["1"])
  }
}

@Suite("Tables")
struct CSVTests {
  @Test("quoted newlines, doubled quotes, entities, an empty last field")
  func rows() throws {
    let result = try read(Fixture.csv)
    #expect(result.texts == ["one, two", "a \"b\"\nc <3", "plain"])
    #expect(result.ids == ["11", "12", "13"] && result.posts.map(\.author) == ["anna", "ben", ""])
    #expect(result.posts.map(\.time.precision) == [.second, .day, .unknown])
    #expect(result.posts.map(\.record) == [2, 3, 4])
  }

  @Test("are read with any delimiter, a BOM, lone carriage returns", arguments: [";", "\t", "|", ","])
  func dialects(delimiter: String) throws {
    let rows = [["\u{FEFF}id", "text"], ["1", "a b"], ["2", "\"x\(delimiter)y\""]]
    for end in ["\n", "\r\n", "\r"] {
      let text = rows.map { $0.joined(separator: delimiter) + end }.joined()
      let result = try read(text)
      #expect(result.texts == ["a b", "x\(delimiter)y"] && result.ids == ["1", "2"])
    }
  }

  @Test("a quote within a field is a letter")
  func strayQuote() throws { #expect(try read("id,text\n1,5\" long\n2,b\n").texts == ["5\" long", "b"]) }

  @Test("a row with too few fields and one without a text are counted")
  func short() throws {
    let result = try read("id,lang,text\n1\n2,en,\n3,en,a\n\n")
    #expect(
      result.texts == ["a"] && result.intake[.malformed].count == 1 && result.intake[.noText].count == 1
        && result.isBalanced)
  }

  @Test(
    "csv-spectrum: every column of every file as its expected JSON has it", .needs("conformance/csv-spectrum-expected"))
  func spectrum() throws {
    try #require(SharedFiles.hasPython)
    // Prints a row of the keys, then for each key a row of the values that are not empty, then the number of records.
    let script = """
      import json, sys
      rows = json.load(open(sys.argv[1]))
      rows = rows if isinstance(rows, list) else [rows]
      print('\\x1e'.join(['\\x1f'.join(rows[0])] + ['\\x1f'.join(r[k] for r in rows if r[k]) for k in rows[0]] + [str(len(rows))]), end='')
      """
    for name in SharedFiles.files("conformance/csv-spectrum") where name.hasSuffix(".csv") {
      let json = SharedFiles.path("conformance/csv-spectrum-expected/\(name.dropLast(4)).json")
      let expected = try #require(SharedFiles.python(script, [json])).split(
        separator: "\u{1E}", omittingEmptySubsequences: false)
      for (index, key) in expected[0].split(separator: "\u{1F}").enumerated() {
        var options = ReadOptions()
        options.textColumn = String(key)
        let result = read([.path(SharedFiles.path("conformance/csv-spectrum/" + name))], options)
        // The stored table has lost its CRs, and its telephone number is not that of the JSON.
        let texts = result.texts.joined(separator: "\u{1F}")
        if key != "Contact Phone Number" {
          #expect(texts == expected[index + 1].replacing("\r\n", with: "\n"), "\(name), \(key)")
        }
        #expect(String(result.intake.records) == expected.last.map(String.init), "\(name), \(key)")
      }
    }
  }
}
