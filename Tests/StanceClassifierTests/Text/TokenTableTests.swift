import Testing

@testable import StanceClassifier

@Suite struct TokenTableTests {
  /// `⏎` stands for a line break. Marks are written `,` `.` `?` `"`.
  static let tokens = Table.rows(
    """
    -- words, case, possessive
    Hello World => hello world
    ww3 F-16s => ww3 f 16s
    Ukraine's choice => ukraine choice
    Ukraine’s choice => ukraine choice
    NATO's НАТО's NАТО's => nato нато nato
    it's's => it
    the boys' club => the boys club
    1990's => number:1990 s
    don't DON’T don`t don´t => don't don't don't don't
    Straße STRASSE => strasse strasse
    Größe Selenśkyj façade => grosse selenskyj facade
    İstanbul ISTANBUL => istanbul istanbul
    naïve cafe\u{301} => naive cafe
    Æther œuvre Þor => aether oeuvre thor
    -- Cyrillic: ё, й, ї, ў, apostrophes
    ЁЛКА ёлка елка => елка елка елка
    Війна війна Ґанок => війна війна ґанок
    и\u{306} і\u{308} у\u{306} е\u{308} => й ї ў е
    Й Ї Ў Ё => й ї ў е
    м’ясо м'ясо мʼясо м‘ясо м`ясо м′ясо => м'ясо м'ясо м'ясо м'ясо м'ясо м'ясо
    ʼ а => а
    a'\u{2BC}b => a b
    a'\u{301} => a
    -- homoglyphs, both ways; Т, О, А of the other script
    НАTО NАТО => нато nato
    NATО pеace => nato peace
    Пyтин => путин
    ſ => s
    -- styles and widths
    ＮＡＴＯ ｐｅａｃｅ => nato peace
    𝐍𝐀𝐓𝐎 𝓝𝓐𝓣𝓞 𝟚𝟘 => nato nato number:20
    -- invisible characters inside words
    NA\u{200B}TO so\u{AD}ver\u{200D}eign\u{FEFF}ty => nato sovereignty
    -- numbers
    3.5 => number:3 number:5
    1,000 => number:1 , number:000
    -- hashtags: the whole, then its words
    #NoToNATO => tag:#notonato part:no part:to part:nato
    #NATOExpansion => tag:#natoexpansion part:nato part:expansion
    -- bug: what follows a hashtag has no say in where its last word starts
    #NoNATO👍 #NATO🇺🇦 #NATO— #NATO… => tag:#nonato part:no part:nato emoji:👍 tag:#nato part:nato emoji:🇺🇦 tag:#nato part:nato , tag:#nato part:nato .
    #notonato => tag:#notonato part:notonato
    #СтопВойна => tag:#стопвойна part:стоп part:война
    #stand_with_ukraine => tag:#standwithukraine part:stand part:with part:ukraine
    #WW3 #Article5 => tag:#ww3 part:ww3 tag:#article5 part:article5
    #звʼязок => tag:#зв'язок part:зв'язок
    #нетʼ #ʼнет #нетʼ0 => tag:#нет part:нет tag:#нет part:нет tag:#нет0 part:нет part:0
    #НАTО => tag:#нато part:нато
    #Ukraine's => tag:#ukraine part:ukraine s
    #__ # #! => tag:# .
    a#b => a tag:#b part:b
    -- mentions
    @Some_One: hi => mention:@some_one , hi
    @ @! => .
    -- addresses are skipped whole
    see https://t.co/AbC123?x=war#peace now => see url now
    HTTP://EXAMPLE.ORG/nato, www.nato.int => url url
    http:nato => http , nato
    httpx://nato => httpx , nato
    www nato => www nato
    -- emoji: one cluster, one token
    👍🏽 => emoji:👍
    👩🏽‍🚀🕊️ => emoji:👩‍🚀 emoji:🕊
    🇺🇦🇷🇺 => emoji:🇺🇦 emoji:🇷🇺
    🇺🇦🇷 => emoji:🇺🇦 emoji:🇷
    🏴󠁧󠁢󠁳󠁣󠁴󠁿 => emoji:🏴󠁧󠁢󠁳󠁣󠁴󠁿
    war☮️peace => war emoji:☮ peace
    👍👍 => emoji:👍 emoji:👍
    -- marks
    yes, no; so: (well) [now] => yes , no , so , , well , , now ,
    war – peace — now - then => war , peace , now , then
    anti-war and/or pro–peace => anti war and or pro , peace
    Stop!!! Now?! Why!? => stop . now ? why ?
    wait... what… => wait . what .
    U.S. troops in the U.K. => u s troops in the u k
    NATO. Now => nato . now
    one⏎⏎two => one . two
    „so“ “so” »so« "so" «so» => " so " " so " " so " " so " " so "
    'so' ‘so’ => so so
    是的。好吗？ => 是的 . 好吗 ?
    a•b·c|d & e => a b c d e
    """)

  @Test("Each text has the tokens that the table says", arguments: tokens)
  func cutsAsTheTableSays(_ row: Table.Row) {
    let seen = SeenToken.all(row.input.replacing("⏎", with: "\n"))
    #expect(seen.map(\.description).joined(separator: " ") == row.expected)
  }

  /// Words only; `|` is between clauses, `‖` between sentences.
  static let clauses = Table.rows(
    """
    One, two. Three? => one | two ‖ three
    U.S. troops left. Now => u s troops left ‖ now
    It is 3.5 percent. Yes => it is 3 5 percent ‖ yes
    Well... no => well ‖ no
    Really?! Yes => really ‖ yes
    First⏎second⏎⏎third => first ‖ second ‖ third
    not war (but talks) - now => not war | but talks | now
    no “war” here => no war here
    visit example.org today => visit example org today
    He said: peace => he said | peace
    . . start => start
    """)

  @Test("Sentences and clauses are numbered as the marks say", arguments: clauses)
  func numbersAsTheTableSays(_ row: Table.Row) {
    let words = SeenToken.all(row.input.replacing("⏎", with: "\n")).filter { !$0.isMark }
    var text = words.first?.folded ?? ""
    for (left, right) in zip(words, words.dropFirst()) {
      text += left.sentence != right.sentence ? " ‖ " : left.clause != right.clause ? " | " : " "
      text += right.folded
    }
    #expect(text == row.expected)
  }

  @Test("The mark that ends a sentence or a clause belongs to it")
  func marksBelongToWhatTheyEnd() {
    let tokens = SeenToken.all("one, two? three")
    #expect(tokens.map(\.sentence) == [0, 0, 0, 0, 1])
    #expect(tokens.map(\.clause) == [0, 0, 1, 1, 2])
  }

  @Test("A token's range holds the whole original, marks and possessive included")
  func rangesHoldTheOriginal() {
    let text = "Ukraine’s #No_To ?!… e\u{301}t 👩🏽‍🚀 @x https://a.b/c."
    let bytes = Array(text.utf8)
    let slices = SeenToken.all(text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(slices == ["Ukraine’s", "#No_To", "No", "To", "?!…", "e\u{301}t", "👩🏽‍🚀", "@x", "https://a.b/c."])
  }
}
