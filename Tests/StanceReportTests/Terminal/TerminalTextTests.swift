import StanceReport
import Testing

@testable import StanceReport

@Suite("Text in a terminal")
struct TerminalTextTests {
  @Test(
    "what a terminal obeys is made visible",
    arguments: [
      ("a\u{1B}[31mb", #"a\u{1b}[31mb"#), ("\u{9B}31m", #"\u{9b}31m"#), ("a\nb\tc\rd", #"a\u{a}b\u{9}c\u{d}d"#),
      ("\u{202E}abc\u{2069}", #"\u{202e}abc\u{2069}"#), ("\u{7F}\u{2028}", #"\u{7f}\u{2028}"#),
      ("Привіт 🙂 \u{200D} é", "Привіт 🙂 \u{200D} é"),
    ])
  func escaped(text: String, shown: String) {
    #expect(TerminalText.escaped(text) == shown)
  }

  @Test("line feeds can stay; ill-formed bytes are replaced")
  func lineFeeds() {
    #expect(TerminalText.escaped("a\r\nb", lineFeeds: .kept) == "a\\u{d}\nb")
    let bytes: [UInt8] = [0x61, 0xC3, 0x28]
    #expect(TerminalText.escaped(bytes.span) == "a\u{FFFD}(")
  }

  @Test(
    "width counts columns, not characters",
    arguments: [
      ("", 0), ("abc", 3), ("мир", 3), ("e\u{301}", 1), ("日本", 4), ("한", 2), ("🙂", 2), ("👨‍👩‍👧", 2), ("🇺🇦", 2), ("❤️", 2),
      ("❤", 1),
      ("ＡＢ", 4), ("\u{200B}", 0), ("1", 1), ("↓", 1),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns, "\(text)")
  }

  @Test("a text is shortened to its columns")
  func shortened() {
    #expect(DisplayWidth.shortened("日本語", to: 5, mark: "…") == "日本…")
    #expect(DisplayWidth.shortened("日本語", to: 4, mark: "…") == "日…")
    #expect(DisplayWidth.shortened("日本語", to: 6, mark: "…") == "日本語")
  }

  @Test("three parts of a bar fill it", arguments: 0...40)
  func apportion(columns: Int) {
    for counts in [[1, 1, 1], [5, 0, 2], [0, 0, 9], [1_000_000, 1, 1]] {
      let lengths = Bar.apportion(counts, over: columns)
      #expect(lengths.reduce(0, +) == columns)
      for (count, length) in zip(counts, lengths) {
        let exact = Double(count * columns) / Double(counts.reduce(0, +))
        #expect(abs(Double(length) - exact) < 1)
      }
    }
    #expect(Bar.apportion([0, 0, 0], over: columns) == [0, 0, 0])
  }

  @Test("a bar has eighths, and something for every share above 0")
  func single() {
    let style = TerminalStyle()
    #expect(Bar.single(0, columns: 10, style) == "" && Bar.single(0.0001, columns: 10, style) == "▏")
    #expect(Bar.single(0.5, columns: 5, style) == "██▌" && Bar.single(1, columns: 3, style) == "███")
    #expect(Bar.single(0.5, columns: 5, TerminalStyle(glyphs: .ascii)) == "###")
  }
}
