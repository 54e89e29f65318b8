/// `stance man`: the manual page.
enum ManCommand {
  /// Runs the command.
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    var file = try OutputFile(arguments.text(.output))
    try file.write(ManPage.text())
    try file.close()
    return .done
  }
}
