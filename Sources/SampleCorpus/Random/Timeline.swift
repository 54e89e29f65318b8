/// When the posts of March 2025 were made, and what was in the news then.
enum Timeline {
  /// 2025-03-01T00:00:00Z in milliseconds since 1970.
  static let start: Int64 = 1_740_787_200_000
  static let millisecondsPerDay: Int64 = 86_400_000

  /// How many posts fall on a day of March, relative to each other: fewer on weekends, a little more on 11 March (a ceasefire is
  /// proposed in Jeddah), a bump on 17–19 March (the demand for an "ironclad" guarantee is in the news, the next day the presidents
  /// talk on the telephone), then less from day to day.
  private static let dayWeights = [
    0, 92, 84, 90, 86, 82, 80, 76, 60, 58, 74, 104, 96, 100, 86, 66,
    64, 262, 300, 214, 150, 122, 88, 92, 104, 100, 86, 82, 78, 62, 60, 76,
  ]

  /// By hour of the day in UTC: where Europe writes, and where America writes too.
  private static let europeanHours = [
    6, 3, 2, 2, 4, 10, 20, 32, 38, 40, 40, 42, 44, 42, 40, 40, 42, 46, 52, 56, 52, 40, 26, 13,
  ]
  private static let worldHours = [
    34, 28, 22, 16, 11, 9, 11, 15, 19, 22, 25, 30, 38, 46, 52, 54, 54, 52, 52, 52, 50, 48, 44, 40,
  ]

  /// A time in milliseconds since 1970.
  static func time(of language: Language, _ random: inout RandomSource) -> Int64 {
    let day = random.index(weights: dayWeights)
    let hour = random.index(weights: language == .english ? worldHours : europeanHours)
    let within = Int64(random.below(3_600_000))
    return start + Int64(day - 1) * millisecondsPerDay + Int64(hour) * 3_600_000 + within
  }

  /// The day of March, 1 to 31.
  static func day(of time: Int64) -> Int { Int((time - start) / millisecondsPerDay) + 1 }
}
