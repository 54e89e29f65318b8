import StanceClassifier
import StanceReport
import Synchronization

/// Where the rows of `classify` go, and how they are written. Shared by the workers, who come in the order of the input.
final class RowOutput: Sendable {
  /// Whether a row holds its cues.
  let hasEvidence: Bool
  /// The pseudonyms of authors; nil where a row names no author.
  let pseudonyms: Pseudonyms?
  private let format: StanceReport.RowFormat
  private let path: String?
  private let file: Mutex<OutputFile?>

  /// Opens the file and writes the header, if the format has one.
  init(_ options: ClassifyCommand.Rows, _ lexicon: Lexicon, to path: String?) throws(CommandError) {
    hasEvidence = options.hasEvidence
    pseudonyms = try RowOutput.pseudonyms(options.keyFile)
    format =
      switch options.format {
      case .jsonl: .jsonLines
      case .csv: .csv(options.isForSpreadsheet ? .spreadsheet : .standard)
      }
    self.path = path
    var file = try OutputFile(path)
    var header: [UInt8] = []
    RowOutput.writer(format, RowOutput.fields(hasEvidence, pseudonyms), lexicon).appendHeader(to: &header)
    try file.write(header.span)
    self.file = Mutex(file)
  }

  /// A writer for one worker.
  func makeWriter(_ lexicon: Lexicon) -> RowWriter { RowOutput.writer(format, RowOutput.fields(hasEvidence, pseudonyms), lexicon) }

  /// Adds rows.
  func write(_ bytes: Span<UInt8>) throws(CommandError) {
    try file.withLock { (file: inout OutputFile?) throws(CommandError) in try file?.write(bytes) }
  }

  /// Forgets all rows and begins anew; false where they have left already, to the standard output or a device.
  func restart(_ lexicon: Lexicon) throws(CommandError) -> Bool {
    try file.withLock { (file: inout OutputFile?) throws(CommandError) in
      guard let old = file.take() else { return false }
      if !old.isUnseen {
        file = consume old
        return false
      }
      _ = consume old
      var new = try OutputFile(path)
      var header: [UInt8] = []
      RowOutput.writer(format, RowOutput.fields(hasEvidence, pseudonyms), lexicon).appendHeader(to: &header)
      try new.write(header.span)
      file = consume new
      return true
    }
  }

  /// Puts the file in its place. Without this call no file appears.
  func close() throws(CommandError) {
    try file.withLock { (file: inout OutputFile?) throws(CommandError) in try file.take()?.close() }
  }

  private static func fields(_ hasEvidence: Bool, _ pseudonyms: Pseudonyms?) -> RowFields {
    var fields: RowFields = [.createdAt, .language, .kind, .textStatus]
    if hasEvidence { fields.insert(.evidence) }
    if pseudonyms != nil { fields.insert(.author) }
    return fields
  }

  private static func writer(_ format: StanceReport.RowFormat, _ fields: RowFields, _ lexicon: Lexicon) -> RowWriter {
    RowWriter(format, poles: lexicon.poles, fields: fields) { lexicon.text(of: $0) }
  }

  /// The key is the file without the line feed at its end.
  private static func pseudonyms(_ path: String?) throws(CommandError) -> Pseudonyms? {
    guard let path else { return nil }
    var key: [UInt8]
    do throws(SystemFailure) {
      key = try FileSystem.contents(of: path)
    } catch {
      throw CommandError("\(path): the key cannot be read: \(error.words)")
    }
    while let last = key.last, last == 0x0A || last == 0x0D { key.removeLast() }
    guard let pseudonyms = Pseudonyms(key: key) else {
      let least = Pseudonyms.shortestKey
      throw CommandError("\(path): a key has at least \(least) bytes (make one: head -c 32 /dev/urandom | base64 > FILE)")
    }
    return pseudonyms
  }
}
