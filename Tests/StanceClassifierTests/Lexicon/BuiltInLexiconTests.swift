import Foundation
import Testing

@testable import StanceClassifier

@Suite struct BuiltInLexiconTests {
  /// Lexicons/ of the package that this file stands in.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Lexicons")

  @Test("The embedded files are the files of Lexicons/, byte for byte, and none is missing")
  func embeddedFilesAreTheFolder() throws {
    let embedded = Lexicon.builtInFiles
    var found: Set<String> = []
    let paths = try FileManager.default.subpathsOfDirectory(atPath: BuiltInLexiconTests.folder.path())
    for path in paths where path.hasSuffix(".tsv") {
      found.insert(path)
      let bytes = [UInt8](try Data(contentsOf: BuiltInLexiconTests.folder.appending(path: path)))
      let file = embedded.first { $0.path == path }
      #expect(file?.bytes == bytes, "\(path)")
    }
    #expect(found == Set(embedded.map(\.path)))
    #expect(embedded.count == found.count)
  }

  @Test("The built-in lexicon has no fault and no warning")
  func noFaults() throws {
    let lexicon = try Lexicon.builtIn()
    #expect(lexicon.warnings.map(\.description) == [])
    #expect(lexicon.poles == Poles(first: "sovereignty-concerned", second: "de-escalation-favoring", neutral: "neutral"))
  }

  @Test(
    "Each language has its cues for each pole",
    arguments: [("en", 200), ("ru", 120), ("uk", 120), ("de", 80), ("pl", 60), ("fr", 60), ("es", 60), ("it", 60)])
  func enoughCues(_ language: String, _ least: Int) throws {
    let lexicon = try Lexicon.builtIn()
    for pole in [Stance.first, .second] {
      let cues = lexicon.entries.indices.filter {
        lexicon.entries[$0].role.pole == pole && lexicon.language(of: EntryID($0)) == language
      }
      #expect(cues.count >= least, "\(language) \(pole)")
    }
  }

  @Test("Every cue says why it is there")
  func everyCueHasANote() throws {
    let lexicon = try Lexicon.builtIn()
    for index in lexicon.entries.indices {
      guard lexicon.entries[index].role.pole != nil else { continue }
      #expect(!lexicon.note(of: EntryID(index)).isEmpty, "\(lexicon.place(of: EntryID(index)))")
    }
  }

  @Test("No cue stands in both poles")
  func noCueInBothPoles() throws {
    let lexicon = try Lexicon.builtIn()
    var pole: [String: Stance] = [:]
    for index in lexicon.entries.indices {
      guard let stance = lexicon.entries[index].role.pole else { continue }
      let id = EntryID(index)
      let known = pole.updateValue(stance, forKey: "\(lexicon.language(of: id)) \(lexicon.text(of: id))") ?? stance
      #expect(known == stance, "\(lexicon.place(of: id))")
    }
  }

  @Test("The pair that explains the longest match: an immediate ceasefire hides ceasefire, a sham ceasefire does not")
  func memorablePair() throws {
    let classifier = try Classifier.builtIn()
    func found(_ text: String) -> [String] {
      classifier.classify(text).evidence.map { evidence in
        String(decoding: Array(text.utf8)[evidence.range], as: UTF8.self) + " " + classifier.lexicon.poles[evidence.stance]
      }
    }
    #expect(found("NATO: immediate ceasefire") == ["immediate ceasefire de-escalation-favoring"])
    #expect(
      found("NATO: sham ceasefire") == ["sham ceasefire sovereignty-concerned", "ceasefire de-escalation-favoring"])
  }
}
