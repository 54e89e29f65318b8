/// Takes the containers off the bytes of an input file, one after the other, and UTF-16 under them.
struct Opening {
  /// What is under the containers.
  enum Content {
    case bytes(BufferedBytes)
    case members(any MemberSource)
  }

  /// What is under the containers.
  let content: Content
  /// The containers' names, the outermost first.
  let containers: [String]

  /// Opens what `source` begins with.
  ///
  /// - Parameters:
  ///   - file: The file that `source` reads, where any place of it can be read.
  ///   - outer: The containers that have been taken off before.
  /// - Throws: where a container cannot be opened, or there are too many.
  init(
    _ source: BufferedBytes, file: FileBytes? = nil, within outer: [String] = [], _ ledger: InputLedger,
    _ options: ReadOptions
  ) throws(StreamFault) {
    var bytes = source
    var containers = outer
    while let wrapping = Wrapping(bytes) {
      guard containers.count < InputLedger.deepest else {
        throw StreamFault(
          .refused,
          "holds containers more than \(InputLedger.deepest) deep (\(containers.joined(separator: ", ")), "
            + "\(wrapping.name)): unpack the outer ones first")
      }
      containers.append(wrapping.name)
      switch wrapping {
      case .gzip: bytes = BufferedBytes(GzipBytes(bytes, ledger, layer: containers.count))
      case .tool(let tool):
        let path = options.toolPath ?? Tool.usualPath
        bytes = BufferedBytes(try ToolBytes(tool, path: path, bytes, ledger, layer: containers.count))
      case .tar:
        content = .members(TarMembers(bytes))
        self.containers = containers
        return
      case .zip:
        // Places in the file are places in the archive only where nothing was taken off before.
        let seekable = containers.count == 1 ? file : nil
        content = .members(try ZipMembers.open(bytes, file: seekable, ledger, layer: containers.count))
        self.containers = containers
        return
      }
    }
    if let order = UTF16Bytes.order(of: bytes) { bytes = BufferedBytes(UTF16Bytes(bytes, order)) }
    content = .bytes(bytes)
    self.containers = containers
  }
}
