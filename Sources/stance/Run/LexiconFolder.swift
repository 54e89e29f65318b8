import StanceClassifier

/// Lexicons as folders of files.
enum LexiconFolder {
  /// The lexicon in a folder, or the built-in one for nil. Throws with every fault, one a line.
  static func load(_ folder: String?) throws(CommandError) -> Lexicon {
    do throws(LexiconError) {
      guard let folder else { return try Lexicon.builtIn() }
      return try Lexicon(files: files(in: folder))
    } catch {
      throw CommandError(message(error, in: folder))
    }
  }

  /// The same for one text: of the built-in lexicon what the text can hold, of a folder all, since its faults are to be told.
  static func load(_ folder: String?, for text: [UInt8]) throws(CommandError) -> Lexicon {
    if folder != nil { return try load(folder) }
    do throws(LexiconError) { return try Lexicon.builtIn(for: text) } catch { throw CommandError(message(error, in: nil)) }
  }

  /// The `.tsv` files of a folder and of its subfolders, one level down, as path below the folder and content.
  static func files(in folder: String) throws(LexiconError) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for name in try names(in: folder, "") {
      if name.hasSuffix(".tsv") {
        files.append((name, try contents(of: folder, name)))
      } else if !name.hasPrefix("."), FileSystem.entry(at: "\(folder)/\(name)") == .folder {
        for inner in try names(in: folder, name) where inner.hasSuffix(".tsv") {
          files.append(("\(name)/\(inner)", try contents(of: folder, "\(name)/\(inner)")))
        }
      }
    }
    return files
  }

  /// A fault as it is printed: its file below the folder that was named.
  static func line(_ fault: LexiconFault, in folder: String?) -> String { path(fault.description, in: folder) }

  /// The name of a file of a lexicon, or what begins with it, below the folder that was named.
  static func path(_ file: String, in folder: String?) -> String {
    folder.map { "\($0.hasSuffix("/") ? $0 : $0 + "/")\(file)" } ?? "built-in lexicon: \(file)"
  }

  private static func names(in folder: String, _ below: String) throws(LexiconError) -> [String] {
    do throws(SystemFailure) {
      return try FileSystem.names(in: below.isEmpty ? folder : "\(folder)/\(below)")
    } catch {
      throw LexiconError(faults: [LexiconFault(file: below, line: nil, message: "the folder cannot be read: \(error.words)")])
    }
  }

  private static func contents(of folder: String, _ path: String) throws(LexiconError) -> [UInt8] {
    do throws(SystemFailure) {
      return try FileSystem.contents(of: "\(folder)/\(path)")
    } catch {
      throw LexiconError(faults: [LexiconFault(file: path, line: nil, message: "the file cannot be read: \(error.words)")])
    }
  }

  private static func message(_ error: LexiconError, in folder: String?) -> String {
    let errors = error.faults.filter { $0.severity == .error }
    let shown = errors.prefix(20).map { line($0, in: folder) }
    let rest = errors.count - shown.count
    let lines = rest > 0 ? shown + ["\(rest) more (see 'stance lexicon check \(folder ?? "")')"] : shown
    return lines.joined(separator: "\nstance: ")
  }
}
