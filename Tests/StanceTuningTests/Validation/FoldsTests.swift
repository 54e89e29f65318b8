import Testing

@testable import StanceTuning

@Suite struct FoldsTests {
  private static let authors = (0..<200).map { $0 % 7 == 0 ? "" : "author \($0 % 31)" }

  @Test(arguments: [UInt64(1), 2, 99]) func `all posts of an author are in one fold`(seed: UInt64) {
    let folds = Folds(FoldsTests.authors, count: 5, seed: seed)
    var foldOf: [String: Int] = [:]
    for (author, fold) in zip(FoldsTests.authors, folds.ofPost) where !author.isEmpty {
      #expect(foldOf[author, default: fold] == fold, "seed \(seed), \(author)")
      foldOf[author] = fold
    }
  }

  @Test func `folds are of about the same size, and every post is in one`() {
    let folds = Folds(FoldsTests.authors, count: 5, seed: 3)
    let sizes = (0..<5).map { fold in folds.ofPost.count { $0 == fold } }
    #expect(sizes.reduce(0, +) == 200)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 6, "\(sizes)")
  }

  @Test func `another seed cuts otherwise, the same seed the same`() {
    let authors = FoldsTests.authors
    #expect(Folds(authors, count: 5, seed: 1).ofPost == Folds(authors, count: 5, seed: 1).ofPost)
    #expect(Folds(authors, count: 5, seed: 1).ofPost != Folds(authors, count: 5, seed: 2).ofPost)
  }
}
