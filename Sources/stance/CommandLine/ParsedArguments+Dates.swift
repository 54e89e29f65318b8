import StanceClassifier

extension ParsedArguments {
  /// The day that `text`, a value of `flag` or a part of one, names.
  func day(_ text: String, of flag: Flag) throws(UsageError) -> CivilDay {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard text.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      throw usageError("value '\(text)' of \(flag.long) is not a date (write 2025-03-17)")
    }
    let date = CivilDay(year: year, month: month, day: day)
    guard (1...12).contains(month), date.components == (year, month, day) else {
      throw usageError("value '\(text)' of \(flag.long) is no day of the calendar")
    }
    return date
  }
}
