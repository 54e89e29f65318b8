import StanceClassifier

/// The place that reading has come to: which file, which member of it, and where in that. Behind the reader's lock.
struct Cursor: ~Copyable {
  /// A file to read.
  struct File {
    let name: SourceName
    let input: ArchiveInput
    /// Whether the user named it, rather than a folder that it lies in: an empty file is a mistake only then.
    let isNamed: Bool
  }

  /// An archive whose members are being read.
  private struct Archive {
    let name: String
    let members: any MemberSource
    let containers: [String]
    var hasDump = false
  }

  private let files: [File]
  private let options: ReadOptions
  /// What has been opened, in the order of the input; a number in a post's location is an index of it.
  private(set) var sources: [SourceName] = []
  /// What has been noticed.
  private(set) var notices: [ArchiveNotice] = []
  private var nextFile = 0
  /// What the members of the outermost archive tell of one another; nil outside archives.
  private var companions: ArchiveCompanions?
  private var ledger: InputLedger?
  /// The archives that the current source lies in, the outermost first.
  private var archives: [Archive] = []
  private var current: SourceReader?
  private var sequence = 0
  private var finishedBytes = 0

  init(_ files: [File], options: ReadOptions) {
    self.files = files
    self.options = options
  }

  /// Bytes read of all files so far, as stored.
  var storedBytesRead: Int { finishedBytes + (ledger?.storedBytesRead ?? 0) }

  /// Fills a chunk with the next records; false at the end of all sources.
  mutating func fill(_ chunk: inout Chunk) throws(ArchiveError) -> Bool {
    defer { takeNotices() }
    while true {
      if current == nil, try !openNext() { return false }
      if current == nil { continue }
      if try fillFromCurrent(&chunk) {
        chunk.origin.sequence = sequence
        sequence += 1
        return true
      }
      current = nil
    }
  }

  private mutating func fillFromCurrent(_ chunk: inout Chunk) throws(ArchiveError) -> Bool {
    do throws(StreamFault) {
      return try current?.fill(&chunk) ?? false
    } catch {
      let place = current?.position
      current = nil
      if error.endsInput { archives = [] }
      throw Cursor.error(error, in: sources[sources.count - 1].path, at: place)
    }
  }

  /// Goes on to the next member or file; false where there is none. It may turn out to be an archive, or nothing to
  /// read; then there is no current source.
  private mutating func openNext() throws(ArchiveError) -> Bool {
    if !archives.isEmpty {
      try openMember()
    } else if nextFile < files.count {
      nextFile += 1
      try openFile(files[nextFile - 1])
    } else {
      return false
    }
    return true
  }

  private mutating func openFile(_ file: File) throws(ArchiveError) {
    takeNotices()
    finishedBytes = storedBytesRead
    let ledger = InputLedger(file.name.path, options)
    self.ledger = ledger
    companions = ArchiveCompanions(file.input, options)
    let opening: Opening
    do throws(StreamFault) {
      let bytes = FileBytes(try Cursor.descriptor(file.input), ledger)
      let buffered = BufferedBytes(bytes, capacity: Cursor.inputBytes)
      opening = try Opening(buffered, file: bytes.size == nil ? nil : bytes, ledger, options)
    } catch {
      sources.append(file.name)
      throw Cursor.error(error, in: file.name.path, at: nil)
    }
    try open(opening, file.name)
    if file.isNamed, current?.isEmpty ?? false {
      current = nil
      throw ArchiveError(.empty, file.name.path, "is empty: there is nothing to read")
    }
  }

  /// zlib works at full speed from about 256 KiB on.
  private static let inputBytes = 256 << 10

  /// Goes on with what was opened; `member` is its name in the outermost archive, nil where it is no member of that.
  private mutating func open(_ opening: Opening, _ name: SourceName, member: String? = nil) throws(ArchiveError) {
    switch opening.content {
    case .members(let members):
      archives.append(Archive(name: name.path, members: members, containers: opening.containers))
    case .bytes(let bytes):
      guard let ledger else { return }
      sources.append(name)
      let index = sources.count - 1
      sources[index].containers = opening.containers
      var reader = try SourceReader(bytes, name: name.path, source: UInt32(index), options: options, ledger: ledger)
      reader.companion = member.map { companions?.companion(of: $0) } ?? Companion.load(besides: name.path)
      sources[index].layout = reader.layout
      current = consume reader
    }
  }

  private static func descriptor(_ input: ArchiveInput) throws(StreamFault) -> FileDescriptor {
    guard case .path(let path) = input else { return FileDescriptor() }
    do throws(SystemError) {
      return try FileDescriptor(opening: path)
    } catch {
      throw .system(error)
    }
  }

  private mutating func takeNotices() { notices += ledger?.takeNotices() ?? [] }
}

extension Cursor {
  /// Goes on to the next member of the innermost archive that has the name of a dump, or leaves the archive.
  private mutating func openMember() throws(ArchiveError) {
    let archive = archives[archives.count - 1]
    let found: Member?
    do throws(StreamFault) {
      found = try archive.members.next()
    } catch {
      leaveArchive(error)
      throw Cursor.error(error, in: archive.name, at: nil)
    }
    guard let member = found else {
      archives.removeLast()
      if archive.hasDump { return }
      if archives.count > 0 || !files[nextFile - 1].isNamed {
        // Not what the user asked for by its name: a picture book among the dumps is no error.
        ledger?.notice("holds no dump of posts", about: archive.name)
        return
      }
      throw ArchiveError(
        .noDumpInFolder, archive.name, "holds no dump of posts (looked for \(FolderListing.lookedFor))")
    }
    if archives.count == 1 { companions?.meet(member) }
    guard member.isDump else { return }
    archives[archives.count - 1].hasDump = true
    let name = "\(archive.name):\(member.name)"
    switch member.content {
    case .ignored(let why): ledger?.notice(why, about: name)
    case .refused(let fault):
      sources.append(SourceName(path: name, storedBytes: nil))
      throw Cursor.error(fault, in: name, at: nil)
    case .bytes(let bytes):
      try openBytes(
        bytes, SourceName(path: name, storedBytes: nil), within: archive, member: archives.count == 1 ? member.name : nil)
    }
  }

  private mutating func openBytes(
    _ bytes: any ByteSource, _ name: SourceName, within archive: Archive, member: String?
  ) throws(ArchiveError) {
    guard let ledger else { return }
    let opening: Opening
    do throws(StreamFault) {
      opening = try Opening(BufferedBytes(bytes), within: archive.containers, ledger, options)
    } catch {
      sources.append(name)
      if error.endsInput { archives = [] }
      throw Cursor.error(error, in: name.path, at: nil)
    }
    try open(opening, name, member: member)
  }

  /// What is cut in an inner archive may be whole in the outer one, which is gone on with.
  private mutating func leaveArchive(_ fault: StreamFault) {
    if fault.endsInput { archives = [] } else { archives.removeLast() }
  }

  /// The words for a fault.
  private static func error(_ fault: StreamFault, in source: String, at place: (bytes: Int, records: Int)?) -> ArchiveError {
    // What the system refuses from the first byte on has no place.
    guard let place, place.bytes > 0 || fault.kind != .unreadable else {
      return ArchiveError(fault.kind, source, fault.problem)
    }
    let found = place.bytes == 0 ? "" : "; what came before was read"
    return ArchiveError(
      fault.kind, source,
      "\(fault.problem) (after \(place.bytes.grouped) bytes, record \(place.records))\(found)", byte: place.bytes,
      record: place.records)
  }
}

extension Cursor.File {
  /// The files that an input stands for.
  static func expand(_ input: ArchiveInput) throws(ArchiveError) -> [Cursor.File] {
    guard case .path(let path) = input else {
      return [Cursor.File(name: SourceName(path: "standard input", storedBytes: nil), input: input, isNamed: true)]
    }
    switch FileDescriptor.target(of: path) {
    case .missing: throw ArchiveError(.missing, path, "there is no such file or folder")
    case .file(let size):
      return [Cursor.File(name: SourceName(path: path, storedBytes: size), input: input, isNamed: true)]
    case .stream: return [Cursor.File(name: SourceName(path: path, storedBytes: nil), input: input, isNamed: true)]
    case .folder: return try list(path)
    }
  }

  private static func list(_ folder: String) throws(ArchiveError) -> [Cursor.File] {
    let paths: [String]
    do throws(SystemError) {
      paths = try FolderListing.dumps(in: folder)
    } catch {
      throw ArchiveError(.unreadable, folder, "cannot be listed: \(error.words)")
    }
    if paths.isEmpty {
      throw ArchiveError(.noDumpInFolder, folder, "holds no dump of posts (looked for \(FolderListing.lookedFor))")
    }
    return paths.map { path in
      let size: Int? = if case .file(let bytes) = FileDescriptor.target(of: path) { bytes } else { nil }
      return Cursor.File(name: SourceName(path: path, storedBytes: size), input: .path(path), isNamed: false)
    }
  }
}
