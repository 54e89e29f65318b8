import StanceClassifier
import Testing

@testable import StanceReport

@Suite("Concordance")
struct ConcordanceTests {
  private func line(_ text: [UInt8], _ range: Range<Int>, columns: Int) -> ConcordanceLine {
    var post = Post()
    post.language = LanguageCode("en")
    return ConcordanceLine(post, id: Array("7".utf8).span, text: text.span, range: range, columns: columns)
  }

  private func concordance(_ lines: [ConcordanceLine], matches: Int) -> Concordance {
    Concordance(term: "nato", matches: matches, postsWithMatch: 2, posts: 9, lines: lines, seed: 3)
  }

  /// The range of `word` in a text.
  private func range(of word: String, in text: [UInt8]) -> Range<Int> {
    let word = Array(word.utf8)
    let start = text.indices.first { text[$0...].starts(with: word) } ?? 0
    return start..<start + word.count
  }

  @Test("left, keyword and right put together are the text, white space as one space")
  func parts() {
    let text = Array("Let  Ukraine\n join\tNATO,\r\n now".utf8)
    let parts = line(text, range(of: "NATO", in: text), columns: 40).parts(columns: 40)
    #expect(parts.left == "Let Ukraine join " && parts.keyword == "NATO" && parts.right == ", now")
  }

  @Test("context is cut to columns between characters, wide ones counted twice", arguments: 0...12)
  func cut(_ columns: Int) {
    let text = Array("日本語ёжик👨‍👩‍👧‍👦 NATO 👨‍👩‍👧‍👦ёжик日本語".utf8)
    let parts = line(text, range(of: "NATO", in: text), columns: columns).parts(columns: columns)
    #expect(DisplayWidth.columns(of: parts.left) <= columns && DisplayWidth.columns(of: parts.right) <= columns)
    #expect(DisplayWidth.columns(of: parts.left) >= columns - 1 && DisplayWidth.columns(of: parts.right) >= columns - 1)
    #expect("日本語ёжик👨‍👩‍👧‍👦 ".hasSuffix(parts.left) && " 👨‍👩‍👧‍👦ёжик日本語".hasPrefix(parts.right))
  }

  @Test("a long text is cut between characters wherever the bytes end")
  func bytes() {
    for shift in 0..<8 {
      let text = Array((String(repeating: "x", count: shift) + String(repeating: "€", count: 400)).utf8)
      let place = shift + 600..<shift + 603
      let parts = line(text, place, columns: 3).parts(columns: 200)
      #expect(!parts.left.contains("\u{FFFD}") && !parts.right.contains("\u{FFFD}"), "\(shift)")
      #expect(parts.left.hasSuffix("€€€") && parts.right.hasPrefix("€€€") && parts.keyword == "€")
    }
  }

  @Test("the table has the keyword in one column and nothing that a terminal obeys")
  func table() {
    let texts = ["we join NATO now", "\u{1B}[2J nato \u{202E}", "nato"].map { Array($0.utf8) }
    let lines = texts.map { line($0, range(of: $0.contains(0x4E) ? "NATO" : "nato", in: $0), columns: 20) }
    let text = ConcordanceTable(concordance(lines, matches: 4), columns: 12, style: TerminalStyle()).text
    #expect(
      text == """
        4 matches in 2 of 9 posts, 3 shown, drawn at random (seed 3)

          we join  NATO  now
        \\u{1b}[2J  nato  \\u{202e}
                   nato

        """)
  }

  @Test("a table without a width fits the terminal")
  func fit() {
    let text = Array((String(repeating: "word ", count: 90) + "NATO" + String(repeating: " word", count: 90)).utf8)
    let lines = [line(text, 450..<454, columns: 200)]
    for width in [40, 80, 131] {
      let table = ConcordanceTable(concordance(lines, matches: 1), columns: nil, style: TerminalStyle(width: width)).text
      let longest = table.split(separator: "\n").map(\.count).max() ?? 0
      #expect(longest <= width && longest >= width - 8)
    }
  }

  @Test("nothing found: the counts alone")
  func none() {
    let empty = Concordance(term: "x", matches: 0, postsWithMatch: 0, posts: 1, lines: [], seed: 1)
    #expect(ConcordanceTable(empty, columns: nil, style: TerminalStyle()).text == "0 matches in 0 of 1 post\n")
    #expect(string(ConcordanceData(empty, columns: nil).csv(.standard)) == "id,created_at,lang,left,keyword,right\r\n")
  }

  @Test("JSON and CSV are valid whatever the text holds; a spreadsheet gets no formula")
  func data() {
    let text: [UInt8] = Array("=1+\"2\", ".utf8) + [0xFF] + Array(" NATO \u{7}".utf8)
    let data = ConcordanceData(concordance([line(text, 10..<14, columns: 9)], matches: 1), columns: 20)
    let row = #"{"id": "7", "created_at": null, "lang": "en", "left": "=1+\"2\", � ", "keyword": "NATO", "right": " \u0007"}"#
    #expect(string(data.json(version: "1")).contains(row))
    #expect(string(data.csv(.standard)).hasSuffix("7,,en,\"=1+\"\"2\"\", � \",NATO, \u{7}\r\n"))
    #expect(string(data.csv(.spreadsheet)).hasSuffix("7,,en,\"'=1+\"\"2\"\", � \",NATO, \u{7}\r\n"))
  }
}
