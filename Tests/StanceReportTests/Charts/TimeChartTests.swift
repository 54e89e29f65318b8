import StanceAggregation
import StanceClassifier
import Testing

@testable import StanceReport

@Suite("Charts over time")
struct TimeChartTests {
  private static func series(_ days: [Int]) -> TimeSeries {
    TimeSeries(
      points: days.map { day in
        let shares = Shares(PageExample.shares(ByStance(first: 10, second: 20, neutral: 70)))
        return TimePoint(name: "day \(day)", span: Double(day)..<Double(day + 1), shares: shares)
      }, unit: "day")
  }

  @Test("a day without posts is a gap in lines and areas")
  func gaps() {
    let series = Self.series([1, 2, 3, 7, 10, 11])
    #expect(
      series.runs(of: Stance.allCases).map { $0.map(\.name) } == [["day 1", "day 2", "day 3"], ["day 7"], ["day 10", "day 11"]])
    var canvas = Canvas(width: 880)
    ShareLineChart(series: series, poles: Example.poles, events: []).draw(on: &canvas)
    #expect(canvas.markup.text.components(separatedBy: "class=\"first-line\"").count == 3)
    #expect(canvas.markup.text.contains("class=\"first-whisker\""))
  }

  @Test("where nine in ten posts are of a short time, that time is named")
  func bulk() throws {
    func series(_ posts: [Int: Int]) -> TimeSeries {
      TimeSeries(
        points: posts.sorted { $0.key < $1.key }.map { day, posts in
          let shares = Shares(PageExample.shares(ByStance(first: 0, second: 0, neutral: posts)))
          return TimePoint(name: "day \(day)", span: Double(day)..<Double(day + 1), shares: shares)
        }, unit: "day")
    }
    let stray = series([0: 1, 50: 40, 51: 30, 52: 29, 99: 2])
    #expect(try #require(stray.bulk).map(\.name) == ["day 50", "day 51", "day 52"])
    #expect(series([0: 10, 20: 10, 40: 10, 60: 10, 80: 10]).bulk == nil && series([:]).bulk == nil && series([3: 5]).bulk == nil)
  }

  @Test("a share that was suppressed is a gap, not a zero")
  func suppressed() {
    let known = PageExample.shares(ByStance(first: 10, second: 20, neutral: 70))
    let hidden = LabelShares(counting: .posts, total: nil, labels: ByStance { _ in .suppressed })
    let points = [known, hidden, known].enumerated().map {
      TimePoint(name: "", span: Double($0)..<Double($0 + 1), shares: Shares($1))
    }
    #expect(TimeSeries(points: points, unit: "day").runs(of: [.first]).count == 2)
  }

  @Test("groups of time become periods; what has no time is left out")
  func periods() throws {
    let cell = BreakdownCell(PageExample.shares(ByStance(first: 1, second: 1, neutral: 1)))
    let march = CivilDay(year: 2025, month: 3, day: 5)
    let months = try #require(TimeSeries([(.month(CivilMonth(march)), cell), (.month(nil), cell)], by: .month))
    #expect(months.points.map(\.name) == ["March 2025"] && months.points[0].span == 20148..<20179)
    let weeks = try #require(TimeSeries([(.week(ISOWeek(march)), cell)], by: .week))
    #expect(weeks.points.map(\.name) == ["week of 3 Mar 2025"] && weeks.points[0].span == 20150..<20157)
    let hours = try #require(TimeSeries([(.hour(20152 * 24 + 14), cell)], by: .hour))
    #expect(hours.points.map(\.name) == ["5 Mar 2025, 14:00"])
    #expect(TimeSeries([(.language(.unknown), cell)], by: .language) == nil)
  }

  @Test("labels of events never stand in each other, and those outside are left out")
  func events() {
    let x = LinearScale(domain: 0...100, start: 44, end: 760)
    let events = [10, 11, 12, 99, 300].map { Event(day: CivilDay(daysSince1970: Int32($0)), label: "something on \($0)") }
    let marks = EventMarks(events, x)
    #expect(marks.height > 40 && EventMarks([], x).height == 0)
    var canvas = Canvas(width: 880)
    marks.draw(from: 0, to: 100, on: &canvas)
    #expect(canvas.markup.text.contains("something on 99") && !canvas.markup.text.contains("300"))
  }
}

extension String {
  /// The pieces between occurrences of a text.
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
