import StanceClassifier

/// Which posts of a dump count. What is left out is counted as filtered out.
struct PostFilter: Sendable {
  /// What the command line asks for.
  struct Options: Sendable, Equatable {
    /// The first day; nil for no bound.
    let since: CivilDay?
    /// The last day; nil for no bound.
    let until: CivilDay?
    /// The languages; empty for all.
    let languages: [LanguageCode]
    /// What becomes of retweets.
    let retweets: RetweetPolicy
    /// A file of ids to leave out.
    let excludedIDs: String?
    /// Entries of which a post must hold one; empty for all posts.
    let match: [String]

    /// The options of a command that has the group ``FlagGroup/posts``.
    init(_ arguments: ParsedArguments) throws(UsageError) {
      since = try Options.day(.since, arguments)
      until = try Options.day(.until, arguments)
      if let since, let until, until < since { throw arguments.usageError("--until lies before --since") }
      languages = try Options.languages(arguments)
      retweets = arguments.choice(.retweets)
      excludedIDs = arguments.text(.excludeIDs)
      match = (arguments.text(.match) ?? "").split(separator: ",").map { String($0) }
    }

    /// Options that let every post through.
    static let everyPost = Options()

    private init() {
      (since, until, excludedIDs) = (nil, nil, nil)
      (languages, match) = ([], [])
      retweets = .keep
    }

    /// What is asked for, in words behind others; empty where nothing is.
    var words: String {
      let parts = [
        since.map { "since \($0.daysSince1970)" }, until.map { "until \($0.daysSince1970)" },
        languages.isEmpty ? nil : "lang \(languages.map(\.name).joined(separator: " "))",
        retweets == .keep ? nil : "retweets \(retweets.rawValue)", excludedIDs.map { "without \($0)" },
        match.isEmpty ? nil : "match \(match.joined(separator: " | "))",
      ]
      return parts.compactMap(\.self).map { ", " + $0 }.joined()
    }

    private static func day(_ flag: Flag, _ arguments: ParsedArguments) throws(UsageError) -> CivilDay? {
      guard let text = arguments.text(flag) else { return nil }
      let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard text.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
        throw arguments.usageError("value '\(text)' of \(flag.long) is not a date (write 2025-03-17)")
      }
      let date = CivilDay(year: year, month: month, day: day)
      guard (1...12).contains(month), date.components == (year, month, day) else {
        throw arguments.usageError("value '\(text)' of \(flag.long) is no day of the calendar")
      }
      return date
    }

    private static func languages(_ arguments: ParsedArguments) throws(UsageError) -> [LanguageCode] {
      var codes: [LanguageCode] = []
      for name in (arguments.text(.lang) ?? "").split(separator: ",") {
        let code = LanguageCode(String(name))
        if code == .unknown, name != "und" {
          throw arguments.usageError("value '\(name)' of --lang is no language code (write en, or und for unknown)")
        }
        codes.append(code)
      }
      return codes
    }
  }

  private let options: Options
  private let excluded: Set<[UInt8]>
  private let search: WordSearch?
  private let isIdle: Bool

  /// A filter; reads the file of ids.
  init(_ options: Options) throws(CommandError) {
    self.options = options
    excluded = try PostFilter.ids(in: options.excludedIDs)
    search = options.match.isEmpty ? nil : try WordSearch(options.match)
    let isWide = options.since == nil && options.until == nil && options.languages.isEmpty && options.retweets == .keep
    isIdle = isWide && excluded.isEmpty && search == nil
  }

  /// Takes the unwanted posts out of a batch.
  func apply(to batch: inout PostBatch) {
    if isIdle { return }
    let unwanted = excluded.isEmpty ? [] : batch.posts.map { excluded.contains(Array(batch.bytes[$0.id.range])) }
    let found = search?.hits(batch.posts.map(\.text), of: batch.bytes) ?? []
    var index = -1
    batch.leaveOut(as: .filteredOut) { post in
      index += 1
      return !isWanted(post) || !unwanted.isEmpty && unwanted[index] || !found.isEmpty && !found[index]
    }
  }

  /// A post without a time lies outside every span.
  private func isWanted(_ post: Post) -> Bool {
    if options.retweets == .drop, post.kind == .retweet { return false }
    if !options.languages.isEmpty, !options.languages.contains(post.language) { return false }
    if options.since == nil, options.until == nil { return true }
    guard let day = post.time.day else { return false }
    return day >= options.since ?? day && day <= options.until ?? day
  }

  /// The lines of a file, without spaces and quotation marks around them; empty lines and a header do not matter.
  private static func ids(in path: String?) throws(CommandError) -> Set<[UInt8]> {
    guard let path else { return [] }
    do throws(SystemFailure) {
      let lines = try FileSystem.contents(of: path).split { $0 == 0x0A || $0 == 0x0D }
      return Set(lines.map { line in line.filter { $0 > 0x20 && $0 != 0x22 } })
    } catch {
      throw CommandError("\(path): the file of ids cannot be read: \(error.words)")
    }
  }
}
