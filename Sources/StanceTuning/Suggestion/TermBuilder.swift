import StanceClassifier

/// Counts terms, the longer ones by the shorter: a phrase is only looked at where both its parts without an end word are frequent (Agrawal & Srikant 1994,
/// "Fast algorithms for mining association rules").
struct TermBuilder {
  /// A term and the posts that hold it.
  struct Found {
    let term: Term
    var posts: [UInt32]
  }

  /// The shortest stem, in letters.
  static let shortestStem = 4

  private(set) var found: [Found] = []
  private let minimum: Int
  private let longestPhrase: Int
  private let wordsOfStem: Int
  private var words: [(text: String, kind: TextWord.Kind)] = []
  private var numbers: [String: Int] = [:]
  /// The words of each post, and which of them a phrase may go on to from the word before.
  private var sequences: [[(word: Int, continues: Bool)]] = []

  /// A builder of terms that at least `minimum` posts hold, of at most `longestPhrase` words; a stem is one where at least `wordsOfStem` words begin so.
  init(minimum: Int, longestPhrase: Int, wordsOfStem: Int = 2) {
    self.minimum = max(1, minimum)
    self.longestPhrase = longestPhrase
    self.wordsOfStem = wordsOfStem
  }

  /// Reads the posts.
  mutating func read(_ texts: [TuningPost]) {
    var reader = WordReader()
    for post in texts {
      reader.read(post.text.span)
      var sequence: [(word: Int, continues: Bool)] = []
      var last: TextWord?
      for word in reader.words {
        let continues = word.kind == .word && (last.map(word.follows) ?? false)
        sequence.append((number(of: reader.text(of: word), word.kind), continues))
        if word.kind == .word { last = word }
      }
      sequences.append(sequence)
    }
  }

  /// Finds the terms.
  mutating func count() {
    let single = postings(words.count) { add in
      for (post, sequence) in sequences.enumerated() {
        for place in sequence { add(place.word, post) }
      }
    }
    for (word, posts) in single.enumerated() where posts.count >= minimum && !isNumber(words[word].text) {
      found.append(Found(term: Term(text: words[word].text, words: 1, isStem: false), posts: posts))
    }
    countPhrases(single)
    countStems()
  }

  private mutating func number(of text: String, _ kind: TextWord.Kind) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = words.count
    words.append((text, kind))
    return words.count - 1
  }

  /// The posts of each of `count` things, ascending, each once.
  private func postings(_ count: Int, _ fill: ((Int, Int) -> Void) -> Void) -> [[UInt32]] {
    var lists = [[UInt32]](repeating: [], count: count)
    fill { thing, post in
      if lists[thing].last != UInt32(post) { lists[thing].append(UInt32(post)) }
    }
    return lists
  }

  private func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  // MARK: Phrases

  private mutating func countPhrases(_ single: [[UInt32]]) {
    // Words of posts without hashtags and emoji, and for each place the phrase that starts there; -1 where it is too rare.
    let runs = sequences.map { sequence in sequence.filter { words[$0.word].kind == .word } }
    var phrases = runs.map { run in run.map { single[$0.word].count >= minimum ? $0.word : -1 } }
    var texts = words.map(\.text)
    for length in stride(from: 2, through: longestPhrase, by: 1) {
      var numbers: [UInt64: Int] = [:]
      var nextTexts: [String] = []
      var lists: [[UInt32]] = []
      var next = phrases
      for (post, run) in runs.enumerated() {
        for place in run.indices {
          next[post][place] = -1
          let end = place + length - 1
          guard end < run.count, run[end].continues, phrases[post][place] >= 0, phrases[post][place + 1] >= 0 else { continue }
          let key = UInt64(phrases[post][place]) << 32 | UInt64(run[end].word)
          let number = numbers[key] ?? lists.count
          if number == lists.count {
            numbers[key] = number
            nextTexts.append(texts[phrases[post][place]] + " " + words[run[end].word].text)
            lists.append([])
          }
          if lists[number].last != UInt32(post) { lists[number].append(UInt32(post)) }
          next[post][place] = number
        }
      }
      for (number, list) in lists.enumerated() where list.count >= minimum {
        found.append(Found(term: Term(text: nextTexts[number], words: length, isStem: false), posts: list))
      }
      for post in next.indices {
        for place in next[post].indices where next[post][place] >= 0 && lists[next[post][place]].count < minimum {
          next[post][place] = -1
        }
      }
      (phrases, texts) = (next, nextTexts)
    }
  }

  // MARK: Stems

  private mutating func countStems() {
    var numbers: [String: Int] = [:]
    var stems: [(text: String, words: Int)] = []
    let ofWord = words.map { word -> [Int] in
      word.kind == .word
        ? prefixes(of: word.text).map { stem in
          let number = numbers[stem] ?? stems.count
          if number == stems.count {
            numbers[stem] = number
            stems.append((stem, 0))
          }
          stems[number].words += 1
          return number
        } : []
    }
    let lists = postings(stems.count) { add in
      for (post, sequence) in sequences.enumerated() {
        for place in sequence { for stem in ofWord[place.word] { add(stem, post) } }
      }
    }
    for (number, posts) in lists.enumerated() where posts.count >= minimum && stems[number].words >= wordsOfStem {
      found.append(Found(term: Term(text: stems[number].text + "*", words: 1, isStem: true), posts: posts))
    }
  }

  /// The beginnings of a word, itself among them, that are long enough; none for a word with digits or an apostrophe in it.
  private func prefixes(of word: String) -> [String] {
    guard word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic }) else { return [] }
    let letters = word.unicodeScalars
    guard letters.count >= TermBuilder.shortestStem else { return [] }
    return (TermBuilder.shortestStem...letters.count).map { String(String.UnicodeScalarView(letters.prefix($0))) }
  }
}
