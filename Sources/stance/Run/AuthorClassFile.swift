import StanceAggregation

/// A list of authors and their classes.
enum AuthorClassFile {
  /// The classes in a file: author, tab or comma, class, one a line; empty lines and lines with `#` in front do not matter. No classes for nil.
  static func read(_ path: String?) throws(CommandError) -> AuthorClasses {
    var classes = AuthorClasses()
    guard let path else { return classes }
    do throws(SystemFailure) {
      let lines = try FileSystem.contents(of: path).split { $0 == 0x0A || $0 == 0x0D }
      for line in lines where line.first != 0x23 {
        let parts = line.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == 0x09 || $0 == 0x2C }
        guard parts.count == 2 else { continue }
        classes.add(author: text(parts[0]), to: text(parts[1]))
      }
    } catch {
      throw CommandError("\(path): the classes of authors cannot be read: \(error.words)")
    }
    if classes.count == 0 { throw CommandError("\(path): holds no class of an author (write author, tab, class)") }
    return classes
  }

  /// Without spaces and quotation marks around it.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isPadding: (UInt8) -> Bool = { $0 <= 0x20 || $0 == 0x22 }
    let trimmed = bytes.drop(while: isPadding).reversed().drop(while: isPadding).reversed()
    return String(decoding: Array(trimmed), as: UTF8.self)
  }
}
