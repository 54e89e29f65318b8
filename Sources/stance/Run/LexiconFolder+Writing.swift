extension LexiconFolder {
  /// Makes a folder of files, given as path below it and content: whole or not at all. A folder that has something in it is left alone.
  static func write(_ files: [(path: String, bytes: [UInt8])], to folder: String) throws(CommandError) {
    if let entry = FileSystem.entry(at: folder), entry != .folder || !isEmpty(folder) {
      throw CommandError("\(folder): there is something of that name already (name a new folder)")
    }
    let target = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let partial = "\(target).stance-\(FileSystem.processID).partial"
    do throws(CommandError) {
      try make(partial, for: folder)
      for name in Set(files.compactMap { subfolder(of: $0.path) }).sorted() { try make("\(partial)/\(name)", for: folder) }
      for file in files {
        var output = try OutputFile("\(partial)/\(file.path)")
        try output.write(file.bytes.span)
        try output.close()
      }
      if let error = FileSystem.move(partial, to: target) {
        throw CommandError("cannot write to \(folder): \(Environment.describe(error))")
      }
    } catch {
      remove(partial, files)
      throw error
    }
  }

  /// Makes a folder that lexicons are to be written into. One that has something in it is left alone.
  static func makeNew(_ folder: String) throws(CommandError) {
    if let entry = FileSystem.entry(at: folder) {
      if entry == .folder, isEmpty(folder) { return }
      throw CommandError("\(folder): there is something of that name already (name a new folder)")
    }
    try make(folder, for: folder)
  }

  private static func isEmpty(_ folder: String) -> Bool {
    do throws(SystemFailure) { return try FileSystem.names(in: folder).isEmpty } catch { return false }
  }

  /// `en` of `en/negators.tsv`; nil for a file at the top.
  private static func subfolder(of path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[0]) : nil
  }

  private static func make(_ partial: String, for folder: String) throws(CommandError) {
    if let error = FileSystem.makeNewFolder(partial) {
      throw CommandError("cannot make the folder \(folder): \(Environment.describe(error))")
    }
  }

  /// Takes away what was written; what is not there does not matter.
  private static func remove(_ partial: String, _ files: [(path: String, bytes: [UInt8])]) {
    for file in files { FileSystem.remove("\(partial)/\(file.path)") }
    for name in Set(files.compactMap { subfolder(of: $0.path) }) { FileSystem.removeFolder("\(partial)/\(name)") }
    FileSystem.removeFolder(partial)
  }
}
