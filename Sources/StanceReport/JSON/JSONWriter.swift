/// Writes JSON in the order in which it is told to: the same bytes every time, which Foundation's encoder does not promise.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { $0.member("posts", 2); $0.member("share", decimal: 0.5) }
/// json.text  // {"posts": 2, "share": 0.5} on lines of their own
/// ```
public struct JSONWriter: Sendable {
  /// How the members of an object or array are laid out.
  public enum Layout: Sendable {
    /// Each on a line of its own.
    case lines
    /// All on one line; what is inside of it too.
    case inline
  }

  /// What was written.
  public private(set) var bytes: [UInt8] = []
  private var layout: Layout
  private var depth = 0
  private var isFirst = true
  private var followsName = false

  /// A writer; with `.inline` all of it stands on one line.
  public init(_ layout: Layout = .lines) { self.layout = layout }

  /// What was written, as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An object; `body` writes its members.
  public mutating func object(_ layout: Layout = .lines, _ body: (inout JSONWriter) -> Void) {
    container(0x7B, 0x7D, layout, body)
  }

  /// An array; `body` writes its elements.
  public mutating func array(_ layout: Layout = .lines, _ body: (inout JSONWriter) -> Void) {
    container(0x5B, 0x5D, layout, body)
  }

  /// The name of the member that is written next.
  public mutating func name(_ name: String) {
    separate()
    JSONText.appendString(name, to: &bytes)
    bytes.append(contentsOf: ": ".utf8)
    followsName = true
  }

  /// A string.
  public mutating func value(_ text: String) {
    separate()
    JSONText.appendString(text, to: &bytes)
  }

  /// A whole number.
  public mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A whole number, or `null`.
  public mutating func value(_ number: Int?) {
    guard let number else { return value(decimal: nil) }
    value(number)
  }

  /// A number rounded to 6 decimals and written as short as it can be read back; `null` for nil and for what is no finite number, which JSON does not
  /// have.
  public mutating func value(decimal number: Double?) {
    separate()
    guard let number, number.isFinite else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    bytes.append(contentsOf: JSONWriter.decimal(number).utf8)
  }

  /// A number rounded to 6 decimals, as short as it can be read back.
  static func decimal(_ number: Double) -> String { rounded(number).description }

  private static func rounded(_ number: Double) -> Double {
    guard number.magnitude < 1e9 else { return number }
    // Truncation after adding a half: `rounded()` would call libm. The sum with 0 takes the sign from a zero.
    return Double(Int(number * 1e6 + (number < 0 ? -0.5 : 0.5))) / 1e6 + 0
  }

  private mutating func container(
    _ open: UInt8, _ close: UInt8, _ wanted: Layout, _ body: (inout JSONWriter) -> Void
  ) {
    separate()
    let outer = layout
    layout = outer == .inline ? .inline : wanted
    bytes.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(close)
    layout = outer
    isFirst = false
  }

  /// What stands between a value and the one before it.
  private mutating func separate() {
    if followsName {
      followsName = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst {
      bytes.append(0x2C)
      if layout == .inline { bytes.append(0x20) }
    }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    guard layout == .lines else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }
}

extension JSONWriter {
  /// A member that is a string.
  public mutating func member(_ name: String, _ text: String) {
    self.name(name)
    value(text)
  }

  /// A member that is a string, or `null`.
  public mutating func member(_ name: String, _ text: String?) {
    self.name(name)
    if let text { value(text) } else { value(decimal: nil) }
  }

  /// A member that is a whole number.
  public mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    value(number)
  }

  /// A member that is `true` or `false`.
  public mutating func member(_ name: String, _ truth: Bool) {
    self.name(name)
    separate()
    bytes.append(contentsOf: (truth ? "true" : "false").utf8)
  }

  /// A member that is a number with at most 6 decimals, or `null`.
  public mutating func member(_ name: String, decimal number: Double?) {
    self.name(name)
    value(decimal: number)
  }

  /// A member that is an object.
  public mutating func member(_ name: String, _ layout: Layout = .lines, object body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(layout, body)
  }

  /// A member that is an array.
  public mutating func member(_ name: String, _ layout: Layout = .lines, array body: (inout JSONWriter) -> Void) {
    self.name(name)
    array(layout, body)
  }

  /// A member that is the two ends of an interval, or `null`.
  mutating func member(_ name: String, interval: (low: Double, high: Double)?) {
    self.name(name)
    guard let interval else { return value(decimal: nil) }
    array(.inline) {
      $0.value(decimal: interval.low)
      $0.value(decimal: interval.high)
    }
  }
}
