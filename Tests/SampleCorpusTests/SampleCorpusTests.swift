import Foundation
import Testing

@Suite struct SampleCorpusTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let committed = root.appending(path: "Corpus/sample")
  private static let files = ["README.md", "data/account.js", "data/manifest.js", "data/tweets.js"]

  @Test func `the committed sample is what the generator writes, byte for byte`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    let generator: URL = try #require(SampleCorpusTests.generator, "SampleCorpus is not beside the tests")
    process.executableURL = generator
    process.arguments = [folder.path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    for file in SampleCorpusTests.files {
      let made = try Data(contentsOf: folder.appending(path: file))
      let kept = try Data(contentsOf: SampleCorpusTests.committed.appending(path: file))
      #expect(made == kept, "\(file) differs: run swift run SampleCorpus Corpus/sample")
    }
  }

  @Test func `it holds 3,000 posts of March 2025 in four languages, all with ids of their own`() throws {
    let tweets = try SampleCorpusTests.tweets()
    #expect(tweets.count == 3000)
    #expect(Set(tweets.compactMap { $0["id_str"] as? String }).count == 3000)
    let languages = Dictionary(grouping: tweets) { $0["lang"] as? String ?? "" }.mapValues(\.count)
    #expect((1800...1920).contains(languages["en"] ?? 0))
    for code in ["ru", "uk", "de"] { #expect((languages[code] ?? 0) >= 200, "\(code)") }
    for tweet in tweets {
      let date = try #require(tweet["created_at"] as? String)
      #expect(
        date.wholeMatch(of: /(Mon|Tue|Wed|Thu|Fri|Sat|Sun) Mar [0-3]\d [0-2]\d:[0-5]\d:[0-5]\d \+0000 2025/) != nil)
    }
  }

  @Test func `every id holds the time of its post`() throws {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "EEE MMM dd HH:mm:ss Z yyyy"
    for tweet in try SampleCorpusTests.tweets() {
      let id = try #require((tweet["id_str"] as? String).flatMap { UInt64($0) })
      let date = try #require((tweet["created_at"] as? String).flatMap { formatter.date(from: $0) })
      #expect((id >> 22 + 1_288_834_974_657) / 1000 == UInt64(date.timeIntervalSince1970))
    }
  }

  @Test func `entities stand where their indices say`() throws {
    for tweet in try SampleCorpusTests.tweets() {
      let text = try #require(tweet["full_text"] as? String)
      let entities = try #require(tweet["entities"] as? [String: [[String: Any]]])
      for (kind, key, mark) in [("hashtags", "text", "#"), ("user_mentions", "screen_name", "@"), ("urls", "url", "")] {
        for entity in entities[kind] ?? [] {
          let indices = try #require(entity["indices"] as? [String]).compactMap { Int($0) }
          let scalars = Array(text.unicodeScalars)[indices[0]..<indices[1]]
          #expect(String(String.UnicodeScalarView(scalars)) == mark + (entity[key] as? String ?? "?"))
        }
      }
    }
  }

  @Test func `few texts are equal, and no template is left with its slots`() throws {
    let texts = try SampleCorpusTests.tweets().compactMap { $0["full_text"] as? String }
    #expect(Set(texts).count > 2500)
    for text in texts { #expect(!text.contains { "{}[]¶".contains($0) }, "a slot is left in a text") }
  }

  /// The records of the committed `tweets.js`.
  private static func tweets() throws -> [[String: Any]] {
    let text = try String(contentsOf: committed.appending(path: "data/tweets.js"), encoding: .utf8)
    let start = try #require(text.firstIndex(of: "["))
    let records = try JSONSerialization.jsonObject(with: Data(text[start...].utf8)) as? [[String: [String: Any]]]
    return try #require(records).compactMap { $0["tweet"] }
  }

  /// The generator beside the running test bundle.
  private static var generator: URL? {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let running = Bundle.main.executableURL.map { [$0] } ?? []
    return (running + bundles).map { $0.deletingLastPathComponent().appending(path: "SampleCorpus") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
