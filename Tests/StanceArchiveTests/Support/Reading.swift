import Foundation
import StanceArchive
import StanceClassifier

/// A post as plain values, for comparison.
struct ReadPost: Equatable, CustomStringConvertible {
  var id = ""
  var text = ""
  var quoted = ""
  var author = ""
  var label = ""
  var time = PostTime.unknown
  var language = "und"
  var traits: PostTraits = []
  var status = TextStatus.full
  var record: UInt64 = 0
  var byte: UInt64 = 0

  var description: String { "\(id)@\(record):\(byte) \(text) [\(status.name)]" }
}

/// What reading a dump gave.
struct ReadResult {
  var posts: [ReadPost] = []
  var intake = Intake()
  var errors: [ArchiveError] = []
  var sources: [SourceName] = []
  var notices: [String] = []

  var texts: [String] { posts.map(\.text) }
  var ids: [String] { posts.map(\.id) }
  /// The law of the reader: nothing vanishes.
  var isBalanced: Bool { intake.records == intake.posts + intake.skipped + intake.duplicates }
}

/// Reads inputs to the end with one worker; errors end their source, not the reading.
func read(_ inputs: [ArchiveInput], _ options: ReadOptions = ReadOptions()) -> ReadResult {
  var result = ReadResult()
  do {
    let reader = try ArchiveReader(inputs, options: options)
    var worker = ArchiveWorker(reader)
    var batch = PostBatch()
    while true {
      do {
        guard try worker.next(into: &batch) else { break }
        result.intake.merge(batch.intake)
        result.posts += batch.posts.map { ReadPost($0, batch) }
      } catch {
        result.errors.append(error)
      }
    }
    result.sources = reader.sources
    result.notices = reader.notices.map(\.description)
  } catch {
    result.errors.append(error)
  }
  return result
}

extension ReadPost {
  init(_ post: Post, _ batch: borrowing PostBatch) {
    id = batch.string(post.id)
    text = batch.string(post.text)
    quoted = batch.string(post.quotedText)
    author = batch.string(post.author)
    label = batch.string(post.label)
    time = post.time
    language = post.language.name
    traits = post.traits
    status = post.textStatus
    record = post.location.record
    byte = post.location.byte
  }
}

/// A folder that is removed with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "stance-archive-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders on its way, and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// Reads bytes as if they were a file of this name.
func read(bytes: [UInt8], _ options: ReadOptions = ReadOptions(), name: String = "dump") throws -> ReadResult {
  let folder = try TemporaryFolder()
  return read([.path(try folder.write(name, bytes))], options)
}

func read(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> ReadResult {
  try read(bytes: Array(text.utf8), options)
}

extension ReadOptions {
  static func chunk(_ bytes: Int) -> ReadOptions {
    var options = ReadOptions()
    options.chunkBytes = bytes
    return options
  }
}

/// A gzip member with stored blocks (RFC 1952, RFC 1951 section 3.2.4): no compressor is needed to test a decompressor.
func gzipMember(_ bytes: [UInt8]) -> [UInt8] {
  var output: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
  var rest = bytes[...]
  repeat {
    let part = rest.prefix(1000)
    rest = rest.dropFirst(1000)
    let count = UInt16(part.count)
    output +=
      [rest.isEmpty ? 1 : 0, UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF), UInt8(~count >> 8)] + part
  } while !rest.isEmpty
  for number in [crc32(bytes), UInt32(bytes.count)] {
    output += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }
  return output
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0 as UInt32) { crc, byte in
    (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }
}
