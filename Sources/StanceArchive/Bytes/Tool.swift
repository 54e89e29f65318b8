/// A compression that the installed tool undoes.
enum Tool: String, CaseIterable {
  case zstd, xz, bzip2

  /// To write what was packed to the standard output; zstd's windows may be as large as the format allows.
  var arguments: [String] {
    switch self {
    case .zstd: ["-dcq", "--long=31"]
    case .xz, .bzip2: ["-dcq"]
    }
  }

  /// Where the tool is: the first of the absolute folders of `path` (as in the environment variable PATH) that has it.
  func find(in path: String) -> String? {
    path.split(separator: ":").lazy.filter { $0.hasPrefix("/") }
      .map { "\($0)/\(rawValue)" }.first { FileDescriptor.isProgram($0) }
  }

  /// PATH, or where tools usually are.
  static var usualPath: String { searchPath() ?? "/usr/local/bin:/usr/bin:/bin" }

  /// What to say where the tool is missing.
  var isMissing: StreamFault {
    let package = self == .xz ? "xz-utils" : rawValue
    return StreamFault(
      .missingTool,
      "is compressed with \(rawValue), and the tool \(rawValue) is not installed: install it"
        + " (`apt install \(package)`, `dnf install \(rawValue)`, `brew install \(rawValue)`)")
  }
}
