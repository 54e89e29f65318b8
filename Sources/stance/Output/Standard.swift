/// Short texts to the standard streams.
enum Standard {
  /// Writes to standard output: data.
  static func output(_ text: String) throws(CommandError) {
    if let error = write(text, to: .standardOutput) {
      throw CommandError("cannot write to standard output: \(Environment.describe(error))")
    }
  }

  /// Writes to standard error: for people. A failure has nowhere to be reported.
  static func error(_ text: String) { _ = write(text, to: .standardError) }

  private static func write(_ text: String, to descriptor: Descriptor) -> Int32? {
    let bytes = Array(text.utf8)
    return descriptor.writeAll(bytes.span)
  }
}
