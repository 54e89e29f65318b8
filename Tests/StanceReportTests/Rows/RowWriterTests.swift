import StanceClassifier
import StanceReport
import Testing

@Suite("Rows of classify")
struct RowWriterTests {
  private let score = Score(Probabilities(first: 0.123449, second: 0.00005, neutral: 0.876501))
  private let verdict = Verdict(
    score: Score(Probabilities(first: 1, second: 0, neutral: 0)),
    evidence: [
      Evidence(
        entry: EntryID(0), cue: #"a "b""#, range: 3..<8, stance: .first, weight: 2,
        rules: [AppliedRule(rule: .negation, factor: -0.5, trigger: 0..<2)], contribution: 12.34567)
    ], sum: Tally(first: 12.34567, second: 0))
  private let poles = Poles(first: "for", second: "against")

  private func post() -> Post {
    var post = Post()
    post.time = PostTime(seconds: 1_740_787_199)
    post.language = LanguageCode("fil")
    post.traits = .reply
    post.textStatus = .recovered
    return post
  }

  private func row(
    _ format: RowFormat, id: String, _ fields: RowFields = [], post: Post? = nil, hits: [CueHit] = []
  ) -> String {
    var buffer = [UInt8]()
    let writer = RowWriter(format, poles: poles, fields: fields, cue: { "cue \($0.index)" })
    writer.append(post ?? self.post(), id: Array(id.utf8).span, score, hits.span, to: &buffer)
    return string(buffer)
  }

  @Test("a line of JSON has id, label and probabilities with four decimals")
  func json() {
    #expect(
      row(.jsonLines, id: "18")
        == #"{"id":"18","label":"neutral","probabilities":{"for":0.1234,"against":0.0001,"neutral":0.8765},"uncertain":false}"#
        + "\n")
    #expect(row(.jsonLines, id: "").hasPrefix(#"{"id":null,"label""#))
  }

  @Test("fields come in a fixed order, the unknown as null or und")
  func fields() {
    let all: RowFields = [.createdAt, .language, .kind, .textStatus]
    let known =
      #"{"id":"1","created_at":"2025-02-28T23:59:59Z","lang":"fil","kind":"reply","text_status":"recovered","label""#
    #expect(row(.jsonLines, id: "1", all).hasPrefix(known))
    let unknown = #"{"id":"1","created_at":null,"lang":"und","kind":"post","text_status":"full","label""#
    #expect(row(.jsonLines, id: "1", all, post: Post()).hasPrefix(unknown))
    var day = Post()
    day.time = PostTime(seconds: -1, precision: .day)
    #expect(row(.jsonLines, id: "1", .createdAt, post: day).contains(#""created_at":"1969-12-31","#))
  }

  @Test("evidence has cue, place, contribution, stance and rules")
  func evidence() {
    var buffer = [UInt8]()
    let writer = RowWriter(.jsonLines, poles: poles, fields: .evidence)
    writer.append(Post(), id: Array("1".utf8).span, verdict, to: &buffer)
    let list =
      #""evidence":[{"cue":"a \"b\"","start":3,"end":8,"contribution":12.3457,"stance":"for","rules":["negation"]}]}"#
    #expect(
      string(buffer).contains(#""probabilities":{"for":1.0000,"against":0.0000,"neutral":0.0000},"uncertain":false,"# + list + "\n")
    )
    let word = Evidence(
      entry: EntryID(5), cue: "and", range: 0..<3, stance: .neutral, weight: 0.1, rules: [], contribution: 0.1)
    buffer.removeAll()
    writer.append(
      Post(), id: Array("1".utf8).span, Verdict(score: verdict.score, evidence: verdict.evidence, context: [word], sum: Tally()),
      to: &buffer)
    #expect(
      string(buffer).hasSuffix(
        #","rules":["negation"]},{"context":"and","start":0,"end":3,"contribution":0.1000,"stance":"neutral"}]}"# + "\n"))
    let hits = [CueHit(entry: EntryID(4), stance: .second, contribution: 0.5)]
    let short = #","evidence":[{"cue":"cue 4","contribution":0.5000,"stance":"against"}]}"#
    #expect(row(.jsonLines, id: "1", .evidence, hits: hits).contains(short))
    #expect(row(.jsonLines, id: "1", .evidence).hasSuffix(#","evidence":[]}"# + "\n"))
    #expect(!row(.jsonLines, id: "1", hits: hits).contains("evidence"))
  }

  @Test("CSV has a header and quotes what needs it")
  func csv() {
    var buffer = [UInt8]()
    let writer = RowWriter(.csv(.standard), poles: poles, fields: [.createdAt, .kind, .evidence])
    writer.appendHeader(to: &buffer)
    #expect(string(buffer) == "id,created_at,kind,label,p_for,p_against,p_neutral,uncertain,evidence\r\n")
    #expect(row(.csv(.standard), id: "a,\"b\"\n") == "\"a,\"\"b\"\"\n\",neutral,0.1234,0.0001,0.8765,false\r\n")
    #expect(row(.csv(.standard), id: "=1", .createdAt, post: Post()) == "=1,,neutral,0.1234,0.0001,0.8765,false\r\n")
  }

  @Test("a spreadsheet gets a byte order mark and no formula", arguments: ["=1", "+1", "-1", "@x", "\tx", "\rx"])
  func spreadsheet(id: String) {
    var buffer = [UInt8]()
    RowWriter(.csv(.spreadsheet), poles: poles).appendHeader(to: &buffer)
    #expect(buffer.starts(with: [0xEF, 0xBB, 0xBF, 0x69, 0x64, 0x2C]))
    let quote = id == "\rx" ? "\"" : ""
    #expect(row(.csv(.spreadsheet), id: id).hasPrefix("\(quote)'\(id)\(quote),neutral,"))
  }

  @Test("ill-formed ids are written as valid UTF-8")
  func illFormed() {
    for format in [RowFormat.jsonLines, .csv(.standard)] {
      var buffer = [UInt8]()
      let id: [UInt8] = [0x31, 0xFF, 0xE2, 0x82]
      RowWriter(format, poles: poles).append(Post(), id: id.span, score, [CueHit]().span, to: &buffer)
      #expect(String(validating: buffer, as: UTF8.self)?.contains("1\u{FFFD}\u{FFFD}") == true)
    }
  }
}
