import StanceReport
import Testing

@Suite("JSON")
struct JSONWriterTests {
  private func written(_ layout: JSONWriter.Layout = .inline, _ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(layout)
    body(&json)
    return json.text
  }

  @Test("objects and arrays stand on lines, or inline with all that they hold")
  func layout() {
    let text = written(.lines) { json in
      json.object { json in
        json.member("a", 1)
        json.member("b", array: { _ in })
        json.member(
          "c", .inline,
          array: { json in
            json.object { $0.member("d", "x") }
            json.value(2)
          })
        json.member("e", object: { $0.member("f", decimal: 0.25) })
      }
    }
    #expect(
      text == """
        {
          "a": 1,
          "b": [],
          "c": [{"d": "x"}, 2],
          "e": {
            "f": 0.25
          }
        }
        """)
  }

  @Test(
    "numbers have six decimals at most, and what is none is null",
    arguments: [
      (0.1, "0.1"), (2.0 / 3, "0.666667"), (0.0000004, "0.0"), (-0.0000004, "0.0"), (-1.5, "-1.5"), (1e300, "1e+300"),
      (.nan, "null"), (.infinity, "null"), (-.infinity, "null"), (0.999_999_6, "1.0"), (5e-6, "5e-06"),
    ])
  func numbers(number: Double, text: String) {
    #expect(written { $0.value(decimal: number) } == text)
  }

  @Test("strings escape what JSON and JavaScript must not see raw")
  func strings() {
    let text = written { $0.value("\"\\/\u{08}\u{09}\u{0A}\u{0C}\u{0D}\u{00}\u{1F}\u{7F}\u{2028}\u{2029}é🙂") }
    #expect(text == #""\"\\/\b\t\n\f\r\u0000\u001f"# + "\u{7F}" + #"\u2028\u2029é🙂""#)
  }
}
