import StanceAggregation
import StanceClassifier
import Testing

@Suite("What must not be shown")
struct DisclosureControlTests {
  private typealias Place = DisclosureControl.Place

  private func tabulation(seed: UInt64, posts: Int, authors: Int, _ divisions: [Division]) -> Tabulation {
    var source = PostSource(seed: seed)
    var plan = SummaryPlan()
    plan.divisions = divisions
    plan.countings = [.posts, .authors]
    let counted = (0..<posts).map { source.post($0, authors: authors) }
    return Tabulation(counted, source.bytes, plan)
  }

  /// What somebody who subtracts finds: every sum that is shown, less the parts that are.
  private func differences(_ tabulation: Tabulation, _ control: DisclosureControl) -> [(hidden: Int, authors: HyperLogLog)] {
    var found: [(hidden: Int, authors: HyperLogLog)] = []
    func look(_ parts: [(Place, Cell, Stance)], sum: Place) {
      let hidden = parts.filter { control.hides($0.0) && $0.1.distribution.count(of: $0.2) > 0 }
      guard !control.hides(sum), !hidden.isEmpty else { return }
      var union = HyperLogLog()
      for (_, cell, stance) in hidden { if let authors = cell.authors?[stance] { union.merge(authors) } }
      found.append((hidden.count, union))
    }
    for table in tabulation.tables {
      for (key, cell) in table.rows {
        look(
          Stance.allCases.map { (Place(division: table.division, key: key, label: $0), cell, $0) },
          sum: Place(division: table.division, key: key, label: nil))
      }
      for stance in Stance.allCases {
        look(
          table.rows.map { (Place(division: table.division, key: $0.key, label: stance), $0.cell, stance) },
          sum: Place(division: nil, key: nil, label: stance))
      }
    }
    return found
  }

  @Test("no cell of fewer authors is shown, and none can be had by subtracting", arguments: UInt64(1)...12)
  func subtraction(seed: UInt64) {
    let tabulation = tabulation(
      seed: seed, posts: 500, authors: 80, [Division(.language), Division(.day), Division(.week), Division(.day, .language)])
    let control = DisclosureControl(tabulation, minimumAuthors: 10)
    #expect(!control.primary.isEmpty && !control.hides(Place(division: nil, key: nil, label: nil)), "seed \(seed)")
    for table in tabulation.tables {
      for (key, cell) in table.rows {
        for stance in Stance.allCases where cell.distribution.count(of: stance) > 0 {
          let isFew = (cell.authors?[stance].occupied ?? 0) < 10
          #expect(!isFew || control.hides(Place(division: table.division, key: key, label: stance)), "seed \(seed)")
        }
      }
    }
    for (hidden, authors) in differences(tabulation, control) {
      #expect(hidden >= 2 && authors.estimate >= 10, "seed \(seed): \(hidden) cells of \(authors.estimate) authors")
    }
  }

  @Test("a minimum of one hides nothing where every post has an author")
  func one() {
    var source = PostSource(seed: 2)
    var plan = SummaryPlan()
    plan.divisions = [Division(.language)]
    plan.countings = [.posts, .authors]
    let posts = (0..<100).map { source.post($0) }.filter { !$0.post.author.isEmpty }
    let control = DisclosureControl(Tabulation(posts, source.bytes, plan), minimumAuthors: 1)
    #expect(control.primary.isEmpty && control.secondary.isEmpty)
  }

  @Test("posts without a known author are of nobody")
  func nobody() {
    var plan = SummaryPlan()
    plan.countings = [.posts, .authors]
    let control = DisclosureControl(Tabulation([CountedPost()], [], plan), minimumAuthors: 1)
    #expect(control.hides(Place(division: nil, key: nil, label: nil)))
  }

  @Test("what is hidden does not depend on the order of the posts")
  func order() {
    let divisions = [Division(.language), Division(.day)]
    let one = DisclosureControl(tabulation(seed: 5, posts: 300, authors: 50, divisions), minimumAuthors: 8)
    let two = DisclosureControl(tabulation(seed: 5, posts: 300, authors: 50, divisions), minimumAuthors: 8)
    #expect(one.primary == two.primary && one.secondary == two.secondary)
  }
}
