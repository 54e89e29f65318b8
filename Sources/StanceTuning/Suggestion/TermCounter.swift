import StanceClassifier

/// Counts in how many posts terms occur that are known already: for posts that nobody has labelled, one after the other.
struct TermCounter: ~Copyable {
  /// How many posts hold each term, a term's number its index.
  private(set) var counts: [Int]
  /// How many posts there were.
  private(set) var posts = 0
  private let numbers: [String: Int]
  private let longest: Int
  private var last: [Int]
  private var reader = WordReader()

  /// A counter of the terms of an index.
  init(_ terms: TermIndex) {
    var numbers: [String: Int] = [:]
    for (number, term) in terms.terms.enumerated() { numbers[term.text] = number }
    self.numbers = numbers
    longest = terms.terms.reduce(1) { max($0, $1.words) }
    counts = [Int](repeating: 0, count: terms.terms.count)
    last = [Int](repeating: -1, count: terms.terms.count)
  }

  /// Counts a post.
  mutating func add(_ text: Span<UInt8>) {
    reader.read(text)
    let words = reader.words
    for start in words.indices {
      let word = reader.text(of: words[start])
      count(word)
      if words[start].kind != .word { continue }
      countStems(word)
      var phrase = word
      var before = words[start]
      var length = 1
      for next in words[(start + 1)...] where next.kind == .word {
        guard length < longest, next.follows(before) else { break }
        phrase += " " + reader.text(of: next)
        count(phrase)
        before = next
        length += 1
      }
    }
    posts += 1
  }

  private mutating func countStems(_ word: String) {
    let letters = word.unicodeScalars
    guard letters.count >= TermBuilder.shortestStem else { return }
    for length in TermBuilder.shortestStem...letters.count {
      count(String(String.UnicodeScalarView(letters.prefix(length))) + "*")
    }
  }

  private mutating func count(_ text: String) {
    guard let number = numbers[text], last[number] != posts else { return }
    last[number] = posts
    counts[number] += 1
  }
}
