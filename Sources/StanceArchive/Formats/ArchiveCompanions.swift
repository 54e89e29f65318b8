/// What members of an archive tell about the posts of others: see ``Companion``. They may stand before or behind what they complete.
///
/// Of a file, which can be opened again, all of them are gathered the first time that one is asked for; of a pipe, those that come before
/// what they complete: in the archives of X, whose members are in the order of their names, these are all. Archives within archives are not
/// looked into.
///
/// A class, since opening members changes it and everybody who opens them shares it.
final class ArchiveCompanions {
  /// What is gathered of one archive, in bytes; what goes beyond is left out.
  private static let mostBytes = 64 << 20

  /// The file; nil for what cannot be opened again.
  private let path: String?
  private let options: ReadOptions
  private var contents: [String: [UInt8]] = [:]
  private var bytes = 0
  private var isGathered = false
  /// The companion of the last member that was asked for, since the parts of an archive share theirs.
  private var last: (key: [String], companion: Companion?)?

  /// For the archive that an input is, if it is one.
  init(_ input: ArchiveInput, _ options: ReadOptions) {
    self.options = options
    if case .path(let path) = input, case .file = FileDescriptor.target(of: path) { self.path = path } else { path = nil }
  }

  /// What completes the posts of a member; nil where nothing does.
  func companion(of member: String) -> Companion? {
    let slash = member.utf8.lastIndex(of: 0x2F)
    let folder = slash.map { String(member[...$0]) } ?? ""
    let siblings = Companion.siblings(of: slash.map { String(member[member.index(after: $0)...]) } ?? member)
    let key = (siblings.notes + [siblings.manifest, siblings.includes].compactMap(\.self)).map { folder + $0 }
    if key.isEmpty { return nil }
    if let last, last.key == key { return last.companion }
    gather()
    var files = Companion.Files()
    files.notes = siblings.notes.compactMap { contents[folder + $0] }
    files.manifest = siblings.manifest.flatMap { contents[folder + $0] }
    files.includes = siblings.includes.flatMap { contents[folder + $0] }
    let companion = Companion.build(files)
    last = (key, companion)
    return companion
  }

  /// Takes a member that comes by in a pipe, if it may complete others and is no dump itself.
  func meet(_ member: Member) {
    if path == nil, !member.isDump, case .bytes(let bytes) = member.content { take(member.name, bytes) }
  }

  private func gather() {
    guard !isGathered, let path else { return }
    isGathered = true
    // What fails here fails again where the posts are read, and is told there.
    do throws(StreamFault) {
      let ledger = InputLedger(path, options)
      let file = FileBytes(try ArchiveCompanions.open(path), ledger)
      let opening = try Opening(BufferedBytes(file), file: file, ledger, options)
      guard case .members(let members) = opening.content else { return }
      while let member = try members.next() {
        if case .bytes(let bytes) = member.content { take(member.name, bytes) }
      }
    } catch {
      return
    }
  }

  private static func open(_ path: String) throws(StreamFault) -> FileDescriptor {
    do throws(SystemError) { return try FileDescriptor(opening: path) } catch { throw .system(error) }
  }

  private func take(_ member: String, _ source: any ByteSource) {
    let name = member.split(separator: "/").last ?? ""
    let isNote = name.hasPrefix("note-tweet") && name.hasSuffix(".js")
    guard isNote || name == "manifest.js" || name.hasPrefix("users_") && name.hasSuffix(".json") else { return }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    do throws(StreamFault) {
      while bytes + content.count <= ArchiveCompanions.mostBytes {
        let got = try source.read(into: &buffer, at: 0, limit: buffer.count)
        if got == 0 {
          contents[member] = content
          bytes += content.count
          return
        }
        content += buffer[..<got]
      }
    } catch {
      return
    }
  }
}
