import Testing

@testable import stance

@Suite struct NearMissTests {
  @Test(arguments: [
    ("", "", 0), ("json", "json", 0), ("jsn", "json", 1), ("josn", "json", 1), ("jsonn", "json", 1),
    ("jspn", "json", 1),
    ("", "by", 2), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func `distance counts slips, a swap as one`(_ left: String, _ right: String, _ expected: Int) {
    #expect(NearMiss.distance(left, right) == expected)
    #expect(NearMiss.distance(right, left) == expected)
  }

  @Test func `nothing far is suggested, and no word is guessed from nothing`() {
    #expect(NearMiss.nearest(to: "--jsn", among: ["--csv", "--json"]) == "--json")
    #expect(NearMiss.nearest(to: "--colours", among: ["--csv", "--json"]) == nil)
    #expect(NearMiss.nearest(to: "xy", among: ["by"]) == "by")
    #expect(NearMiss.nearest(to: "xx", among: ["by"]) == nil)
  }
}
