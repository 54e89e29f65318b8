import StanceClassifier
import Testing

@testable import StanceTuning

@Suite struct TermIndexTests {
  private func index(_ texts: [String], minimum: Int = 2) -> TermIndex {
    TermIndex(texts.map { TuningPost(text: Array($0.utf8), gold: .neutral) }, minimum: minimum, longestPhrase: 3)
  }

  private func posts(of text: String, in index: TermIndex) -> [UInt32]? {
    index.terms.firstIndex { $0.text == text }.map { Array(index.posts(of: $0)) }
  }

  @Test func `words, phrases, hashtags and emoji are found with their posts`() {
    let index = index([
      "Sign the ceasefire deal now #TalksNow 🕊️", "a ceasefire deal, now", "deal", "#talksnow 🕊", "the now of ceasefire",
      "ceasefire", "now", "#talksnow",
    ])
    #expect(posts(of: "deal", in: index) == [0, 1, 2])
    #expect(posts(of: "ceasefire deal", in: index) == [0, 1])
    #expect(posts(of: "ceasefire", in: index) == [0, 1, 4, 5])
    #expect(posts(of: "#talksnow", in: index) == [0, 3, 7])
    #expect(posts(of: "now", in: index) == [0, 1, 4, 6])
    #expect(posts(of: "🕊", in: index) == [0, 3])
  }

  @Test func `a phrase does not cross a comma, an account name or an address`() {
    let index = index(["peace, talks", "peace talks", "peace @someone talks", "peace https://example.org talks"], minimum: 1)
    #expect(posts(of: "peace talks", in: index) == [1])
  }

  @Test func `account names and addresses are never terms`() {
    let index = index(["@someone says https://example.org/abc", "@someone says https://example.org/abc"], minimum: 1)
    #expect(index.terms.map(\.text) == ["says"])
  }

  @Test func `words that begin alike make a stem, which counts all of them`() {
    let index = index(["negotiate", "negotiations", "negotiate now", "other"], minimum: 2)
    #expect(posts(of: "nego*", in: index) == nil, "the longest of stems with the same posts is kept")
    #expect(posts(of: "negotiat*", in: index) == [0, 1, 2])
    #expect(posts(of: "negotiate", in: index) == [0, 2])
  }

  @Test func `where twins are kept, all terms with the same posts are there, and stems of one word`() {
    let texts = ["negotiate", "negotiate now"].map { TuningPost(text: Array($0.utf8), gold: .neutral) }
    let index = TermIndex(texts, minimum: 2, longestPhrase: 3, twins: .kept)
    #expect(
      index.terms.map(\.text) == ["negotiate", "nego*", "negot*", "negoti*", "negotia*", "negotiat*", "negotiate*"])
  }

  @Test func `the parts of a term are what occurs wherever it does`() {
    let term = Term(text: "peace talks", words: 2, isStem: false)
    #expect(term.parts.sorted() == ["peac*", "peace", "peace talks", "peace*", "talk*", "talks", "talks*"])
    #expect(Term(text: "peace*", words: 1, isStem: true).parts.sorted() == ["peac*", "peace*"])
  }
}
