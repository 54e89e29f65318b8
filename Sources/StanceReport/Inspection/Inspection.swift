import StanceAggregation
import StanceClassifier

/// What is in a dump: its files, what they turned out to be, the posts by time, language and kind, and everything that is no post.
public struct Inspection: Sendable {
  /// One file, or member of an archive.
  public struct Source: Sendable {
    let path: String
    let containers: [String]
    let layout: String
    let posts: Int

    /// A source: the containers around it from the outside in, how its bytes are cut into records, and how many posts it holds.
    public init(path: String, containers: [String], layout: String, posts: Int) {
      self.path = path
      self.containers = containers
      self.layout = layout
      self.posts = posts
    }
  }

  private let summary: Summary
  private let sources: [Source]
  private let provenance: Provenance

  /// Files shown in the table; all are in the JSON.
  private static let mostSources = 20

  /// An inspection of what a summary counted; labels in it do not matter.
  public init(_ summary: Summary, _ sources: [Source], _ provenance: Provenance) {
    self.summary = summary
    self.sources = sources
    self.provenance = provenance
  }

  /// For people; every line ends with a line feed.
  public func text(_ style: TerminalStyle = TerminalStyle()) -> String {
    let sections = [files(style), [span], groups(style), IntakeLines(summary, provenance, style).lines]
    return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func files(_ style: TerminalStyle) -> [String] {
    var table = TextTable([.trailing, .leading, .leading])
    table.add([TextCell("posts", .faint), TextCell("read as", .faint), TextCell("file", .faint)])
    for source in sources.prefix(Inspection.mostSources) {
      let layers = (source.containers + [source.layout]).joined(separator: " > ")
      let path = TextCell(TerminalText.escaped(source.path))
      table.add([TextCell(NumberText.grouped(source.posts)), TextCell(TerminalText.escaped(layers)), path])
    }
    let more = sources.count - Inspection.mostSources
    return table.lines(style) + (more > 0 ? ["and \(NumberText.grouped(more)) more files (--json lists all)"] : [])
  }

  private var span: String {
    guard let days = summary.days else { return "No post has a time." }
    let unknown = summary.breakdown(by: .month).last { $0.group == .month(nil) }?.distribution.posts ?? 0
    let rest = unknown == 0 ? "" : ", \(NumberText.counted(unknown, "post")) without a time"
    return "From \(days.lowerBound.name) to \(days.upperBound.name)\(rest)"
  }

  private func groups(_ style: TerminalStyle) -> [String] {
    var table = TextTable([.leading, .leading])
    let formats = PostFormat.allCases.filter { summary.intake[$0] > 0 }.map {
      "\($0.name) \(NumberText.grouped(summary.intake[$0]))"
    }
    for (index, line) in Inspection.wrapped(formats, width: max(20, style.width - 11)).enumerated() {
      table.add([TextCell(index == 0 ? "formats" : "", .faint), TextCell(line)])
    }
    for (heading, dimension) in [("languages", Dimension.language), ("kinds", .kind)] {
      let parts = summary.breakdown(by: dimension).map { "\($0.group.name) \(NumberText.grouped($0.distribution.posts))" }
      for (index, line) in Inspection.wrapped(parts, width: max(20, style.width - 11)).enumerated() {
        table.add([TextCell(index == 0 ? heading : "", .faint), TextCell(line)])
      }
    }
    return table.lines(style)
  }

  private static func wrapped(_ parts: [String], width: Int) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last, last.utf8.count + 2 + part.utf8.count <= width {
        lines[lines.count - 1] = last + ", " + part
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  /// As JSON: one object and a line feed.
  public var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { object in
      object.member("posts", summary.total.posts)
      object.member("files", array: { list in for source in sources { Inspection.append(source, to: &list) } })
      object.member(
        "formats", .inline,
        object: { formats in
          for format in PostFormat.allCases where summary.intake[format] > 0 { formats.member(format.name, summary.intake[format]) }
        })
      for dimension in [Dimension.month, .language, .kind] {
        object.member(
          dimension.rawValue, .inline,
          object: { groups in
            for row in summary.breakdown(by: dimension) { groups.member(row.group.name, row.distribution.posts) }
          })
      }
      object.member("intake", object: { IntakeJSON.write(summary.intake, provenance, to: &$0) })
    }
    return writer.bytes + [0x0A]
  }

  private static func append(_ source: Source, to list: inout JSONWriter) {
    list.object(.inline) { object in
      object.member("path", source.path)
      object.member("containers", .inline, array: { layers in for layer in source.containers { layers.value(layer) } })
      object.member("layout", source.layout)
      object.member("posts", source.posts)
    }
  }
}
