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

  /// One number for each stance, none of them negative.
  static func byStance(_ json: inout JSONReader) throws(JSONFault) -> ByStance<Int> {
    let numbers = try integers(&json)
    return try byStance(numbers[...], json)
  }

  static func byStance(_ numbers: ArraySlice<Int>, _ json: JSONReader) throws(JSONFault) -> ByStance<Int> {
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }), let start = numbers.indices.first else {
      throw json.fault("three counts before this")
    }
    return ByStance(first: numbers[start], second: numbers[start + 1], neutral: numbers[start + 2])
  }
}
