/// The words and prefixes of a lexicon, numbered from 1 as the elements of its phrases.
///
/// Which elements a token is follows from one of them: from its word, or, if the lexicon does not have that, from the longest prefix that it
/// begins with. So the elements of each are put together when the lexicon is compiled, and a token is looked up once.
struct Vocabulary: Sendable {
  /// The elements that a token is: a range of ``Vocabulary/elements``.
  struct Run: Sendable {
    /// The marks (``PhraseTrie/mark(_:)``) of the elements.
    var marks: UInt64 = 0
    var start: UInt32 = 0
    var end: UInt32 = 0
    /// What starts with one of them.
    var starts = Starts.nothing
  }

  /// What can start at a token.
  enum Starts: UInt8, Sendable {
    /// No entry.
    case nothing
    /// Modifiers only.
    case modifier
    /// A cue, perhaps modifiers too.
    case cue
  }

  private(set) var words: WordTable
  private(set) var prefixes = PrefixTable()
  /// Elements of all runs.
  private(set) var elements: [UInt32] = []
  /// The run of each element; that of 0 is empty.
  private(set) var runs: [Run] = []
  private var count: UInt32 = 0
  /// What each element starts.
  private var starts: [Starts] = [.nothing]

  /// A vocabulary with room for the words of so many entries, two new ones each; more find room too.
  init(entries: Int = 32) { words = WordTable(slots: TableSize.power(of: 4 * entries)) }

  /// The element that tells the run of a folded word; 0 if the word has none.
  @inline(__always)
  func find(_ folded: Span<UInt8>, _ start: Int, _ length: Int) -> UInt32 {
    let word = words.element(folded, start, length, hash: TokenHash.hash(folded, start, length))
    return word != 0 ? word : prefixes.longest(folded, start, length)
  }

  /// The number of a folded word or prefix, a new one if it is new.
  mutating func element(_ folded: Span<UInt8>, _ start: Int, _ length: Int, isPrefix: Bool) -> UInt32 {
    let number: UInt32
    if isPrefix {
      number = prefixes.insert(folded, start, length, element: count + 1)
    } else {
      number = words.insert(folded, start, length, element: count + 1)
    }
    count = max(count, number)
    return number
  }

  /// Notes that an entry starts with an element.
  mutating func note(_ element: UInt32, starts what: Starts) {
    while starts.count <= Int(element) { starts.append(.nothing) }
    starts[Int(element)] = max(starts[Int(element)], what)
  }

  /// Puts the runs together, once all elements are numbered and their starts are noted.
  mutating func finish() {
    while starts.count <= Int(count) { starts.append(.nothing) }
    let prefixes = self.prefixes
    var runs = [Run](repeating: Run(), count: Int(count) + 1)
    var elements: [UInt32] = []
    elements.reserveCapacity(2 * runs.count)
    prefixes.forEach { bytes, start, length, element in
      runs[Int(element)].start = UInt32(elements.count)
      prefixes.find(bytes, start, length, into: &elements)
      runs[Int(element)].end = UInt32(elements.count)
    }
    words.forEach { bytes, start, length, element in
      runs[Int(element)].start = UInt32(elements.count)
      elements.append(element)
      let longest = runs[Int(prefixes.longest(bytes, start, length))]
      for position in longest.start..<longest.end { elements.append(elements[Int(position)]) }
      runs[Int(element)].end = UInt32(elements.count)
    }
    for index in runs.indices {
      for position in runs[index].start..<runs[index].end {
        runs[index].marks |= PhraseTrie.mark(elements[Int(position)])
        runs[index].starts = max(runs[index].starts, starts[Int(elements[Int(position)])])
      }
    }
    self.runs = runs
    self.elements = elements
  }
}

extension Vocabulary.Starts: Comparable {
  /// Nothing before modifiers before cues.
  static func < (left: Vocabulary.Starts, right: Vocabulary.Starts) -> Bool { left.rawValue < right.rawValue }
}
