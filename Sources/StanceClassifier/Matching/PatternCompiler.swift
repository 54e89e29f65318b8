/// Turns entries into elements (numbered words and prefixes) and paths of the trie.
///
/// Alternatives are not written out: all paths that an entry allows grow together, symbol by symbol, so each word is tokenised once and each
/// edge of the trie is visited once. (Expanding first took 229 ms for 3,500 entries; this takes 16.)
struct PatternCompiler {
  private(set) var vocabulary: Vocabulary
  private(set) var trie: PhraseTrie
  private(set) var joined: JoinedTable
  private var branches: [Branch] = []
  /// The branches that came to the open parenthesis.
  private var start: [Branch] = []
  /// The branches through the alternatives so far.
  private var finished: [Branch] = []
  /// What the entry at work is.
  private var kind = Vocabulary.Starts.modifier

  /// One way through an entry, as far as it was followed.
  private struct Branch {
    /// Where it stands in the trie.
    var node = PhraseTrie.root
    /// The gap that comes before its next word; 0 is none.
    var gap = 0
    /// Its words so far as one hashtag; nil once it has a gap or a prefix.
    var tag: JoinedTable.Key? = JoinedTable.Key()
  }

  /// A compiler with room for about so many entries.
  init(entries: Int) {
    vocabulary = Vocabulary(entries: entries)
    trie = PhraseTrie(entries: entries)
    joined = JoinedTable(entries: entries)
  }

  /// Adds every phrase that a pattern of `file` allows.
  mutating func add(
    _ pattern: EntryPattern, _ file: LexiconFile, entry: UInt32, as kind: Vocabulary.Starts, using buffer: inout TokenBuffer
  ) {
    self.kind = kind
    branches.removeAll(keepingCapacity: true)
    branches.append(Branch())
    start.removeAll(keepingCapacity: true)
    finished.removeAll(keepingCapacity: true)
    for symbol in pattern.symbols {
      switch symbol {
      case .word(let slice): extend(by: slice.range, file, isPrefix: false, &buffer)
      case .prefix(let slice): extend(by: slice.range, file, isPrefix: true, &buffer)
      case .gap(let limit): for index in branches.indices { branches[index].gap = Int(limit) }
      case .open:
        start.removeAll(keepingCapacity: true)
        start.append(contentsOf: branches)
        finished.removeAll(keepingCapacity: true)
      case .or:
        finished.append(contentsOf: branches)
        branches.removeAll(keepingCapacity: true)
        branches.append(contentsOf: start)
      case .close:
        finished.append(contentsOf: branches)
        swap(&branches, &finished)
      }
    }
    finish(entry)
  }

  /// Lets every branch go on by a written word: several elements if it has hyphens, one for a hashtag whatever its words.
  private mutating func extend(
    by range: Range<Int>, _ file: LexiconFile, isPrefix: Bool, _ buffer: inout TokenBuffer
  ) {
    if extendPlain(by: range, file, isPrefix: isPrefix, &buffer) { return }
    Tokenizer.tokenize(file.bytes.span.extracting(range), into: &buffer)
    var last = buffer.count - 1
    while last >= 0, PatternCompiler.isSilent(buffer.tokens[last]) { last -= 1 }
    for index in 0..<buffer.count where !PatternCompiler.isSilent(buffer.tokens[index]) {
      let token = buffer.tokens[index]
      let start = Int(token.folded)
      let count = Int(token.foldedCount)
      let isStem = isPrefix && index == last
      let element = vocabulary.element(buffer.folded.span, start, count, isPrefix: isStem)
      let canJoin = !isStem && (token.kind == .word || token.kind == .number)
      let tag = canJoin ? JoinedTable.Key(buffer.folded.span, start, count) : nil
      for index in branches.indices { extend(index, element, tag) }
    }
  }

  /// The same for a plain word, which is one element; false, and nothing done, for others.
  private mutating func extendPlain(
    by range: Range<Int>, _ file: LexiconFile, isPrefix: Bool, _ buffer: inout TokenBuffer
  ) -> Bool {
    buffer.reserve(forTextOf: range.count)
    let count = PlainSpelling.fold(file.bytes.span, range, into: &buffer.folded)
    if count == 0 { return false }
    let element = vocabulary.element(buffer.folded.span, 0, count, isPrefix: isPrefix)
    let tag = isPrefix ? nil : JoinedTable.Key(buffer.folded.span, 0, count)
    for index in branches.indices { extend(index, element, tag) }
    return true
  }

  private mutating func extend(_ index: Int, _ element: UInt32, _ tag: JoinedTable.Key?) {
    var branch = branches[index]
    if branch.gap > 0, branch.node != PhraseTrie.root {
      branch.node = trie.extend(branch.node, gap: branch.gap)
      branch.tag = nil
    }
    branch.gap = 0
    if branch.node == PhraseTrie.root { vocabulary.note(element, starts: kind) }
    branch.node = trie.extend(branch.node, element)
    if let head = branch.tag, let tag { branch.tag = head.joined(with: tag) } else { branch.tag = nil }
    branches[index] = branch
  }

  /// Lets the entry end where its branches have come to. A gap that an empty alternative left at either end means nothing.
  private mutating func finish(_ entry: UInt32) {
    for branch in branches where branch.node != PhraseTrie.root {
      trie.finish(branch.node, entry: entry)
      if let tag = branch.tag, tag.words > 1 { joined.insert(tag, entry: entry) }
    }
  }

  /// Ends the work: no entry comes any more.
  mutating func finish() { vocabulary.finish() }

  /// Tokens of a written word that stand for nothing of their own: marks, and the words of a hashtag.
  static func isSilent(_ token: Token) -> Bool { token.isMark || token.kind == .hashtagPart }
}
