import StanceClassifier
import StanceReport
import StanceTuning

/// `stance lexicon import`: a lexicon from the dictionary of another program.
enum LexiconImportCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The file, or the folder of tables.
    let source: String
    /// Its format; nil where its name tells.
    let format: ExchangeFormat?
    /// The folder to make.
    let folder: String
    /// The names of the stances.
    let poles: Poles
    /// The language whose folder the entries go to.
    let language: String
    /// Whether what is left out is only counted.
    let isQuiet: Bool

    /// The options, or a usage error for what is missing.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      source = arguments.operands[0]
      format = try ExchangeFormat.wanted(arguments, for: source)
      guard let folder = arguments.text(.to) else {
        throw arguments.usageError("--to is missing (name the folder to make: --to my-lexicon)")
      }
      self.folder = folder
      poles = try LexiconNewCommand.Options.poles(arguments)
      language = try LexiconNewCommand.Options.language(arguments)
      isQuiet = arguments.has(.quiet)
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    try importDictionary(Options(arguments))
  }

  private static func importDictionary(_ options: Options) throws(CommandError) -> ExitStatus {
    let isFolder = FileSystem.entry(at: options.source) == .folder
    guard let format = options.format ?? (isFolder ? .sentistrength : nil) else {
      throw CommandError("\(options.source): the name does not tell the format (say it by --as)")
    }
    let name = options.folder.split(separator: "/").last.map { String($0) } ?? options.folder
    let wanted = LexiconImport.Options(format: format, poles: options.poles, name: name, language: options.language)
    let files = try isFolder ? tables(in: options.source) : [(options.source, contents(of: options.source))]
    let made: LexiconImport
    do throws(LexiconError) {
      made = try LexiconImport(files, wanted)
      _ = try Lexicon(files: made.files)
    } catch {
      throw CommandError(error.faults.map(\.description).joined(separator: "\nstance: "))
    }
    if made.entryCount == 0 { throw CommandError(nothingFound(options, made)) }
    try LexiconFolder.write(made.files, to: options.folder)
    if !options.isQuiet { report(made, options) }
    return .done
  }

  private static func nothingFound(_ options: Options, _ made: LexiconImport) -> String {
    let names = made.otherCategories.map(\.name).prefix(10).joined(separator: ", ")
    let hint = names.isEmpty ? "" : " (it has the categories \(names); name two of them by --poles)"
    return "\(options.source): nothing in it belongs to a pole\(hint)"
  }

  private static func report(_ made: LexiconImport, _ options: Options) {
    for fault in made.leftOut.prefix(20) { Standard.error("stance: left out: \(TerminalText.escaped(fault.description))\n") }
    if made.leftOut.count > 20 { Standard.error("stance: left out: \(made.leftOut.count - 20) more\n") }
    for category in made.otherCategories.prefix(20) {
      let name = TerminalText.escaped(category.name)
      Standard.error(
        "stance: left out: category \"\(name)\", which is no pole (entries: \(NumberText.grouped(category.entries)))\n")
    }
    Standard.error("\(NumberText.grouped(made.entryCount)) entries in \(TerminalText.escaped(options.folder))\n")
  }

  /// The tables of a folder that SentiStrength's format knows.
  private static func tables(in folder: String) throws(CommandError) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for name in ExchangeFormat.tables where FileSystem.entry(at: "\(folder)/\(name)") != nil {
      files.append(("\(folder)/\(name)", try contents(of: "\(folder)/\(name)")))
    }
    if files.isEmpty { throw CommandError("\(folder): the folder has none of \(ExchangeFormat.tables.joined(separator: ", "))") }
    return files
  }

  private static func contents(of path: String) throws(CommandError) -> [UInt8] {
    do throws(SystemFailure) { return try FileSystem.contents(of: path) } catch {
      throw CommandError("\(path): the file cannot be read: \(error.words)")
    }
  }
}

extension ExchangeFormat {
  /// The format that `--as` names, or the file's name.
  static func wanted(_ arguments: ParsedArguments, for path: String?) throws(UsageError) -> ExchangeFormat? {
    arguments.text(.as).flatMap { ExchangeFormat(rawValue: $0) } ?? path.flatMap { named(by: $0) }
  }
}
