import Foundation
import StanceClassifier
import Testing

@testable import StanceTuning

/// Python with the package QuaPy, where there is one: `STANCE_PYTHON`, or `python3`.
enum QuaPy {
  static let python: String? = {
    let environment = ProcessInfo.processInfo.environment
    let candidates = [environment["STANCE_PYTHON"], "/usr/bin/python3", "/usr/local/bin/python3"].compactMap { $0 }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) && run($0, "import quapy", []) != nil }
  }()

  /// What a program prints, as numbers by line; nil where it fails.
  static func run(_ python: String, _ program: String, _ input: [String]) -> [[Double]]? {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-W", "ignore", "-c", program]
    let (output, given) = (Pipe(), Pipe())
    (process.standardOutput, process.standardInput, process.standardError) = (output, given, FileHandle.nullDevice)
    guard (try? process.run()) != nil else { return nil }
    try? given.fileHandleForWriting.write(contentsOf: Data(input.joined(separator: "\n").utf8))
    try? given.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
  }
}

@Suite(
  "Prevalence against QuaPy",
  .enabled(if: QuaPy.python != nil, "QuaPy is not installed (pip install quapy; STANCE_PYTHON names the interpreter)"))
struct QuaPyTests {
  private static let cases = 60

  @Test("adjusted counts are those of ACC")
  func adjustedCounts() throws {
    var random = SplitMix64(seed: 11)
    var (input, expected) = ([String](), [SIMD3<Double>]())
    while input.count < QuaPyTests.cases {
      let gold = (0..<3).map { label in
        SIMD3((0..<3).map { Double(Int.random(in: 0..<40, using: &random) + ($0 == label ? 60 : 0)) })
      }
      let predicted = SIMD3((0..<3).map { _ in Double(Int.random(in: 0..<900, using: &random)) + 1 })
      guard let shares = ErrorRates(gold).trueShares(of: predicted / predicted.sum()) else { continue }
      expected.append(shares)
      input.append(
        (gold.flatMap { [$0.x, $0.y, $0.z] } + [predicted.x, predicted.y, predicted.z]).map(\.description).joined(separator: " "))
    }
    let program = """
      import sys, numpy as np, quapy.functional as F
      from quapy.method.aggregative import ACC
      for line in sys.stdin:
          numbers = np.array([float(n) for n in line.split()])
          gold, q = numbers[:9].reshape(3, 3), numbers[9:] / numbers[9:].sum()
          y = np.repeat([0, 0, 0, 1, 1, 1, 2, 2, 2], gold.flatten().astype(int))
          p = np.repeat([0, 1, 2] * 3, gold.flatten().astype(int))
          rates = ACC.getPteCondEstim([0, 1, 2], y, p)
          found = ACC.solve_adjustment(rates, q, 'inversion', 'exact-raise')
          print(*F.normalize_prevalence(found, method='mapsimplex'))
      """
    try compare(program, input, expected)
  }

  @Test("expectation maximization is that of EMQ")
  func expectationMaximization() throws {
    var random = SplitMix64(seed: 12)
    var (input, expected) = ([String](), [SIMD3<Double>]())
    for _ in 0..<QuaPyTests.cases {
      let gold = shares(&random)
      let posts = (0..<200).map { _ in (probabilities: shares(&random), count: 1.0) }
      expected.append(ExpectationMaximization(goldShares: gold, tolerance: 1e-13, mostSteps: 100_000).shares(posts))
      input.append(([gold] + posts.map(\.probabilities)).flatMap { [$0.x, $0.y, $0.z] }.map(\.description).joined(separator: " "))
    }
    let program = """
      import sys, numpy as np
      from quapy.method.aggregative import EMQ
      EMQ.MAX_ITER = 100000
      for line in sys.stdin:
          numbers = np.array([float(n) for n in line.split()]).reshape(-1, 3)
          print(*EMQ.EM(numbers[0], numbers[1:], epsilon=1e-13)[0])
      """
    try compare(program, input, expected)
  }

  private func shares(_ random: inout SplitMix64) -> SIMD3<Double> {
    let raw = SIMD3((0..<3).map { _ in Double.random(in: 0.02...1, using: &random) })
    return raw / raw.sum()
  }

  private func compare(_ program: String, _ input: [String], _ expected: [SIMD3<Double>]) throws {
    let python = try #require(QuaPy.python)
    let lines = try #require(QuaPy.run(python, program, input))
    try #require(lines.count == expected.count)
    for (line, expected) in zip(lines, expected) {
      try #require(line.count == 3)
      for index in 0..<3 { #expect(abs(line[index] - expected[index]) < 1e-6) }
    }
  }
}
