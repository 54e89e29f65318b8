import StanceClassifier

/// The place that reading has come to: which source, and where in it. Behind the reader's lock.
struct Cursor: ~Copyable {
  /// A file to read.
  struct File {
    var name: SourceName
    let input: ArchiveInput
    /// Whether the user named it, rather than a folder that it lies in: an empty file is a mistake only then.
    let isNamed: Bool
  }

  private(set) var files: [File]
  private let options: ReadOptions
  private var current: SourceReader?
  private var currentIndex = -1
  private var sequence = 0
  private var finishedBytes = 0

  init(_ files: [File], options: ReadOptions) {
    self.files = files
    self.options = options
  }

  /// Bytes read of all sources so far, as stored.
  private(set) var storedBytesRead = 0

  /// Fills a chunk with the next records; false at the end of all sources.
  mutating func fill(_ chunk: inout Chunk) throws(ArchiveError) -> Bool {
    while true {
      if current == nil {
        guard currentIndex + 1 < files.count else { return false }
        currentIndex += 1
        try open()
      }
      if try fillFromCurrent(&chunk) {
        chunk.origin.sequence = sequence
        sequence += 1
        return true
      }
      close()
    }
  }

  private mutating func open() throws(ArchiveError) {
    let file = files[currentIndex]
    let stream: ByteStream
    do throws(StreamFault) {
      stream = try ByteStream(Cursor.descriptor(file.input))
    } catch {
      throw self.error(error, at: nil)
    }
    var reader = try SourceReader(stream, name: file.name.path, source: UInt32(currentIndex), options: options)
    files[currentIndex].name.layout = reader.layout
    if case .path(let path) = file.input { reader.companion = Companion.load(besides: path) }
    let isEmpty = reader.isEmpty
    current = consume reader
    if isEmpty, file.isNamed {
      close()
      throw ArchiveError(.empty, file.name.path, "is empty: there is nothing to read")
    }
  }

  private static func descriptor(_ input: ArchiveInput) throws(StreamFault) -> FileDescriptor {
    guard case .path(let path) = input else { return FileDescriptor() }
    do throws(SystemError) {
      return try FileDescriptor(opening: path)
    } catch {
      throw .system(error.number)
    }
  }

  private mutating func fillFromCurrent(_ chunk: inout Chunk) throws(ArchiveError) -> Bool {
    defer { if current != nil { storedBytesRead = finishedBytes + (current?.storedBytesRead ?? 0) } }
    do throws(StreamFault) {
      return try current?.fill(&chunk) ?? false
    } catch {
      let place = current?.position
      close()
      throw self.error(error, at: place)
    }
  }

  private mutating func close() {
    finishedBytes += current?.storedBytesRead ?? 0
    storedBytesRead = finishedBytes
    current = nil
  }
}

extension Cursor {
  /// The words for a fault of the source at hand.
  private func error(_ fault: StreamFault, at place: (bytes: Int, records: Int)?) -> ArchiveError {
    let name = files[currentIndex].name.path
    let (kind, problem): (ArchiveError.Kind, String) =
      switch fault {
      case .system(let number): (.unreadable, "cannot be read: \(SystemError(number: number).words)")
      case .cut: (.cut, "the gzip data ends in the middle")
      case .damaged: (.damaged, "the gzip data is damaged")
      }
    guard let place else { return ArchiveError(kind, name, problem) }
    let found = place.bytes == 0 ? "" : "; what came before was read"
    return ArchiveError(
      kind, name, "\(problem) (after \(place.bytes.grouped) bytes, record \(place.records))\(found)", byte: place.bytes,
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
