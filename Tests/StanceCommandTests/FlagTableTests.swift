import StanceAggregation
import Testing

@testable import stance

@Suite struct FlagTableTests {
  @Test func `help fits eighty columns`() {
    let texts = [HelpText.overview()] + Commands.all.map(HelpText.command) + Commands.families.map(HelpText.group)
    for line in texts.joined(separator: "\n").split(separator: "\n") {
      // A command line to copy must not be broken; it may be longer.
      if !line.hasPrefix("  stance "), !line.contains("| stance") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test(arguments: Commands.all.map(\.name))
  func `a command names each flag once and has two examples`(_ name: String) throws {
    let command = try #require(Commands.all.first { $0.name == name })
    #expect(Set(command.flags.map(\.name)).count == command.flags.count)
    let shorts = command.flags.compactMap(\.short)
    #expect(Set(shorts).count == shorts.count)
    #expect(command.examples.count >= 2)
  }

  @Test func `a name means the same flag in every command`() {
    var seen: [String: String] = [:]
    // Where the answer goes is a file, but for tune, whose answer is a folder.
    for flag in Commands.all.flatMap(\.flags) where flag.name != Flag.output.name {
      let meaning = "\(flag.usage) \(HelpText.explanation(flag))"
      #expect(seen[flag.name, default: meaning] == meaning)
      seen[flag.name] = meaning
    }
  }

  @Test(arguments: Commands.all.map(\.name))
  func `every example is a command line that the table accepts`(_ name: String) throws {
    let command = try #require(Commands.all.first { $0.name == name })
    for example in command.examples {
      let words = FlagTableTests.words(of: example.line)
      guard case .command(let found, let rest) = try CommandLookup.find(words) else {
        Issue.record("\(example.line) names no command")
        continue
      }
      #expect(found.name == name)
      _ = try ArgumentParser.parse(rest, for: found)
    }
  }

  @Test func `a list is read from commas and repetitions, each once`() throws {
    let arguments = try ArgumentParser.parse(
      ["x", "--count", "authors,texts", "--count=posts", "--count", "texts"], for: Commands.breakdown)
    #expect(arguments.list(.count, as: Counting.self) == [.authors, .texts, .posts])
    let options = try BreakdownCommand.Options(arguments)
    #expect(options.showing.cues == 5)
    #expect(options.reading.dumps == ["x"])
    #expect(options.reading.progress == .auto)
  }

  @Test func `a division is one dimension or two, and each repetition is another`() throws {
    let words = ["x", "--by", "day,lang", "--by=kind", "--by", "day"]
    let options = try BreakdownCommand.Options(ArgumentParser.parse(words[...], for: Commands.breakdown))
    #expect(options.counting.divisions == [Division(.day, .language), Division(.kind), Division(.day)])
    for wrong in ["day,day", "day,lang,kind", "day,", "dey"] {
      #expect(throws: UsageError.self) { try ArgumentParser.parse(["x", "--by", wrong], for: Commands.breakdown) }
    }
  }

  @Test func `a recorded command line leaves out what changes nothing`() throws {
    let words = ["--jobs", "3", "--by", "day", "a b", "--json", "-o", "x", "--quiet"]
    let arguments = try ArgumentParser.parse(words[...], for: Commands.breakdown)
    #expect(arguments.reproducibleWords == ["stance", "breakdown", "--by", "day", "--json", "a b"])
  }

  @Test func `everything after two dashes is an argument`() throws {
    let arguments = try ArgumentParser.parse(["--json", "--", "--help"], for: Commands.explain)
    #expect(arguments.operands == ["--help"])
    #expect(!ArgumentParser.asksForHelp(["--json", "--", "--help"]))
  }

  /// The words of `… | stance …` as sh would split them, without redirections; quotes only around whole words.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var quoted = false
    for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      quoted = !index.isMultiple(of: 2)
      words += quoted ? [String(part)] : part.split(separator: " ").map { String($0) }
    }
    let start = words.firstIndex(of: "stance").map { $0 + 1 } ?? 0
    return Array(words[start...].prefix { $0 != "|" && $0 != "<" })
  }
}
