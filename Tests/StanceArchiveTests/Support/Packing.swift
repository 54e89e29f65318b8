import Foundation
import Testing

@testable import StanceArchive

/// Archives made for the tests by Python's library, whose reading of the formats is not this project's.
enum Packing {
  /// `kind` is `ustar`, `pax`, `gnu` (tar), `zip`, `stored`, `zip64`, `streamed`, `streamed-stored`, or `gz`, `bz2`,
  /// `xz` of one member.
  static func pack(_ kind: String, _ members: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    var arguments = [kind, folder.path + "/packed"]
    for (index, member) in members.enumerated() {
      arguments += [member.name, try folder.write("\(index)", member.bytes)]
    }
    _ = try #require(SharedFiles.python(script, arguments), "python3 could not pack \(kind)")
    return Array(try Data(contentsOf: URL(fileURLWithPath: arguments[1])))
  }

  /// What an installed tool makes of bytes.
  static func run(_ tool: Tool, _ options: [String], _ bytes: [UInt8]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = try folder.write("plain", bytes)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(tool.find(in: Tool.usualPath)))
    process.arguments = options + ["-c", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(data)
  }

  private static let script = """
    import sys, tarfile, zipfile, io, gzip, bz2, lzma
    kind, out = sys.argv[1:3]
    members = list(zip(sys.argv[3::2], sys.argv[4::2]))
    class Pipe(io.RawIOBase):
        def __init__(self, f): self.f = f
        def writable(self): return True
        def seekable(self): return False
        def write(self, b): return self.f.write(b)
        def flush(self): self.f.flush()
    def read(path): return open(path, 'rb').read()
    if kind in ('ustar', 'pax', 'gnu'):
        formats = {'ustar': tarfile.USTAR_FORMAT, 'pax': tarfile.PAX_FORMAT, 'gnu': tarfile.GNU_FORMAT}
        with tarfile.open(out, 'w', format=formats[kind]) as t:
            for name, path in members:
                info = tarfile.TarInfo(name)
                data = read(path)
                if name.startswith('link:'):
                    info.name, info.type, info.linkname, data = name[5:], tarfile.SYMTYPE, '/etc/passwd', b''
                if name.endswith('/'): info.type, data = tarfile.DIRTYPE, b''
                info.size = len(data)
                t.addfile(info, io.BytesIO(data))
    elif kind in ('gz', 'bz2', 'xz'):
        pack = {'gz': gzip.compress, 'bz2': bz2.compress, 'xz': lzma.compress}[kind]
        with open(out, 'wb') as f:
            for name, path in members: f.write(pack(read(path)))
    else:
        method = zipfile.ZIP_STORED if 'stored' in kind else zipfile.ZIP_DEFLATED
        if kind == 'bzip2': method = zipfile.ZIP_BZIP2
        raw = open(out, 'wb')
        with zipfile.ZipFile(Pipe(raw) if 'streamed' in kind else raw, 'w', method) as z:
            for name, path in members:
                info = zipfile.ZipInfo(name)
                info.compress_type = method
                if name.startswith('link:'):
                    info.filename, info.external_attr, info.create_system = name[5:], 0o120777 << 16, 3
                with z.open(info, 'w', force_zip64='zip64' in kind) as f: f.write(read(path))
        raw.close()
    """
}

extension Trait where Self == ConditionTrait {
  /// Skips where there is no Python to make an archive.
  static var needsPython: Self { .enabled(if: SharedFiles.hasPython, "needs python3") }

  /// Skips where a tool is not installed.
  static func needs(_ tool: Tool) -> Self {
    .enabled(if: tool.find(in: Tool.usualPath) != nil, "needs the tool \(tool.rawValue)")
  }
}

extension [UInt8] {
  init(_ text: String) { self = Array(text.utf8) }
}

/// Lines of posts with ids from a range.
func postLines(_ ids: ClosedRange<Int>) -> String {
  ids.map { "{\"id\":\"\($0)\",\"text\":\"post \($0)\"}\n" }.joined()
}

/// Reads bytes from a pipe, as the standard input of `cat FILE | stance`, by way of a named one.
func readPiped(_ bytes: [UInt8], _ options: ReadOptions = ReadOptions()) throws -> ReadResult {
  let folder = try TemporaryFolder()
  let path = folder.path + "/pipe"
  let made = unsafe mkfifo(path, 0o600)
  try #require(made == 0)
  let source = try folder.write("bytes", bytes)
  let writer = Process()
  writer.executableURL = URL(fileURLWithPath: "/bin/sh")
  writer.arguments = ["-c", "exec cat \"$0\" > \"$1\"", source, path]
  try writer.run()
  defer { writer.waitUntilExit() }
  return read([.path(path)], options)
}

extension ReadResult {
  /// What reading archives must come to however they are cut: the first posts of `whole`, nothing else, and the balance.
  func isBeginning(of whole: ReadResult) -> Bool {
    isBalanced && posts.count <= whole.posts.count && texts == Array(whole.texts[..<posts.count])
  }
}
