/// What people said of a post in a file of labelled posts: one label, or those of several annotators.
///
/// ``Post/label`` holds the label alone where the file has no more, so that a post of a dump stays a few numbers; with annotators it holds label, annotator and
/// their labels, with the control character U+001F (unit separator) between them.
public struct PostLabels: Sendable, Equatable {
  /// The label of whoever decides, or of the one annotator there is; empty where there is none (yet).
  public let label: String
  /// Who labelled the row; empty where the file has no column for that.
  public let annotator: String
  /// The labels of annotators in columns of their own, by column; empty strings where one has not labelled the post.
  public let columns: [String]

  /// What separates the parts.
  public static let separator: UInt8 = 0x1F

  init(_ text: String) {
    let parts = text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map { String($0) }
    label = parts.first ?? ""
    annotator = parts.count > 1 ? parts[1] : ""
    columns = Array(parts.dropFirst(2))
  }
}

extension PostBatch {
  /// What people said of a post of the batch.
  public func labels(of post: Post) -> PostLabels { PostLabels(string(post.label)) }
}
