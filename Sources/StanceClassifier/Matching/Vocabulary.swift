/// The words and prefixes of a lexicon and the classes that its alternatives are, numbered from 1 as the elements of its phrases.
///
/// Which elements a token is follows from one of them: from its word, or, if the lexicon does not have that, from the longest prefix that it
/// begins with. So the elements of each are put together when the lexicon is compiled, and a token is looked up once.
struct Vocabulary: Sendable {
  /// The elements that a token is, in ascending order, and the phrases anchored there.
  struct Run: Sendable {
    /// The bits of the elements.
    var presence = Presence()
    /// The elements: a range of ``Vocabulary/elements``.
    var elements = Range32()
    /// The phrases of cues: a range of ``Vocabulary/candidates``.
    var cues = Range32()
    /// The phrases of modifiers: a range of ``Vocabulary/candidates``.
    var modifiers = Range32()
  }

  /// A range of indices in eight bytes.
  struct Range32: Sendable {
    var start: UInt32 = 0
    var end: UInt32 = 0
    @inline(__always)
    var range: Range<Int> { Int(start)..<Int(end) }
    @inline(__always)
    var count: Int { Int(end &- start) }
    /// 1 if it holds anything, else 0, for indices below 2³¹: the sign of a difference, since a comparison would become a branch.
    @inline(__always)
    var isFilled: UInt32 { (start &- end) >> 31 }
  }

  private(set) var words: WordTable
  private(set) var prefixes = PrefixTable()
  /// Elements of all runs.
  private(set) var elements: [UInt32] = []
  /// Phrases of all runs.
  private(set) var candidates: [PhraseIndex.Candidate] = []
  /// The run of each element; that of 0 and of a class is empty.
  private(set) var runs: [Run] = []
  /// The bit of each element in a ``Presence``.
  private var bits = PresenceBits(asked: [], frequency: [])
  /// How many bytes each element's word has; a class has the fewest of its members.
  private var lengths: [UInt32] = [0]
  /// The members of each class, by its number.
  private var classes: [UInt32: [UInt32]] = [:]
  private var classNumbers: [[UInt32]: UInt32] = [:]

  /// A vocabulary with room for the words of so many entries, two new ones each; more find room too.
  init(entries: Int = 32) { words = WordTable(slots: TableSize.power(of: 4 * entries)) }

  /// The element that tells the run of a folded word with its hash; 0 if the word has none.
  @inline(__always)
  func find(_ folded: Span<UInt8>, _ start: Int, _ length: Int, hash: UInt64) -> UInt32 {
    let word = words.element(folded, start, length, hash: hash)
    return word != 0 ? word : prefixes.longest(folded, start, length)
  }

  /// Whether a token of this run is an element.
  @inline(__always)
  func has(_ run: UInt32, _ element: UInt32) -> Bool {
    let runs = self.runs.span
    guard runs[Int(run)].presence.contains(bits.bit(of: element)) else { return false }
    // Names such as Putin's stand in hundreds of classes.
    let elements = self.elements.span
    var low = runs[Int(run)].elements.start
    var high = runs[Int(run)].elements.end
    while low < high {
      let middle = (low &+ high) / 2
      if elements[Int(middle)] < element { low = middle &+ 1 } else { high = middle }
    }
    return low < runs[Int(run)].elements.end && elements[Int(low)] == element
  }

  /// The number of a folded word or prefix, a new one if it is new.
  mutating func element(_ folded: Span<UInt8>, _ start: Int, _ length: Int, isPrefix: Bool) -> UInt32 {
    let next = UInt32(lengths.count)
    let number =
      isPrefix
      ? prefixes.insert(folded, start, length, element: next) : words.insert(folded, start, length, element: next)
    if number == next { lengths.append(UInt32(length)) }
    return number
  }

  /// The number of "one of these words or prefixes"; of a single one its own.
  mutating func element(anyOf members: [UInt32]) -> UInt32 {
    let members = Set(members).sorted()
    if members.count == 1 { return members[0] }
    if let known = classNumbers[members] { return known }
    let number = UInt32(lengths.count)
    lengths.append(members.map { lengths[Int($0)] }.min() ?? 0)
    classNumbers[members] = number
    classes[number] = members
    return number
  }

  // MARK: Putting together

  /// Puts the runs together, once all elements are numbered and all phrases are known.
  mutating func finish(_ cues: inout PhraseIndex, _ modifiers: inout PhraseIndex) {
    let cost = costs(cues, modifiers)
    gatherElements()
    let filed = (cues: cues.anchor(byCost: cost), modifiers: modifiers.anchor(byCost: cost))
    bits = PresenceBits(asked: asked(filed.cues + filed.modifiers, cues.slots + modifiers.slots), frequency: cost)
    let cueCandidates = sorted(filed.cues)
    let modifierCandidates = sorted(filed.modifiers)
    for index in runs.indices {
      for position in runs[index].elements.range { runs[index].presence.insert(bits.bit(of: elements[position])) }
      runs[index].cues = gather(cueCandidates, at: runs[index])
      runs[index].modifiers = gather(modifierCandidates, at: runs[index])
    }
    // What was needed for this alone.
    (lengths, classes, classNumbers) = ([], [:], [:])
  }

  /// How often each element is asked for: in full where a phrase is tested for it, a fifth where it is one of its words, since few phrases come so far.
  private func asked(_ filings: [PhraseIndex.Filing], _ slots: [PhraseIndex.Slot]) -> [Double] {
    var asked = [Double](repeating: 0, count: lengths.count)
    for filing in filings {
      for question in [filing.first, filing.second] where question.test != .none { asked[Int(question.element)] += 1 }
    }
    for slot in slots { asked[Int(slot.element)] += 0.2 }
    return asked
  }

  /// What it costs to look at a phrase wherever one of its elements occurs: how common the element is (``WordFrequency``), and among rare ones how many phrases of
  /// the lexicon have it, since what is said often is common in the posts, too, by its length, since common words are short (G. K. Zipf, "The Psycho-Biology
  /// of Language", 1935).
  private func costs(_ cues: PhraseIndex, _ modifiers: PhraseIndex) -> [Double] {
    var uses = [Double](repeating: 0, count: lengths.count)
    for slot in cues.slots + modifiers.slots {
      uses[Int(slot.element)] += 1
      for member in classes[slot.element] ?? [] { uses[Int(member)] += 1 }
    }
    var costs = frequencies()
    for index in costs.indices { costs[index] += uses[index] / Double(max(1, lengths[index])) / 10_000 }
    for (number, members) in classes { costs[Int(number)] = members.reduce(0) { $0 + costs[Int($1)] } }
    return costs
  }

  /// How common each word and each prefix is.
  private func frequencies() -> [Double] {
    var result = [Double](repeating: 0, count: lengths.count)
    let frequency = WordFrequency()
    words.forEach { result[Int($3)] = frequency.of($0, $1, $2) }
    var elements: [UInt32] = []
    frequency.forEach { bytes, start, count, frequency in
      elements.removeAll()
      prefixes.find(bytes, start, count, into: &elements)
      for element in elements { result[Int(element)] += frequency }
    }
    return result
  }

  /// Fills each run with the elements that its word is: itself, the prefixes it begins with, the classes of all these.
  private mutating func gatherElements() {
    var classesOf = [[UInt32]](repeating: [], count: lengths.count)
    for (number, members) in classes.sorted(by: { $0.key < $1.key }) {
      for member in members { classesOf[Int(member)].append(number) }
    }
    var runs = [Run](repeating: Run(), count: lengths.count)
    var elements: [UInt32] = []
    let prefixes = self.prefixes
    let gather = { (bytes: Span<UInt8>, start: Int, length: Int, element: UInt32, isWord: Bool) in
      let first = elements.count
      if isWord { elements.append(element) }
      prefixes.find(bytes, start, length, into: &elements)
      for position in first..<elements.count {
        for number in classesOf[Int(elements[position])] where !elements[first...].contains(number) { elements.append(number) }
      }
      elements[first...].sort()
      runs[Int(element)].elements = Range32(start: UInt32(first), end: UInt32(elements.count))
    }
    prefixes.forEach { gather($0, $1, $2, $3, false) }
    words.forEach { gather($0, $1, $2, $3, true) }
    self.runs = runs
    self.elements = elements
  }

  /// The candidates of each element.
  private func sorted(_ filings: [PhraseIndex.Filing]) -> [[PhraseIndex.Candidate]] {
    var lists = [[PhraseIndex.Candidate]](repeating: [], count: lengths.count)
    for filing in filings { lists[Int(filing.element)].append(PhraseIndex.Candidate(filing, bits)) }
    return lists
  }

  private mutating func gather(_ lists: [[PhraseIndex.Candidate]], at run: Run) -> Range32 {
    let first = candidates.count
    for position in run.elements.range { candidates += lists[Int(elements[position])] }
    candidates[first...].sort { ($0.bit, $0.phrase) < ($1.bit, $1.phrase) }
    return Range32(start: UInt32(first), end: UInt32(candidates.count))
  }
}
