import Foundation
import StanceClassifier
import Testing

@testable import StanceArchive

@Suite("Large archives")
struct LargeZipTests {
  private static let script = """
    import sys, zipfile
    line = lambda i: ('{"id":"%d","text":"post %d ' % (i, i) + 'x' * 960 + '"}\\n').encode()
    with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_STORED) as z:
        n = i = 0
        with z.open('data/a.jsonl', 'w', force_zip64=True) as f:
            while n < 4200 << 20:
                block = b''.join(line(i + k) for k in range(2000))
                i += 2000
                n += len(block)
                f.write(block)
        with z.open('data/b.jsonl', 'w', force_zip64=True) as f: f.write(line(i))
    print(i + 1)
    """

  /// Off unless STANCE_LARGE_TESTS is set: needs 4.5 GB of disk for a minute or two.
  @Test(
    "trap 8, zip64, > 4 GB: read in constant memory under 100 MiB", .needsPython,
    .enabled(if: ProcessInfo.processInfo.environment["STANCE_LARGE_TESTS"] != nil, "set STANCE_LARGE_TESTS=1 to run it"))
  func fourGigabytes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/large.zip"
    let printed = try #require(SharedFiles.python(LargeZipTests.script, [path]))
    let expected = try #require(Int(printed.filter(\.isNumber)))
    let before = LargeZipTests.peakKilobytes
    let reader = try ArchiveReader([.path(path)])
    var worker = ArchiveWorker(reader)
    var batch = PostBatch()
    var posts = 0
    while try worker.next(into: &batch) { posts += batch.posts.count }
    #expect(posts == expected && reader.sources.count == 2 && reader.notices.isEmpty)
    #expect(LargeZipTests.peakKilobytes - before < 100 << 10)
  }

  /// The most memory this process has had resident.
  private static var peakKilobytes: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }
}
