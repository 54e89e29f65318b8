import StanceClassifier

/// The difference of two sets of text files in the unified format of `diff -u`, which `git apply` and `patch -p1` read.
///
/// ```swift
/// let diff = UnifiedDiff(from: LexiconWriter(lexicon).files(), to: LexiconWriter(lexicon).files(applying: changes))
/// diff.text()   // --- a/en/negators.tsv … -never<tab>-0.8 … +never<tab>-0.9
/// ```
///
/// Files are paired by their paths; one that only one side has is added or removed whole. The line of an entry stands right above the line that takes its
/// place. Equal sets have an empty diff.
public struct UnifiedDiff: Sendable {
  /// A file whose content differs.
  struct File: Sendable {
    let path: String
    /// Nil for a file that is new, or gone.
    let old: TextLines?
    let new: TextLines?
    let hunks: [Hunk]
  }

  /// How many files differ.
  public var fileCount: Int { files.count }
  /// Lines that only the new files have.
  public let addedLines: Int
  /// Lines that only the old files have.
  public let removedLines: Int
  /// Whether there is no difference.
  public var isEmpty: Bool { files.isEmpty }

  let files: [File]

  /// The difference between files given as path below a folder and content, with `context` equal lines around each change.
  public init(
    from old: [(path: String, bytes: [UInt8])], to new: [(path: String, bytes: [UInt8])], context: Int = 3
  ) {
    let olds = Dictionary(old.map { ($0.path, $0.bytes) }) { first, _ in first }
    let news = Dictionary(new.map { ($0.path, $0.bytes) }) { first, _ in first }
    files = Set(olds.keys).union(news.keys).sorted().compactMap { path in
      UnifiedDiff.file(path, olds[path].map(TextLines.init), news[path].map(TextLines.init), context)
    }
    let steps = files.flatMap(\.hunks).flatMap(\.steps)
    addedLines = steps.count { if case .added = $0 { true } else { false } }
    removedLines = steps.count { if case .removed = $0 { true } else { false } }
  }

  /// The difference between the files of two lexicons.
  public init(from old: Lexicon, to new: Lexicon, context: Int = 3) {
    self.init(from: LexiconWriter(old).files(), to: LexiconWriter(new).files(), context: context)
  }

  /// The diff for programs and files, byte by byte; empty where there is no difference. Not for terminals.
  public var bytes: [UInt8] {
    var result: [UInt8] = []
    for file in files {
      for line in UnifiedDiff.head(of: file) { result += Array(line.utf8) + [0x0A] }
      for hunk in file.hunks {
        result += Array(hunk.head.utf8) + [0x0A]
        for step in hunk.steps { UnifiedDiff.append(step, of: file, to: &result) }
      }
    }
    return result
  }

  /// The diff for people: what a terminal would obey is made visible, tabs stay.
  public func text(_ style: TerminalStyle = TerminalStyle()) -> String {
    files.map { file in
      let head = UnifiedDiff.head(of: file).map { style.paint(TerminalText.escaped($0), .strong) }
      let hunks = file.hunks.flatMap { hunk in
        [style.paint(hunk.head, .faint)] + hunk.steps.flatMap { UnifiedDiff.lines(of: $0, in: file, style) }
      }
      return (head + hunks).map { $0 + "\n" }.joined()
    }.joined()
  }

  private static func file(_ path: String, _ old: TextLines?, _ new: TextLines?, _ context: Int) -> File? {
    let (olds, news) = (old ?? TextLines([]), new ?? TextLines([]))
    if old != nil, new != nil, olds == news { return nil }
    let steps = LineDiff(from: olds.lines, to: news.lines).steps
    return File(path: path, old: old, new: new, hunks: Hunk.hunks(of: steps, context: context))
  }

  // MARK: Lines

  /// The two names: `a/` and `b/` before the path, as git writes them.
  private static func head(of file: File) -> [String] {
    [
      "--- " + (file.old == nil ? "/dev/null" : name("a/" + file.path)),
      "+++ " + (file.new == nil ? "/dev/null" : name("b/" + file.path)),
    ]
  }

  /// A path as git writes it: quoted where it holds a quotation mark, a backslash or a control character; a tab behind one with a blank, which would
  /// end at it otherwise.
  private static func name(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else {
      return path.contains(" ") ? path + "\t" : path
    }
    var quoted = "\""
    for scalar in path.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: quoted += "\\\(scalar)"
      case 0..<0x20, 0x7F:
        let octal = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static let noLineFeed = "\\ No newline at end of file"

  /// Sign, line and whether a line feed is missing behind it.
  private static func parts(of step: LineDiff.Step, in file: File) -> (sign: UInt8, line: ArraySlice<UInt8>, isOpen: Bool) {
    let (sign, side, index): (UInt8, TextLines?, Int) =
      switch step {
      case .kept(_, let new): (0x20, file.new, new)
      case .removed(let old): (0x2D, file.old, old)
      case .added(let new): (0x2B, file.new, new)
      }
    guard let side else { preconditionFailure("a step names a line of a file that there is") }
    return (sign, side.text(index), side.isOpen(index))
  }

  private static func append(_ step: LineDiff.Step, of file: File, to result: inout [UInt8]) {
    let (sign, line, isOpen) = parts(of: step, in: file)
    result += [sign] + line + [0x0A]
    if isOpen { result += Array(noLineFeed.utf8) + [0x0A] }
  }

  private static func lines(of step: LineDiff.Step, in file: File, _ style: TerminalStyle) -> [String] {
    let (sign, line, isOpen) = parts(of: step, in: file)
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map { TerminalText.escaped(Array($0).span) }
    let text = String(UnicodeScalar(sign)) + fields.joined(separator: "\t")
    let ink: Ink? = sign == 0x2D ? .stance(.second) : sign == 0x2B ? .stance(.first) : nil
    return [style.paint(text, ink)] + (isOpen ? [noLineFeed] : [])
  }
}

/// The lines of a text. A line holds its line feed, so that a last line without one differs from one with it.
struct TextLines: Sendable, Equatable {
  /// The lines with their line feeds.
  let lines: [ArraySlice<UInt8>]

  /// The lines of some bytes; none of an empty text.
  init(_ bytes: [UInt8]) {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    self.lines = lines
  }

  /// A line without its line feed.
  func text(_ index: Int) -> ArraySlice<UInt8> { isOpen(index) ? lines[index] : lines[index].dropLast() }

  /// Whether a line has no line feed.
  func isOpen(_ index: Int) -> Bool { lines[index].last != 0x0A }
}
