import Testing

@testable import StanceReport

@Suite("Numbers as text")
struct NumberTextTests {
  @Test(
    "decimals are fixed",
    arguments: [
      (0.4567, 2, "0.46"), (-0.004, 2, "0.00"), (-1.005, 1, "-1.0"), (12.0, 0, "12"), (0.05, 3, "0.050"),
      (99.96, 1, "100.0"), (1e300, 2, "1e+300"), (.nan, 1, "nan"),
    ])
  func fixed(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals) == text)
  }

  @Test(
    "thousands are set apart",
    arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-12_345, "-12,345"), (.min, "-9,223,372,036,854,775,808")])
  func grouped(number: Int, text: String) {
    #expect(NumberText.grouped(number) == text)
  }

  @Test(
    "bytes have three digits",
    arguments: [
      (0, "0 B"), (999, "999 B"), (1000, "1.00 kB"), (9_995, "10.0 kB"), (99_950, "100 kB"), (999_499, "999 kB"),
      (999_500, "1.00 MB"), (.max, "9.22 EB"),
    ])
  func bytes(count: Int, text: String) {
    #expect(NumberText.bytes(count) == text)
  }
}
