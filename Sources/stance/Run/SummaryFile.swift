import StanceAggregation
import StanceReport
import Synchronization

/// Summaries as files.
enum SummaryFile {
  /// The tabulation in a file, or on standard input for `-`.
  static func read(_ path: String) throws(CommandError) -> Tabulation {
    let bytes: [UInt8]
    do throws(SystemFailure) {
      bytes = path == "-" ? try FileSystem.readAll(0) : try FileSystem.contents(of: path)
    } catch {
      throw CommandError("\(path): the summary cannot be read: \(error.words)")
    }
    do throws(SummaryFault) {
      return try SummaryJSON.read(bytes)
    } catch {
      throw CommandError("\(path): \(error.problem)")
    }
  }

  /// Whether a file begins as a summary does; false for what is no regular file.
  static func isSummary(_ path: String) -> Bool {
    guard case .file = FileSystem.entry(at: path), let start = FileSystem.beginning(of: path) else { return false }
    return SummaryJSON.isSummary(start)
  }

  /// All files as one. Throws where one cannot be read, or does not go with the others; of several such the first.
  ///
  /// Each core adds up its share of the files, one behind the other; merging is associative, so the sum is the same for any number of cores.
  static func merged(_ paths: [String]) throws(CommandError) -> Tabulation {
    let jobs = min(Environment.cores, (paths.count + 15) / 16)
    let shares = (0..<jobs).map { paths[paths.count * $0 / jobs..<paths.count * ($0 + 1) / jobs] }
    let parts = Mutex([Result<Tabulation?, CommandError>?](repeating: nil, count: jobs))
    Threads.run(jobs) { job in
      let part = Result { () throws(CommandError) in try sum(shares[job]) }
      parts.withLock { $0[job] = part }
    }
    var total: Tabulation?
    for (share, part) in zip(shares, parts.withLock { $0 }) {
      // A thread that could not be started has done nothing.
      let done: Tabulation?
      if let part { done = try part.get() } else { done = try sum(share) }
      guard let part = done else { continue }
      try add(part, to: &total, share.first ?? "", paths[0])
    }
    guard let total else { preconditionFailure("the table asks for one summary at least") }
    return total
  }

  private static func sum(_ paths: ArraySlice<String>) throws(CommandError) -> Tabulation? {
    var total: Tabulation?
    for path in paths { try add(read(path), to: &total, path, paths.first ?? "") }
    return total
  }

  private static func add(
    _ part: Tabulation, to total: inout Tabulation?, _ path: String, _ first: String
  ) throws(CommandError) {
    if total == nil {
      total = part
      return
    }
    do throws(SummaryMismatch) {
      try total?.merge(part)
    } catch {
      throw CommandError("\(path) does not add up with \(first): \(error.problem)")
    }
  }
}
