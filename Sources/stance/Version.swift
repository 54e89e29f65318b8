/// The version of the program, recorded in every output.
enum Version {
  /// Semantic version.
  static let number = "0.1.0"
  /// What `stance --version` prints.
  static let line = "stance \(number)\n"
}
