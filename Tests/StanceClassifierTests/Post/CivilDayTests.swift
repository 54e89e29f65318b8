import Testing

@testable import StanceClassifier

@Suite struct CivilDayTests {
  @Test("Every day of 4,000 years has its date, by counting from one day to the next")
  func everyDay() {
    func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var date = CivilDay(daysSince1970: -800_000).components
    #expect(date == (-221, 9, 4))
    for number in Int32(-800_000)...800_000 {
      let day = CivilDay(daysSince1970: number)
      let found = day.components
      guard found == date, CivilDay(year: date.year, month: date.month, day: date.day) == day else {
        Issue.record("day \(number) is \(found), not \(date)")
        return
      }
      date.day += 1
      if date.day > lengths[date.month - 1] + (date.month == 2 && isLeap(date.year) ? 1 : 0) {
        (date.month, date.day) = (date.month + 1, 1)
      }
      if date.month > 12 { (date.year, date.month) = (date.year + 1, 1) }
    }
  }

  @Test(
    "Known days have their known numbers",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2000, 3, 1, 11017), (2025, 3, 1, 20148), (1900, 3, 1, -25508),
      (1600, 1, 1, -135140), (2038, 1, 19, 24855), (1, 1, 1, -719162),
    ] as [(Int, Int, Int, Int32)])
  func knownDays(_ year: Int, _ month: Int, _ day: Int, _ number: Int32) {
    #expect(CivilDay(year: year, month: month, day: day).daysSince1970 == number)
    #expect(CivilDay(daysSince1970: number).components == (year, month, day))
  }

  @Test("A time belongs to the day that it falls on in UTC, before 1970 too")
  func dayOfATime() {
    let times: [(Int64, Int32)] = [
      (0, 0), (86_399, 0), (86_400, 1), (-1, -1), (-86_400, -1), (-86_401, -2), (1_740_787_200, 20_148),
    ]
    for (seconds, day) in times { #expect(PostTime(seconds: seconds).day == CivilDay(daysSince1970: day), "\(seconds)") }
    #expect(PostTime.unknown.day == nil)
    #expect(PostTime(seconds: 5, precision: .day).day == CivilDay(daysSince1970: 0))
    #expect(CivilDay(daysSince1970: -1) < CivilDay(daysSince1970: 0))
  }

  @Test("Bug: a time at the ends of its range has a day and does not trap", arguments: [Int64.min, Int64.min + 1, Int64.max])
  func extremeTimes(_ seconds: Int64) {
    #expect(PostTime(seconds: seconds).day == CivilDay(daysSince1970: seconds < 0 ? Int32.min : Int32.max))
  }
}
