/// A command line that cannot be followed; ends with status 64 and a pointer to the help.
struct UsageError: Error, Sendable, Equatable {
  /// What is wrong, where, and the way out: lower case, no full stop.
  let message: String
  /// The command whose help explains it.
  let seeAlso: String

  /// A fault in the words after a command.
  init(_ message: String, in command: CommandSpec) {
    self.message = message
    seeAlso = "\(command.fullName) --help"
  }

  /// A fault before a command is known.
  init(_ message: String, seeAlso: String = "stance --help") {
    self.message = message
    self.seeAlso = seeAlso
  }
}

/// Something that could not be done: a file, a stream, the data in it; ends with status 2.
struct CommandError: Error, Sendable, Equatable {
  /// What, where, and the way out: lower case, no full stop; never a post's text.
  let message: String

  /// An error with its message.
  init(_ message: String) { self.message = message }
}
