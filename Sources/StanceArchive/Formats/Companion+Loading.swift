extension Companion {
  /// Reads what lies beside the dump at `path`. A sibling that cannot be read tells nothing: it completes posts, it holds
  /// none.
  static func load(besides path: String) -> Companion? {
    let slash = path.utf8.lastIndex(of: 0x2F)
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let siblings = siblings(of: name)
    var files = Files()
    for note in siblings.notes {
      // Parts are numbered without a gap.
      guard let bytes = contents(folder + note) else { break }
      files.notes.append(bytes)
    }
    files.manifest = siblings.manifest.flatMap { contents(folder + $0) }
    files.includes = siblings.includes.flatMap { contents(folder + $0) }
    return build(files)
  }

  /// The bytes of a file; nil where it cannot be read.
  private static func contents(_ path: String) -> [UInt8]? {
    guard case .file(let size) = FileDescriptor.target(of: path) else { return nil }
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    do throws(SystemError) {
      let file = try FileDescriptor(opening: path)
      while count < bytes.count {
        let got = try file.read(into: &bytes, at: count, limit: bytes.count - count)
        if got == 0 { break }
        count += got
      }
    } catch {
      return nil
    }
    return Array(bytes[..<count])
  }
}
