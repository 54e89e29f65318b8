import StanceReport

/// Where the page and its charts go, from the flags under "Page".
struct PageOptions: Sendable, Equatable {
  /// The file of the page; nil for none.
  let html: String?
  /// The folder of the charts; nil for none.
  let svg: String?
  /// The title; nil for the finding.
  let title: String?

  /// The options; a usage error for a page that has no place.
  init(_ arguments: ParsedArguments) throws(UsageError) {
    html = arguments.text(.html)
    svg = arguments.text(.svg)
    title = arguments.text(.title)
    if html == "-" { throw arguments.usageError("--html needs a file: standard output has the breakdown") }
  }

  /// Whether anything of it was asked for.
  var isWanted: Bool { html != nil || svg != nil }
}
