/// A file in an archive.
struct Member {
  /// What there is of it.
  enum Content {
    /// Its bytes; good until the next member is asked for.
    case bytes(any ByteSource)
    /// Something that is no dump whatever its name: a link. In words.
    case ignored(String)
    /// Why it is not read.
    case refused(StreamFault)
  }

  /// Its path in the archive, with `/` between the parts.
  let name: String
  let content: Content

  /// A member by its name as stored; a name that leads out of the archive refuses it.
  init(_ storedName: String, _ content: Content) {
    var parts = storedName.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
    let isOutside = storedName.hasPrefix("/") || parts.contains("..") || Member.hasDrive(storedName)
    if isOutside {
      name = storedName
      self.content = .refused(
        StreamFault(
          .refused,
          "is not read: its name leads out of the archive (unpack it by hand where you trust it, and give the folder)"))
      return
    }
    if parts.isEmpty { parts = [storedName[...]] }
    name = parts.joined(separator: "/")
    self.content = content
  }

  /// Whether its name is one that a dump has, by the rules for folders.
  var isDump: Bool {
    var parts = name.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.popLast(), !parts.contains("__MACOSX") else { return false }
    if parts.contains(where: { $0.hasPrefix(".") && $0 != ".." && $0 != "." }) { return false }
    return FolderListing.isDump(String(last), in: parts.joined(separator: "/"))
  }

  /// `C:/…`
  private static func hasDrive(_ name: String) -> Bool {
    let start = Array(name.utf8.prefix(2))
    return start.count == 2 && (start[0] | 0x20) &- 0x61 < 26 && start[1] == 0x3A
  }
}

/// The members of an archive, one after the other.
protocol MemberSource: AnyObject {
  /// The next member, what is left of the one before passed over; nil behind the last.
  ///
  /// - Throws: where the archive cannot be read further.
  func next() throws(StreamFault) -> Member?
}

/// Members that are found one behind the other: an error is the end of them.
protocol SequentialMembers: MemberSource {
  /// Whether there is nothing more to find.
  var isAtEnd: Bool { get set }
  /// The next member; nil behind the last.
  func find() throws(StreamFault) -> Member?
}

extension SequentialMembers {
  func next() throws(StreamFault) -> Member? {
    if isAtEnd { return nil }
    isAtEnd = true
    let member = try find()
    isAtEnd = member == nil
    return member
  }
}
