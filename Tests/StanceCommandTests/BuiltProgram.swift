import Foundation

/// The built `stance` and how it is run in a test.
enum BuiltProgram {
  /// What a run gave.
  struct Outcome: Equatable {
    var output: String
    var error: String
    var status: Int32
  }

  /// The project's root: three folders above this file.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the built products: where the running test bundle lies, whatever the configuration and the scratch path.
  static let products: URL = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let arguments = CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
    let running = Bundle.main.executableURL.map { [$0] } ?? []
    let folders = (running + bundles + arguments).map { $0.deletingLastPathComponent() }
    return folders.first { FileManager.default.isExecutableFile(atPath: $0.appending(path: "stance").path) } ?? root
  }()

  /// Runs a line of sh with `stance` on the PATH and few variables besides: the outcome must not depend on who runs the test.
  static func shell(_ line: String, in folder: URL, input: Data = Data()) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let streams = ["in", "out", "err"].map { scratch.url.appending(path: $0) }
    try input.write(to: streams[0])
    for stream in streams.dropFirst() { try Data().write(to: stream) }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "\(products.path):/usr/local/bin:/usr/bin:/bin", "ROOT": root.path, "HOME": scratch.url.path,
      "LC_ALL": "C.UTF-8", "TERM": "dumb",
    ]
    process.standardInput = try FileHandle(forReadingFrom: streams[0])
    process.standardOutput = try FileHandle(forWritingTo: streams[1])
    process.standardError = try FileHandle(forWritingTo: streams[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: streams[2]), as: UTF8.self),
      status: process.terminationStatus)
  }
}

/// An empty folder that goes with the value.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "stance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
