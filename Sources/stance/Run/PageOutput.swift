import StanceReport

/// Writes a page and its charts.
enum PageOutput {
  /// Writes what `options` ask for. Each file appears whole or not at all.
  static func write(_ breakdown: Breakdown, _ options: PageOptions) throws(CommandError) {
    let page = ReportPage(breakdown, title: options.title)
    if let path = options.html { try write(page.bytes, to: path) }
    guard let folder = options.svg else { return }
    if FileSystem.entry(at: folder) != .folder, let error = FileSystem.makeNewFolder(folder) {
      throw CommandError("cannot make the folder \(folder): \(Environment.describe(error))")
    }
    for chart in page.charts { try write(chart.bytes, to: "\(folder)/\(chart.name).svg") }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
    var file = try OutputFile(path)
    try file.write(bytes.span)
    try file.close()
  }
}
