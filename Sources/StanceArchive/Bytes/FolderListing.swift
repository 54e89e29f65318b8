/// Which files of a folder are dumps, by their names. Names only choose files; what is in them is told by their
/// content.
enum FolderListing {
  /// What is looked for, for the error of a folder without it.
  static let lookedFor =
    "tweets.js, tweets-partN.js, community-tweet.js, data/js/tweets/YYYY_MM.js, "
    + "*.json, *.jsonl, *.ndjson, *.csv, *.tsv, *.har, *.warc, each perhaps compressed, and archives: *.zip, *.tar, *.tgz, *.gz"

  /// The dumps in a folder and its subfolders, in the order of their paths, numbers within names in the order of their
  /// values.
  ///
  /// - Throws: the system's error where a folder cannot be listed.
  static func dumps(in folder: String) throws(SystemError) -> [String] {
    var found: [String] = []
    try collect(folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder, depth: 0, into: &found)
    return found.sorted(by: precedes)
  }

  /// Links that lead back up would go on for ever; no dump is deeper.
  private static let deepest = 16

  private static func collect(_ folder: String, depth: Int, into found: inout [String]) throws(SystemError) {
    guard depth < deepest else { return }
    for name in try FileDescriptor.names(inFolder: folder) {
      if name == "__MACOSX" || name.hasPrefix(".") { continue }
      let path = folder == "/" ? "/" + name : folder + "/" + name
      switch FileDescriptor.target(of: path) {
      case .folder: try collect(path, depth: depth + 1, into: &found)
      case .file: if isDump(name, in: folder) { found.append(path) }
      case .stream, .missing: continue
      }
    }
  }

  /// Whether a file of a folder is read.
  static func isDump(_ name: String, in folder: String) -> Bool {
    if name.hasPrefix(".") { return false }
    if name.hasSuffix(".js") { return isArchivePart(name) || (isMonth(name) && folder.hasSuffix("data/js/tweets")) }
    return [".json", ".ndjson", ".csv", ".tsv", ".har", ".warc"].contains { name.contains($0) } || isContainer(name)
  }

  /// Whether a file may hold dumps: an archive, or a compressed file whose name does not say what is in it (`posts.gz`, not `paper.ps.gz`).
  static func isContainer(_ name: String) -> Bool {
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last else { return false }
    if ["zip", "tar", "tgz", "tbz", "tbz2", "txz", "tzst"].contains(last) { return true }
    return ["gz", "bz2", "xz", "zst"].contains(last) && (parts.count == 2 || parts[parts.count - 2] == "tar")
  }

  /// `tweet.js`, `tweets.js`, `community-tweet.js`, and their parts; not `deleted-tweets.js`, `like.js`,
  /// `tweet-headers.js`, `note-tweet.js`.
  private static func isArchivePart(_ name: String) -> Bool {
    var stem = name.dropLast(3)
    let digits = stem.reversed().prefix { $0.isASCII && $0.isNumber }.count
    if digits > 0 {
      stem = stem.dropLast(digits)
      guard stem.hasSuffix("-part") else { return false }
      stem = stem.dropLast(5)
    }
    return ["tweet", "tweets", "community-tweet"].contains(stem)
  }

  /// `2016_01.js`
  private static func isMonth(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count == 10, bytes[4] == 0x5F else { return false }
    return [0, 1, 2, 3, 5, 6].allSatisfy { bytes[$0] &- 0x30 < 10 }
  }

  /// Orders paths by bytes, but runs of digits by their value: part2 before part10.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let a = Array(left.utf8)
    let b = Array(right.utf8)
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      let (x, y) = (digits(a, i), digits(b, j))
      if !x.isEmpty, !y.isEmpty {
        let (p, q) = (x.drop { $0 == 0x30 }, y.drop { $0 == 0x30 })
        if p.count != q.count { return p.count < q.count }
        if !p.elementsEqual(q) { return p.lexicographicallyPrecedes(q) }
        i += x.count
        j += y.count
      } else {
        if a[i] != b[j] { return a[i] < b[j] }
        i += 1
        j += 1
      }
    }
    return a.count - i != b.count - j ? a.count - i < b.count - j : left < right
  }

  private static func digits(_ bytes: [UInt8], _ start: Int) -> ArraySlice<UInt8> {
    bytes[start...].prefix { $0 &- 0x30 < 10 }
  }
}
