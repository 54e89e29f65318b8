import Testing

@testable import StanceClassifier

@Suite struct LanguageCodeTests {
  @Test(
    "A tag has the code that the table says",
    arguments: Table.rows(
      """
      en => en
      EN => en
      Uk => uk
      pt-BR => pt
      zh_TW => zh
      ckb => ckb
      fil-PH => fil
      in => id
      iw-IL => he
      und => und
      zxx => und
      qme => und
      qht => und
      qam => und
      qct => und
      qst => und
      art => und
      UND => und
      e => und
      e-US => und
      english => und
      e1 => und
      1 => und
      [] => und
      ру => und
      -en => und
      """))
  func codes(_ row: Table.Row) {
    #expect(LanguageCode(row.input).name == row.expected)
    #expect((LanguageCode(row.input) == .unknown) == (row.expected == "und"))
  }

  @Test("No tag is no language, and different codes differ")
  func distinct() {
    #expect(LanguageCode("") == .unknown && LanguageCode.unknown.packed == 0)
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let codes = letters.flatMap { first in letters.map { LanguageCode(first + $0) } }
    #expect(Set(codes).count == 26 * 26 - 2)  // in is id, iw is he
    #expect(codes.allSatisfy { LanguageCode($0.name) == $0 })
  }
}
