import StanceClassifier

/// What could be an entry: a word, a phrase of two to four words, a hashtag, an emoji, or the beginning of several words.
public struct Term: Sendable, Hashable {
  /// As an entry writes it: `god's word`, `#nowar`, `relig*`.
  public let text: String
  /// How many words it has.
  public let words: Int
  /// Whether it stands for all words that begin so.
  public let isStem: Bool

  /// The terms that occur wherever this one does, itself first: its words and the phrases in it, and the stems of its words, each as often as it occurs.
  var parts: [String] {
    let words = text.split(separator: " ").map(String.init)
    var parts: [String] = []
    for start in words.indices {
      for end in start..<words.count { parts.append(words[start...end].joined(separator: " ")) }
      let letters = words[start].unicodeScalars.filter { $0 != "*" }
      let isStem = words[start].hasSuffix("*")  // itself among the phrases already
      let longest = isStem ? letters.count - 1 : letters.count
      guard TermBuilder.shortestStem <= longest else { continue }
      for length in TermBuilder.shortestStem...longest {
        parts.append(String(String.UnicodeScalarView(letters.prefix(length))) + "*")
      }
    }
    return parts
  }
}

/// In which posts each term occurs: a sparse matrix, term by term (CSC).
///
/// Terms that occur in the very same posts say the same; of those the shortest is kept, a whole word before a stem, and of stems the longest, unless all are asked for.
struct TermIndex {
  /// The terms, in the order of their preference.
  private(set) var terms: [Term] = []
  /// Where the posts of each term start; one more than there are terms.
  private var starts: [Int] = [0]
  private var posts: [UInt32] = []

  /// The posts that hold a term, ascending.
  func posts(of term: Int) -> ArraySlice<UInt32> { posts[starts[term]..<starts[term + 1]] }

  /// What becomes of terms that occur in the very same posts.
  enum Twins: Sendable {
    /// One is kept.
    case merged
    /// All are, and stems too of which only one word occurs: who chooses by a part of the posts must not know the others.
    case kept
  }

  /// The terms of `texts` that at least `minimum` of them hold.
  init(_ texts: [TuningPost], minimum: Int, longestPhrase: Int, twins: Twins = .merged) {
    var builder = TermBuilder(minimum: minimum, longestPhrase: longestPhrase, wordsOfStem: twins == .kept ? 1 : 2)
    builder.read(texts)
    builder.count()
    var seen: Set<[UInt32]> = []
    for found in builder.found.sorted(by: { TermIndex.isPreferred($0, $1, twins) })
    where twins == .kept || seen.insert(found.posts).inserted {
      terms.append(found.term)
      posts += found.posts
      starts.append(posts.count)
    }
  }

  private static func isPreferred(_ left: TermBuilder.Found, _ right: TermBuilder.Found, _ twins: Twins) -> Bool {
    let (a, b) = (left.term, right.term)
    if a.words != b.words { return a.words < b.words }
    if a.isStem != b.isStem { return b.isStem }
    let (m, n) = (a.text.utf8.count, b.text.utf8.count)
    return m != n ? (a.isStem && twins == .merged ? m > n : m < n) : a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}
