import Testing

@testable import StanceReport

@Suite struct ContextExcerptTests {
  private func excerpt(_ term: String, _ post: String, width: Int = 40) -> String? {
    ContextExcerpt(of: term, in: Array(post.utf8), width: width)?.text
  }

  @Test func `the words around an entry are shown, account names and addresses are not`() {
    let post = "@somebody (@other) says sign the peace deal now https://example.org/x"
    #expect(excerpt("peace deal", post, width: 200) == "@… @… says sign the peace deal now …")
  }

  @Test func `a phrase is looked for as a phrase, a stem as the beginning of a word`() {
    #expect(excerpt("to join", "to be or to join the club of those who stay away from it", width: 10) == "… or to join …")
    #expect(excerpt("negotiat*", "let us all go and have some negotiations", width: 14) == "… some negotiations")
  }

  @Test func `nothing is shown where the entry does not stand`() {
    #expect(excerpt("peace", "war and nothing else") == nil)
    #expect(excerpt("peace", "") == nil)
  }
}
