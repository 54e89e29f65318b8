/// One flag of the command line, as the parser, the help, the completions and the man page see it.
struct Flag: Sendable {
  /// What stands after a flag.
  enum Value: Sendable {
    /// Nothing: the flag is on or off.
    case none
    /// Any text. `name` stands for it in the help.
    case text(name: String, completion: Completion)
    /// A whole number within `range`.
    case integer(name: String, range: ClosedRange<Int>)
    /// One of `allowed`.
    case choice(name: String, allowed: [String])
    /// Any number of `allowed`, separated by commas or by repeating the flag.
    case list(name: String, allowed: [String])
    /// One of `allowed`, or two with a comma between them; more by repeating the flag.
    case crosses(name: String, allowed: [String])
    /// Any text, and more by repeating the flag.
    case texts(name: String)
  }

  /// The long name without its dashes; also what identifies the flag.
  let name: String
  /// The short name without its dash.
  let short: Character?
  /// What stands after it.
  let value: Value
  /// The value taken when the flag is absent, as shown; nil where absence means "off" or "none".
  let fallback: String?
  /// What it does: a verb phrase in lower case, no full stop.
  let help: String

  /// A flag that is on or off.
  static func toggle(_ name: String, short: Character? = nil, _ help: String) -> Flag {
    Flag(name: name, short: short, value: .none, fallback: nil, help: help)
  }

  /// A flag with any text after it.
  static func text(
    _ name: String, short: Character? = nil, _ value: String, completion: Completion = .nothing,
    default fallback: String? = nil, _ help: String
  ) -> Flag {
    Flag(
      name: name, short: short, value: .text(name: value, completion: completion), fallback: fallback, help: help)
  }

  /// A flag with a whole number after it; `fallback` is a number, or words for one that is found at run time.
  static func integer(
    _ name: String, short: Character? = nil, _ range: ClosedRange<Int>, default fallback: String, _ help: String
  ) -> Flag {
    Flag(name: name, short: short, value: .integer(name: "N", range: range), fallback: fallback, help: help)
  }

  /// A flag with one case of an enumeration after it.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ value: String, default fallback: Choice, _ help: String
  ) -> Flag where Choice.RawValue == String {
    let allowed = Choice.allCases.map(\.rawValue)
    return Flag(
      name: name, short: nil, value: .choice(name: value, allowed: allowed), fallback: fallback.rawValue, help: help)
  }

  /// A flag with one case of an enumeration after it whose default, in words, depends on something else.
  static func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ value: String, of type: Choice.Type, default fallback: String, _ help: String
  ) -> Flag where Choice.RawValue == String {
    let allowed = type.allCases.map(\.rawValue)
    return Flag(name: name, short: nil, value: .choice(name: value, allowed: allowed), fallback: fallback, help: help)
  }

  /// A flag with any number of cases of an enumeration after it; empty by default.
  static func list<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ value: String, of type: Choice.Type, _ help: String
  ) -> Flag where Choice.RawValue == String {
    let allowed = type.allCases.map(\.rawValue)
    return Flag(name: name, short: nil, value: .list(name: value, allowed: allowed), fallback: nil, help: help)
  }
}

/// What a shell may offer at a place of the command line.
enum Completion: Sendable {
  /// Nothing: free text.
  case nothing
  /// Names of files and folders.
  case file
  /// Names of folders.
  case folder
  /// One of these words.
  case words([String])
}

extension Flag {
  /// `--output`.
  var long: String { "--\(name)" }

  /// The name of its value in the help; nil for a toggle.
  var valueName: String? {
    switch value {
    case .none: nil
    case .text(let name, _), .integer(let name, _), .choice(let name, _), .list(let name, _),
      .crosses(let name, _), .texts(let name):
      name
    }
  }

  /// What a shell may offer as its value; nil for a toggle.
  var completion: Completion? {
    switch value {
    case .none: nil
    case .integer, .texts: .nothing
    case .text(_, let completion): completion
    case .choice(_, let allowed), .list(_, let allowed), .crosses(_, let allowed): .words(allowed)
    }
  }

  /// Whether it may stand more than once.
  var mayRepeat: Bool {
    switch value {
    case .list, .crosses, .texts: true
    case .none, .text, .integer, .choice: false
    }
  }

  /// `-o, --output FILE`, as it stands in the help.
  var usage: String {
    let names = short.map { "-\($0), \(long)" } ?? long
    return valueName.map { "\(names) \($0)" } ?? names
  }
}
