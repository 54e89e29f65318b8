/// One place where an entry occurs in a text, whatever it comes to count there.
public struct Occurrence: Sendable, Hashable {
  /// The entry.
  public let entry: EntryID
  /// Where it occurs: UTF-8 offsets into the text.
  public let range: Range<Int>
}

/// Finds where entries of any role occur in texts, one text after the other. ``ClassifierSession`` tells what cues count; this tells what is there: for the
/// coverage of a lexicon, for its checks, and for what a change of it can touch.
///
///     var session = OccurrenceSession(classifier)
///     session.find(in: text)
///     session.occurrences   // in the order of the text
public struct OccurrenceSession: ~Copyable {
  /// What becomes of entries inside of longer ones.
  public enum Overlaps: Sendable {
    /// The longest in its lane hides the others, as when a text is classified.
    case longest
    /// Every entry that occurs is told, hidden or not.
    case all
  }

  private let classifier: Classifier
  private let overlaps: Overlaps
  private var matcher = Matcher()
  private var buffer = TokenBuffer()

  /// A session by the entries of a classifier's lexicon.
  public init(_ classifier: Classifier, _ overlaps: Overlaps = .longest) {
    self.classifier = classifier
    self.overlaps = overlaps
  }

  /// Finds the entries in a text, which is UTF-8. Time is linear in the text; nothing is allocated once the longest text was seen.
  public mutating func find(in text: Span<UInt8>) {
    Tokenizer.tokenize(text, into: &buffer)
    matcher.find(classifier.compiled, in: buffer, overlaps == .longest ? .always : .overlapping)
  }

  /// How often entries occur in the text last looked at.
  public var count: Int { matcher.matches.count }

  /// The entry of an occurrence, by its number below ``count``.
  public func entry(_ index: Int) -> EntryID { EntryID(Int(matcher.matches[index].entry)) }

  /// The occurrences in the text last looked at, in its order.
  public var occurrences: [Occurrence] {
    let found = matcher.matches.map { match in
      Occurrence(
        entry: EntryID(Int(match.entry)), range: buffer.textRange(Int(match.start)..<Int(match.end)))
    }
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.entry) < ($1.range.lowerBound, $1.range.upperBound, $1.entry)
    }
  }
}
