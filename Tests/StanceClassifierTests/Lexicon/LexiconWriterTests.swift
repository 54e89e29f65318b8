import Testing

@testable import StanceClassifier

@Suite struct LexiconWriterTests {
  static let war = "# Words of war\n\n  war \t 1 \t a note \r\n#war\t0.5\nto arms\t2  \nlast\t1\t"

  private func lexicon(_ war: String = LexiconWriterTests.war) throws -> Lexicon {
    try Lexicon(files: [
      (path: "lexicon.tsv", text: "first-pole\twar\nsecond-pole\tpeace\n"), (path: "en/peace.tsv", text: "peace\t1\n"),
      (path: "en/war.tsv", text: war),
    ])
  }

  private func written(_ changes: [LexiconChange]) throws -> String {
    let files = LexiconWriter(try lexicon()).files(applying: changes)
    #expect(files.map(\.path) == ["en/peace.tsv", "en/war.tsv", "lexicon.tsv"])
    #expect(String(decoding: files[0].bytes, as: UTF8.self) == "peace\t1\n")
    return String(decoding: files[1].bytes, as: UTF8.self)
  }

  private func id(_ text: String) throws -> EntryID {
    let lexicon = try lexicon()
    return EntryID(try #require(lexicon.entries.indices.first { lexicon.text(of: EntryID($0)) == text }))
  }

  @Test("A setting changes its value and keeps its note; one without a line gets a line at the end")
  func settings() throws {
    let lexicon = try Lexicon(files: [
      (path: "lexicon.tsv", text: "first-pole\twar\nsecond-pole\tpeace\n# sums\nscale\t2\tsharp"),
      (path: "en/peace.tsv", text: "peace\t1\n"), (path: "en/war.tsv", text: "war\t1\n"),
    ])
    let writer = LexiconWriter(lexicon)
    let files = writer.files(applying: [.setting("scale", 1.5), .setting("threshold", 0.25)])
    let text = String(decoding: try #require(files.last).bytes, as: UTF8.self)
    #expect(text == "first-pole\twar\nsecond-pole\tpeace\n# sums\nscale\t1.5\tsharp\nthreshold\t0.25\n")
    #expect(writer.note(ofSetting: "scale") == "sharp" && writer.note(ofSetting: "threshold").isEmpty)
  }

  @Test("Lines are added at the end of their file, which is made where it is missing")
  func additions() throws {
    let files = LexiconWriter(try lexicon()).files(applying: [
      .append(file: "en/war.tsv", line: "guns\t1\ta\nnote"), .append(file: "de/war.tsv", line: "krieg\t1\t"),
    ])
    #expect(files.map(\.path) == ["de/war.tsv", "en/peace.tsv", "en/war.tsv", "lexicon.tsv"])
    #expect(String(decoding: files[2].bytes, as: UTF8.self) == LexiconWriterTests.war + "\nguns\t1\ta note\n")
    #expect(try Lexicon(files: files).entries.count == 7)
  }

  @Test("Without changes every file is as it was")
  func noChanges() throws {
    #expect(try written([]) == LexiconWriterTests.war)
  }

  @Test("Without changes the built-in lexicon is byte for byte as it was")
  func builtInUnchanged() throws {
    let files = LexiconWriter(try Lexicon.builtIn()).files()
    for (file, original) in zip(files, Lexicon.builtInFiles.sorted { $0.path < $1.path }) {
      #expect(file.path == original.path && file.bytes == original.bytes)
    }
    #expect(files.count == Lexicon.builtInFiles.count)
  }

  @Test("Another weight changes the weight and nothing beside it")
  func weight() throws {
    #expect(try written([.weight(id("war"), 1.25)]) == LexiconWriterTests.war.replacing("\t 1 \t a", with: "\t 1.25 \t a"))
    #expect(try written([.weight(id("#war"), 3), .weight(id("#war"), 4)]) == LexiconWriterTests.war.replacing("0.5", with: "4"))
    #expect(try written([.weight(id("to arms"), 0.25)]) == LexiconWriterTests.war.replacing("2  ", with: "0.25  "))
  }

  @Test("A note is changed, or added where there was none")
  func note() throws {
    #expect(
      try written([.note(id("war"), "another\tone\nhere")]) == LexiconWriterTests.war.replacing("a note", with: "another one here"))
    #expect(try written([.note(id("#war"), "new")]) == LexiconWriterTests.war.replacing("0.5\n", with: "0.5\tnew\n"))
    #expect(try written([.note(id("last"), "new")]) == LexiconWriterTests.war + "new")
    #expect(try written([.note(id("war"), "neu"), .weight(id("war"), 2)]).contains("  war \t 2 \t neu \r\n"))
  }

  @Test("Bug: a note added after a weight with spaces behind it is no part of the weight")
  func noteAfterSpaces() throws {
    let text = try written([.note(id("to arms"), "new")])
    #expect(try lexicon(text).note(of: id("to arms")) == "new")
  }

  @Test("A removed entry takes its line with it and no other")
  func remove() throws {
    #expect(try written([.remove(id("war"))]) == "# Words of war\n\n#war\t0.5\nto arms\t2  \nlast\t1\t")
    #expect(try written([.remove(id("last"))]) == "# Words of war\n\n  war \t 1 \t a note \r\n#war\t0.5\nto arms\t2  \n")
    #expect(try written([.remove(id("war")), .remove(id("#war"))]) == "# Words of war\n\nto arms\t2  \nlast\t1\t")
  }

  @Test("Bug: an entry that is changed and removed, in whatever order, is removed and nothing else with it")
  func changedAndRemoved() throws {
    let removed = try written([.remove(id("war"))])
    #expect(try written([.remove(id("war")), .weight(id("war"), 1.25)]) == removed)
    #expect(try written([.note(id("war"), "long note"), .weight(id("war"), 1.25), .remove(id("war"))]) == removed)
  }

  @Test("A written lexicon, read again, gives the same verdicts", arguments: [1, 2, 3] as [UInt64])
  func readOfWrite(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let original = try Lexicon.builtIn()
    var changes: [LexiconChange] = []
    var weights = original.entries.map(\.weight)
    for index in original.entries.indices where random.chance(20) {
      if original.entries[index].role.pole != nil {
        weights[index] = Double(1 + random.below(300)) / 100
        changes.append(.weight(EntryID(index), weights[index]))
        if random.chance(50) { changes.append(.note(EntryID(index), "tuned")) }
      }
    }
    let changed = try Lexicon(files: LexiconWriter(original).files(applying: changes))
    #expect(changed.entries.map(\.weight) == weights, "seed \(seed)")
    let again = try Lexicon(files: LexiconWriter(changed).files())
    #expect(again.fingerprint == changed.fingerprint)
    let classifiers = (Classifier(changed), Classifier(again))
    for text in RandomPost.built(seed: seed, count: 50) {
      #expect(classifiers.0.classify(text).sum == classifiers.1.classify(text).sum, "seed \(seed)")
    }
  }
}
