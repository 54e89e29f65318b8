import Foundation
import Testing

@testable import stance

@Suite struct FileHashTests {
  /// Printed by `xxhsum -H64`, seed 0.
  @Test(arguments: [
    ("", "ef46db3751d8e999"), ("a", "d24ec4f1a98c6e5b"), ("abc", "44bc2cf5ad770999"),
    ("Nobody inspects the spammish repetition", "fbcea83c8a378bf1"),
  ])
  func `a hash is that of XXH64`(_ text: String, _ hash: String) {
    let bytes = Array(text.utf8)
    #expect(FileHash.of(bytes.span).hexadecimal == hash)
  }

  @Test func `a file longer than the buffer has the hash of its bytes`() throws {
    let folder = try TemporaryFolder()
    for count in [0, 1, (1 << 20) - 1, 1 << 20, (2 << 20) + 45] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 9) }
      let file = folder.url.appending(path: "f\(count)")
      try Data(bytes).write(to: file)
      #expect(FileHash.of(file.path) == FileHash.of(bytes.span).hexadecimal, "\(count) bytes")
    }
    #expect(FileHash.of(folder.url.path) == nil && FileHash.of("/dev/null") == nil)
  }
}
