/// What all that is unpacked out of one input file has in common: how much is stored, how much became of it, what there
/// is to tell.
final class InputLedger {
  /// Containers within one another: a tar of compressed files is 2, compressed again 3.
  static let deepest = 3

  /// The file, as the user knows it.
  let name: String
  private let maximumExpansion: Int
  private let harmlessBytes: Int
  private var produced = [Int](repeating: 0, count: InputLedger.deepest + 1)
  /// How far into the file reading has come.
  private(set) var storedBytesRead = 0
  /// What was noticed and does not hinder; given away with ``takeNotices()``.
  private var notices: [ArchiveNotice] = []

  init(_ name: String, _ options: ReadOptions) {
    self.name = name
    maximumExpansion = max(1, options.maximumExpansion)
    harmlessBytes = options.harmlessBytes
  }

  /// The file has been read up to `offset`.
  func reached(_ offset: Int) { storedBytesRead = max(storedBytesRead, offset) }

  /// A decoder at depth `layer` (from 1) has given `count` bytes.
  ///
  /// All members at a depth count together, so that many small bombs, or one that is listed many times, are found too.
  ///
  /// - Throws: where that is more than the stored bytes can honestly hold.
  func add(_ count: Int, layer: Int) throws(StreamFault) {
    produced[layer] += count
    let bytes = produced[layer]
    guard bytes > harmlessBytes, bytes / maximumExpansion > storedBytesRead else { return }
    throw StreamFault(
      .expansion,
      "expands to more than \(maximumExpansion) times its size, as a bomb does: if it is none, allow more"
        + " with --max-expansion", endsInput: true)
  }

  /// Tells something about the file, or about `member` in it.
  func notice(_ text: String, about source: String? = nil) {
    notices.append(ArchiveNotice(source: source ?? name, text: text))
  }

  /// The notices since the last call.
  func takeNotices() -> [ArchiveNotice] {
    defer { notices = [] }
    return notices
  }
}
