import StanceAggregation
import StanceClassifier
import StanceReport
import Testing

@Suite("Breakdown for programs")
struct BreakdownDataTests {
  @Test("JSON has its keys in a fixed order")
  func json() {
    let text = string(BreakdownJSON(Breakdown(Example.summary, by: [.day])).bytes)
    #expect(
      text.hasPrefix(
        """
        {
          "stance": {
            "version": "0.1.0",
            "lexicon": {"name": "built-in", "hash": "4f3a"}
          },
          "posts": 41,
          "days": ["2025-03-01", "2025-03-02"],
          "labels": {
            "sovereignty-concerned": {"count": 20, "share": 0.487805, "interval": [0.342544, 0.635155], "mean_probability": 0.426829},
        """))
    #expect(
      text.contains(
        #"      {"day": "2025-03-02", "posts": 1, "labels": {"sovereignty-concerned": {"count": 0, "share": 0.0, "#))
    #expect(text.contains(#"    "sovereignty-concerned": ["# + "\n" + #"      {"cue": "veto over", "posts": 20}"#))
    #expect(
      text.hasSuffix(
        """
          "intake": {
            "records": 45,
            "posts": 41,
            "duplicates": 1,
            "truncated": 1,
            "recovered": 0,
            "lossy_ids": 0,
            "skipped": {
              "malformed": {"count": 2, "first": {"source": "more.js", "record": 9, "byte": 80}},
              "delete notice": {"count": 1, "first": {"source": "tweets.js", "record": 7, "byte": 1200}}
            },
            "bytes": 20480
          }
        }

        """))
  }

  @Test("without posts shares are null in JSON and rows are missing in CSV")
  func empty() {
    let summary = Summary(poles: Example.poles, cueCount: 3)
    let text = string(BreakdownJSON(Breakdown(summary, by: [.day])).bytes)
    #expect(text.contains(#""neutral": {"count": 0, "share": null, "interval": null, "mean_probability": null}"#))
    #expect(text.contains(#""day": []"#) && !text.contains("nan"))
    #expect(
      string(BreakdownCSV(Breakdown(summary)).bytes)
        == "label,counting,count,share,low,high,corrected,corrected_low,corrected_high\r\n")
  }

  /// The intervals were computed apart, in Python.
  @Test("CSV is tidy: a row for each group and label")
  func csv() {
    #expect(
      string(BreakdownCSV(Breakdown(Example.summary, by: [.month])).bytes) == """
        month,label,counting,count,share,low,high,corrected,corrected_low,corrected_high\r
        2025-03,sovereignty-concerned,posts,20,0.487805,0.342544,0.635155,,,\r
        2025-03,de-escalation-favoring,posts,11,0.268293,0.156950,0.419335,,,\r
        2025-03,neutral,posts,10,0.243902,0.138250,0.393433,,,\r

        """)
    #expect(string(BreakdownCSV(Breakdown(Example.summary)).bytes).contains("\r\nneutral,posts,10,"))
  }

  @Test("the outputs of any split are the same to the byte")
  func split() {
    var parts = Summary(poles: Example.poles, cueCount: 3)
    parts.merge(Example.summary)
    parts.merge(Summary(poles: Example.poles, cueCount: 3))
    let dimensions = Dimension.basic
    #expect(
      BreakdownJSON(Breakdown(parts, by: dimensions)).bytes
        == BreakdownJSON(Breakdown(Example.summary, by: dimensions)).bytes)
  }
}
