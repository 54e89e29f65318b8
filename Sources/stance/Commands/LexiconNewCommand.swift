import StanceClassifier

/// `stance lexicon new`: a folder to start from.
enum LexiconNewCommand {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The folder to make.
    let folder: String
    /// The names of the stances.
    let poles: Poles
    /// The language whose folder the entries stand in.
    let language: String

    /// The options, or a usage error for names that cannot be.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      folder = arguments.operands[0]
      poles = try Options.poles(arguments)
      language = try Options.language(arguments)
    }

    /// The names of the poles, which are also names of files.
    static func poles(_ arguments: ParsedArguments) throws(UsageError) -> Poles {
      guard let text = arguments.text(.poles) else {
        throw arguments.usageError("--poles is missing (write --poles A,B with the labels of your question)")
      }
      let names = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      guard names.count == 2 else { throw arguments.usageError("value '\(text)' of --poles is not two names (write --poles A,B)") }
      let neutral = arguments.text(.neutral) ?? "neutral"
      for name in names + [neutral] where !isName(name) {
        throw arguments.usageError("'\(name)' cannot name a pole and its file (use letters, digits, - and _)")
      }
      return Poles(first: names[0], second: names[1], neutral: neutral)
    }

    /// The name of a language's folder.
    static func language(_ arguments: ParsedArguments) throws(UsageError) -> String {
      let language = arguments.text(.language) ?? "en"
      guard LanguageCode(language) != .unknown else {
        throw arguments.usageError("value '\(language)' of --language is no language code (write en)")
      }
      return language
    }

    private static func isName(_ name: String) -> Bool {
      !name.isEmpty && !name.hasPrefix("-") && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
  }

  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let options = try Options(arguments)
    let name = options.folder.split(separator: "/").last.map { String($0) } ?? options.folder
    let template = LexiconTemplate(name: name, poles: options.poles, language: options.language)
    do throws(LexiconError) {
      _ = try Lexicon(files: template.files)
    } catch {
      throw CommandError(error.faults[0].message)
    }
    try LexiconFolder.write(template.files.map { ($0.path, Array($0.text.utf8)) }, to: options.folder)
    return .done
  }
}
