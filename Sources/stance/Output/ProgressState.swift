import StanceReport

/// How far a run is, as numbers and as a line for people.
struct ProgressState: Sendable {
  /// Posts done.
  let posts: Int
  /// Bytes done, after decompression.
  let bytes: Int
  /// Bytes of the input consumed.
  let consumed: Int
  /// Bytes of the input in all; nil where not known.
  let total: Int?
  /// Seconds since the start; more than 0.
  let seconds: Double

  /// `1,200,000 posts  400,000 posts/s  276 MB/s  12 %  0:41 left`; the last two only where the total is known.
  var line: String {
    let rate = Int((Double(posts) / seconds).rounded())
    let megabytes = Int((Double(bytes) / seconds / 1e6).rounded())
    var parts = [
      "\(NumberText.grouped(posts)) posts", "\(NumberText.grouped(rate)) posts/s", "\(NumberText.grouped(megabytes)) MB/s",
    ]
    if let total, total > 0, consumed > 0 {
      let share = min(1, Double(consumed) / Double(total))
      parts.append("\(Int(share * 100)) %")
      parts.append("\(clock(Int((seconds / share - seconds).rounded()))) left")
    }
    return parts.joined(separator: "  ")
  }

  private func clock(_ seconds: Int) -> String {
    let rest = seconds % 3600
    let minutes = rest / 60
    if seconds < 3600 { return "\(minutes):\(twoDigits(rest % 60))" }
    return "\(seconds / 3600):\(twoDigits(minutes)):\(twoDigits(rest % 60))"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
