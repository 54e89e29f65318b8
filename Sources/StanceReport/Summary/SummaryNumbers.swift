import StanceAggregation
import StanceClassifier

/// The lists of which summaries consist.
enum SummaryNumbers {
  static func strings(_ json: inout JSONReader) throws(JSONFault) -> [String] {
    var strings: [String] = []
    try json.array { (json) throws(JSONFault) in strings.append(try json.string()) }
    return strings
  }

  static func integers(_ json: inout JSONReader) throws(JSONFault) -> [Int] {
    var numbers: [Int] = []
    try json.array { (json) throws(JSONFault) in numbers.append(try json.integer()) }
    return numbers
  }

  /// More than any dump has; sums of these stay within 64 bits.
  private static let most = 1 << 58

  /// One number for each stance, none of them negative.
  static func byStance(_ json: inout JSONReader) throws(JSONFault) -> ByStance<Int> {
    let numbers = try integers(&json)
    return try byStance(numbers[...], json)
  }

  static func byStance(_ numbers: ArraySlice<Int>, _ json: JSONReader) throws(JSONFault) -> ByStance<Int> {
    guard numbers.count == 3, numbers.allSatisfy({ (0...most).contains($0) }), let start = numbers.indices.first else {
      throw json.fault("three counts before this")
    }
    return ByStance(first: numbers[start], second: numbers[start + 1], neutral: numbers[start + 2])
  }

  /// A count.
  static func count(_ json: inout JSONReader) throws(JSONFault) -> Int {
    let number = try json.integer()
    guard (0...most).contains(number) else { throw json.fault("a count before this") }
    return number
  }
}
