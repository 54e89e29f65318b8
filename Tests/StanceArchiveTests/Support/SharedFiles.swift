import Foundation
import Testing

/// Real dumps and conformance suites that lie beside the project on some machines; they are no part of it.
enum SharedFiles {
  /// `../shared` of the project's folder, or what `STANCE_SHARED` names.
  static let folder: String =
    ProcessInfo.processInfo.environment["STANCE_SHARED"]
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../../shared")
    .standardized.path

  static func path(_ name: String) -> String { folder + "/" + name }

  static func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/env") && python("print(1)") == "1\n"

  /// What a Python script prints.
  static func python(_ script: String, _ arguments: [String] = []) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  /// The files of a folder, by name.
  static func files(_ name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
  }

  /// The dumps in a folder and its subfolders, by what a person would call one: other files are passed over.
  static func dumps(_ name: String) -> [String] {
    let root = path(name)
    let names = (FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []).sorted()
    return names.filter { name in
      let file = name.split(separator: "/").last.map(String.init) ?? name
      if file.hasSuffix(".js") {
        return file == "tweets.js" || file == "community-tweet.js" || name.contains("js/tweets/")
      }
      return [".json", ".jsonl", ".gz", ".csv"].contains { file.hasSuffix($0) }
    }.map { root + "/" + $0 }
  }

  static func contents(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips where a shared file does not exist.
  static func needs(_ name: String) -> Self {
    .enabled(if: SharedFiles.exists(name), "needs \(name) in ../shared, which is not on this machine")
  }
}
