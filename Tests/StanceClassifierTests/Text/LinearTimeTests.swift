import Testing

@testable import StanceClassifier

@Suite(.serialized) struct LinearTimeTests {
  static let inputs: [(name: String, text: String)] = [
    ("one letter", String(repeating: "a", count: 100_000)),
    ("one Cyrillic letter", String(repeating: "ж", count: 100_000)),
    ("one emoji", String(repeating: "👍", count: 100_000)),
    ("joined emoji", "👩" + String(repeating: "\u{200D}🚀", count: 100_000)),
    ("letters of two scripts in turn", String(repeating: "aа", count: 50_000)),
    ("one hashtag", "#" + String(repeating: "a", count: 100_000)),
    ("one hashtag of many words", "#" + String(repeating: "Ab", count: 50_000)),
    ("hash signs", String(repeating: "#", count: 100_000)),
    ("quotation marks", String(repeating: "\"", count: 100_000)),
    ("parentheses", String(repeating: "(", count: 100_000)),
    ("full stops", String(repeating: ".", count: 100_000)),
    ("question marks apart", String(repeating: "? ", count: 50_000)),
    ("one combining mark", "e" + String(repeating: "\u{301}", count: 100_000)),
    ("apostrophes", String(repeating: "a'", count: 50_000)),
    ("at signs", String(repeating: "@", count: 100_000)),
    ("one address", "https://" + String(repeating: "/", count: 100_000)),
    ("ill-formed bytes", String(repeating: "\u{FFFD}", count: 50_000)),
  ]

  /// A normal text of about 100,000 bytes, which the other texts are measured against in the same run.
  static let normal = String(
    repeating: "Moscow must not get a veto over Kyiv’s choices, says a reader of #NoToNATO: «Москва не має права» 🇺🇦. ", count: 850)

  /// Measured in debug: all texts take under 2.2 times what a normal text takes a byte; a quadratic one would take thousands.
  private static let generous = 6.0

  @Test("A text of one thing, a hundred thousand times, takes no more than its share")
  func strangeTextsTakeNoMoreThanTheirShare() throws {
    let classifier = try Classifier.builtIn()
    var session = classifier.makeSession()
    let share = LinearTimeTests.time(LinearTimeTests.normal, &session)
    for input in LinearTimeTests.inputs {
      let time = LinearTimeTests.time(input.text, &session)
      #expect(time < LinearTimeTests.generous * share, "\(input.name): \(time / share) times the time a byte of a normal text")
    }
  }

  /// The median time per byte of three runs.
  private static func time(_ text: String, _ session: inout ClassifierSession) -> Double {
    let bytes = Array(text.utf8)
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<3 {
      let start = clock.now
      _ = session.score(bytes.span)
      times.append(start.duration(to: clock.now))
    }
    return times.sorted()[1] / .seconds(1) / Double(bytes.count)
  }
}
