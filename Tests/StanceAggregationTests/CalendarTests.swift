import StanceAggregation
import StanceClassifier
import Testing

@Suite("Weeks and months")
struct CalendarTests {
  /// Days at the turn of a year, from the examples of ISO 8601 and `date +%G-W%V`.
  @Test(
    "a week belongs to the year of its Thursday",
    arguments: [
      (2025, 3, 16, "2025-W11"), (2025, 3, 17, "2025-W12"), (2024, 12, 29, "2024-W52"), (2024, 12, 30, "2025-W01"),
      (2021, 1, 3, "2020-W53"), (2021, 1, 4, "2021-W01"), (1969, 12, 28, "1969-W52"), (1969, 12, 29, "1970-W01"),
      (1, 1, 1, "0001-W01"),
    ])
  func week(year: Int, month: Int, day: Int, name: String) {
    #expect(ISOWeek(CivilDay(year: year, month: month, day: day)).name == name)
  }

  @Test("seven days make a week, over four hundred years")
  func tiling() {
    var previous = ISOWeek(CivilDay(year: 1850, month: 1, day: 3))
    for number in Int32(-43_826)..<Int32(102_274) {
      let week = ISOWeek(CivilDay(daysSince1970: number))
      if week != previous {
        #expect(week.monday.daysSince1970 - previous.monday.daysSince1970 == 7 || number == -43_826)
        #expect(week.monday.daysSince1970 == number || number == -43_826)
        previous = week
      }
    }
  }

  @Test("years have four digits at least")
  func names() {
    #expect(CivilDay(year: 33, month: 4, day: 3).name == "0033-04-03")
    #expect(CivilDay(year: -5, month: 4, day: 3).name == "-0005-04-03")
    #expect(CivilMonth(CivilDay(year: 12_025, month: 11, day: 30)).name == "12025-11")
  }
}
