/// Where an answer goes: standard output, or a file that appears whole or not at all.
///
/// A file is written under a temporary name in the same folder and takes its name in ``close()``; an error, a signal or letting go of
/// the value removes it. It is not forced to the disk: what is lost in a power cut can be made again. A device or pipe (`/dev/null`) is
/// written to directly.
struct OutputFile: ~Copyable {
  /// Bytes gathered before a write: as large as a pipe of Linux takes at once, four times over.
  private static let capacity = 256 * 1024

  private let name: String
  private let descriptor: Descriptor
  private let temporary: String?
  private let target: String?
  private var buffer: [UInt8] = []
  private var isOpen = true
  private var hasLeft = false

  /// Opens `path`; standard output for nil and `-`.
  init(_ path: String?) throws(CommandError) {
    guard let path, path != "-" else {
      self.init(name: "standard output", descriptor: .standardOutput)
      return
    }
    switch FileSystem.entry(at: path) {
    case .folder:
      throw CommandError("cannot write to \(path): it is a folder; name a file in it")
    case .other:
      guard let descriptor = FileSystem.openExisting(path) else { throw OutputFile.failure(path, FileSystem.lastError) }
      self.init(name: path, descriptor: descriptor)
    case .file(let permissions):
      try self.init(replacing: FileSystem.resolved(path), name: path, permissions: permissions)
    case nil:
      try self.init(replacing: path, name: path, permissions: nil)
    }
  }

  /// Whether nothing of it has been seen yet: it has a temporary name, or is gathered still.
  var isUnseen: Bool { temporary != nil || !hasLeft }

  deinit {
    if isOpen { discard() }
  }

  /// Adds bytes.
  mutating func write(_ bytes: Span<UInt8>) throws(CommandError) {
    if buffer.count + bytes.count > OutputFile.capacity { try flush() }
    if bytes.count >= OutputFile.capacity {
      hasLeft = true
      return try writeThrough(bytes)
    }
    buffer.reserveCapacity(OutputFile.capacity)
    for index in bytes.indices { buffer.append(bytes[index]) }
  }

  /// Adds a text as UTF-8.
  mutating func write(_ text: String) throws(CommandError) {
    let bytes = Array(text.utf8)
    try write(bytes.span)
  }

  /// Writes what is gathered, so that a reader of a pipe sees it now.
  mutating func flush() throws(CommandError) {
    if buffer.isEmpty { return }
    hasLeft = true
    try writeThrough(buffer.span)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and gives the file its name. Without this call no file appears.
  consuming func close() throws(CommandError) {
    try flush()
    isOpen = false
    if descriptor == .standardOutput { return }
    let closed = descriptor.close()
    guard let temporary, let target else { return }
    if closed, FileSystem.move(temporary, to: target) == nil {
      PartialFiles.forget()
      return
    }
    let error = FileSystem.lastError
    FileSystem.remove(temporary)
    PartialFiles.forget()
    throw OutputFile.failure(name, error)
  }

  private init(name: String, descriptor: Descriptor) {
    self.name = name
    self.descriptor = descriptor
    temporary = nil
    target = nil
  }

  private init(replacing target: String, name: String, permissions: UInt32?) throws(CommandError) {
    let folder = target.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(target[...$0]) } ?? ""
    let (temporary, descriptor) = try OutputFile.create(in: folder, name, permissions)
    PartialFiles.register(temporary)
    self.name = name
    self.descriptor = descriptor
    self.temporary = temporary
    self.target = target
  }

  /// A new file with a name of its own. What a killed run has left is not touched: in a container the next run has the same number.
  private static func create(
    in folder: String, _ name: String, _ permissions: UInt32?
  ) throws(CommandError) -> (path: String, descriptor: Descriptor) {
    for attempt in 1...100 {
      let path = "\(folder).stance-\(FileSystem.processID)-\(attempt).partial"
      if let descriptor = FileSystem.create(path, permissions: permissions) { return (path, descriptor) }
      if !FileSystem.lastErrorIsExistence { break }
    }
    throw failure(name, FileSystem.lastError)
  }

  private func writeThrough(_ bytes: Span<UInt8>) throws(CommandError) {
    if let error = descriptor.writeAll(bytes) { throw OutputFile.failure(name, error) }
  }

  private func discard() {
    guard let temporary else { return }
    _ = descriptor.close()
    FileSystem.remove(temporary)
    PartialFiles.forget()
  }

  private static func failure(_ name: String, _ error: Int32) -> CommandError {
    CommandError("cannot write to \(name): \(Environment.describe(error))")
  }
}
