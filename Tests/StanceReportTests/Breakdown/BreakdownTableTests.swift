import StanceAggregation
import StanceClassifier
import StanceReport
import Testing

@Suite("Breakdown in a terminal")
struct BreakdownTableTests {
  @Test("shows shares first, then days, cues, and what was read")
  func golden() {
    let text = BreakdownTable(Breakdown(Example.summary, Example.provenance, by: [.day])).text
    #expect(
      text == """
        41 posts from 2025-03-01 to 2025-03-02

        label                   posts  share  95% interval
        sovereignty-concerned      20  48.8%  34.3–63.5%    █████████████▋
        neutral                    10  24.4%  13.8–39.3%    ██████▉
        de-escalation-favoring     11  26.8%  15.7–41.9%    ███████▌

                            sovereignty-               de-escalation-
        day         posts      concerned █  neutral ░        favoring ▒
        2025-03-01     40          50.0%      25.0%             25.0%    ███████░░░░▒▒▒▒
        2025-03-02      1*          0.0%       0.0%            100.0%    ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
        * fewer than 30 posts: rough shares; --json and --csv give the intervals

        Cues that carried a label, and in how many posts
          sovereignty-concerned  de-escalation-favoring
          20  veto over          10  red line
                                  1  мир

        Read 45 records (20.5 kB) from 2 files
          41  posts          1 cut short
           1  duplicates     left out
           2  malformed      first: more.js, record 9, byte 80
           1  delete notice  first: tweets.js, record 7, byte 1,200
        stance 0.1.0, lexicon built-in (4f3a)

        """)
  }

  @Test("without posts says so, and what was skipped instead")
  func empty() {
    var summary = Summary(poles: Example.poles, cueCount: 3)
    var intake = Intake()
    intake.skip(.malformed, at: RecordLocation(source: 0, record: 1, byte: 0))
    summary.begin("more.js", intake)
    #expect(
      BreakdownTable(Breakdown(summary, Example.provenance, by: [.day])).text == """
        No posts.

        Read 1 record (0 B) from 2 files
          0  posts
          1  malformed  first: more.js, record 1, byte 0
        stance 0.1.0, lexicon built-in (4f3a)

        """)
  }

  @Test("no line of a table is wider than the terminal, from 80 columns on", arguments: [80, 100, 120, 200])
  func width(columns: Int) {
    for glyphs in [TerminalStyle.Glyphs.unicode, .ascii] {
      let style = TerminalStyle(width: columns, glyphs: glyphs)
      let text = BreakdownTable(Breakdown(Example.summary, Example.provenance, by: Dimension.basic), style: style).text
      for line in text.split(separator: "\n") {
        #expect(line.count <= columns && line.last != " ", "\(line)")
      }
    }
  }

  @Test("ASCII output is ASCII where names are, and its bars are of three signs")
  func ascii() {
    let style = TerminalStyle(width: 80, glyphs: .ascii)
    let text = BreakdownTable(Breakdown(Example.summary, Example.provenance, by: [.day], cues: 1), style: style).text
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains("#######....====\n") && text.contains("34.3-63.5%"))
  }

  @Test("a narrow terminal gets no bars and its cues below each other")
  func narrow() {
    let style = TerminalStyle(width: 50)
    let text = BreakdownTable(Breakdown(Example.summary, Example.provenance), style: style).text
    #expect(!text.contains("█"))
    #expect(text.contains("  20  veto over\n  de-escalation-favoring\n"))
  }

  @Test("colour changes nothing but colour")
  func colour() {
    let plain = BreakdownTable(Breakdown(Example.summary, Example.provenance, by: [.day])).text
    let style = TerminalStyle(colour: .ansi)
    let coloured = BreakdownTable(Breakdown(Example.summary, Example.provenance, by: [.day]), style: style).text
    #expect(coloured != plain && coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test("names from a dump or a lexicon cannot reach the terminal as commands")
  func hostile() {
    let evil = "\u{1B}]0;x\u{07}"
    var summary = Summary(poles: Poles(first: evil, second: "b"), cueCount: 1)
    let hits = [CueHit(entry: EntryID(0), stance: .first, contribution: 1)]
    summary.add(Post(), Example.score(.first), hits.span)
    var intake = Intake()
    intake.skip(.malformed, at: RecordLocation())
    summary.begin(evil, intake)
    let provenance = Provenance(version: "0", lexicon: evil, lexiconHash: "0", sources: [evil], cue: { _ in evil })
    let text = BreakdownTable(Breakdown(summary, provenance, by: Dimension.basic)).text
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(text.contains(#"\u{1b}]0;x\u{7}"#))
  }
}
