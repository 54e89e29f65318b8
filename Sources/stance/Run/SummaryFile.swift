import StanceAggregation
import StanceReport

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

  /// All files as one. Throws where one cannot be read, or does not go with the others.
  static func merged(_ paths: [String]) throws(CommandError) -> Tabulation {
    var sum: Tabulation?
    for path in paths {
      let part = try read(path)
      guard sum != nil else {
        sum = part
        continue
      }
      do throws(SummaryMismatch) {
        try sum?.merge(part)
      } catch {
        throw CommandError("\(path) does not add up with \(paths[0]): \(error.problem)")
      }
    }
    guard let sum else { preconditionFailure("the table asks for one summary at least") }
    return sum
  }
}
