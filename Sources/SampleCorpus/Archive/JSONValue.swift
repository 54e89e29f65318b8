/// JSON in the layout of an X archive: two spaces a level, `"key" : value`, arrays of texts on one line.
indirect enum JSONValue {
  case text(String)
  case bool(Bool)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// A number; archives write most as text.
  static func number(_ value: some BinaryInteger) -> JSONValue { .text(String(value)) }

  /// The value as text, its first line unindented.
  func written(indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .text(let text): return JSONValue.quoted(text)
    case .bool(let bool): return bool ? "true" : "false"
    case .array(let items):
      if items.isEmpty { return "[ ]" }
      let isFlat = items.allSatisfy { if case .text = $0 { true } else { false } }
      if isFlat { return "[ " + items.map { $0.written() }.joined(separator: ", ") + " ]" }
      return "[\n" + items.map { margin + $0.written(indent: indent + 2) }.joined(separator: ",\n") + end + "]"
    case .object(let members):
      let lines = members.map { "\(margin)\"\($0.key)\" : \($0.value.written(indent: indent + 2))" }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
