import StanceClassifier

/// Reads a time as dumps write it; unknown where it is none of these.
///
/// - `2021-12-01T00:00:07.000Z`, `2021-12-01 00:00:07+00:00`, `2015-01-24 02:02:37 +0000`; without an offset UTC
/// - `Wed Oct 10 20:19:24 +0000 2018`
/// - `2021-12-01`: the day alone
/// - `1638316807` and `1638316807000`: seconds or milliseconds since 1970
func parseTime(_ text: Span<UInt8>) -> PostTime {
  guard text.count >= 8 else { return .unknown }
  if text.count > 5, text[4] == 0x2D { return isoTime(text) }
  if text[3] == 0x20 { return platformTime(text) }
  return epochTime(text)
}

/// The time in the id of a post of X: milliseconds since 2010-11-04 above 22 other bits. Unknown for the smaller ids of
/// before. (https://github.com/twitter-archive/snowflake/tree/snowflake-2010)
func snowflakeTime(_ id: Span<UInt8>) -> PostTime {
  guard let number = decimal(id), number >= 1 << 40 else { return .unknown }
  return PostTime(seconds: Int64((number >> 22 + 1_288_834_974_657) / 1000))
}

/// The end of 4 November 2010, the day of the first snowflake ids: Grailbird archives have the days of older posts, but a
/// time of day of 00:00:00 for all.
let endOfFalseMidnights: Int64 = 1_288_915_200

/// A time of a Grailbird archive, of which a midnight before November 2010 is known by its day alone.
func withoutFalseMidnight(_ time: PostTime) -> PostTime {
  let isFalse = time.precision == .second && time.seconds < endOfFalseMidnights && time.seconds % 86400 == 0
  return isFalse ? PostTime(seconds: time.seconds, precision: .day) : time
}

/// A run of decimal digits as a number; nil for anything else and beyond 64 bits.
func decimal(_ text: Span<UInt8>) -> UInt64? {
  guard text.count > 0, text.count <= 20 else { return nil }
  var number: UInt64 = 0
  // Nineteen digits always fit.
  for index in 0..<min(19, text.count) {
    let digit = text[index] &- 0x30
    guard digit < 10 else { return nil }
    number = number &* 10 &+ UInt64(digit)
  }
  for index in min(19, text.count)..<text.count {
    let digit = text[index] &- 0x30
    guard digit < 10 else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: 10)
    let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
    if overflow || carry { return nil }
    number = sum
  }
  return number
}

/// `count` digits from `start` on; -1 or less where there are others.
@inline(__always)
private func digits(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int {
  guard start >= 0, start &+ count <= text.count else { return -1 }
  var number = 0
  for index in start..<start &+ count {
    let digit = text[index] &- 0x30
    if digit > 9 { return -1 }
    number = number &* 10 &+ Int(digit)
  }
  return number
}

func isoTime(_ text: Span<UInt8>) -> PostTime {
  let (year, month, day) = (digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2))
  guard text.count >= 10, text[7] == 0x2D else { return .unknown }
  if text.count == 10 { return time(year, month, day, 0, 0, 0, offset: 0, precision: .day) }
  guard text.count >= 16, text[10] == 0x54 || text[10] == 0x20 || text[10] == 0x74, text[13] == 0x3A else {
    return .unknown
  }
  var place = 16
  var second = 0
  if text.count >= 19, text[16] == 0x3A {
    second = digits(text, 17, 2)
    place = 19
    if place < text.count, text[place] == 0x2E || text[place] == 0x2C {
      place += 1
      while place < text.count, text[place] &- 0x30 < 10 { place += 1 }
    }
  }
  guard let offset = zone(text, place) else { return .unknown }
  return time(year, month, day, digits(text, 11, 2), digits(text, 14, 2), second, offset: offset, precision: .second)
}

/// Seconds east of Greenwich: nothing, `Z`, `UTC`, `+00:00`, `+0000`, `+00`; nil for something else.
private func zone(_ text: Span<UInt8>, _ start: Int) -> Int? {
  var place = start
  while place < text.count, text[place] == 0x20 { place += 1 }
  if place == text.count { return 0 }
  switch text[place] {
  case 0x5A, 0x7A: return place + 1 == text.count ? 0 : nil
  case 0x55: return place + 3 == text.count ? 0 : nil
  case 0x2B, 0x2D:
    let hours = digits(text, place + 1, 2)
    var minutes = 0
    if place + 3 < text.count { minutes = digits(text, text[place + 3] == 0x3A ? place + 4 : place + 3, 2) }
    guard hours >= 0, minutes >= 0 else { return nil }
    return (hours * 3600 + minutes * 60) * (text[place] == 0x2B ? 1 : -1)
  default: return nil
  }
}

/// `Wed Oct 10 20:19:24 +0000 2018`, or with the name of a zone, `Mon Apr 06 22:19:45 PDT 2009`.
private func platformTime(_ text: Span<UInt8>) -> PostTime {
  if text.count == 28, let offset = namedZone(text[20], text[21], text[22]) {
    return time(
      digits(text, 24, 4), monthNumber(text[4], text[5], text[6]), digits(text, 8, 2), digits(text, 11, 2),
      digits(text, 14, 2), digits(text, 17, 2), offset: offset, precision: .second)
  }
  guard text.count == 30, text[19] == 0x20, let offset = zone(text.extracting(0..<25), 20) else { return .unknown }
  let month = monthNumber(text[4], text[5], text[6])
  return time(
    digits(text, 26, 4), month, digits(text, 8, 2), digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2),
    offset: offset, precision: .second)
}

/// Seconds east of Greenwich of the zones that Twitter's first years wrote; nil for another.
private func namedZone(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int? {
  switch UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c) {
  case 0x504454: -7 * 3600  // PDT
  case 0x505354: -8 * 3600  // PST
  case 0x474D54, 0x555443: 0  // GMT, UTC
  default: nil
  }
}

private func monthNumber(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
  switch UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c) {
  case 0x4A616E: 1
  case 0x466562: 2
  case 0x4D6172: 3
  case 0x417072: 4
  case 0x4D6179: 5
  case 0x4A756E: 6
  case 0x4A756C: 7
  case 0x417567: 8
  case 0x536570: 9
  case 0x4F6374: 10
  case 0x4E6F76: 11
  case 0x446563: 12
  default: -1
  }
}

private func epochTime(_ text: Span<UInt8>) -> PostTime {
  var count = 0
  while count < text.count, text[count] &- 0x30 < 10 { count += 1 }
  // A fraction is dropped: `1638316807.0`.
  guard count == text.count || text[count] == 0x2E, let number = decimal(text.extracting(0..<count)) else {
    return .unknown
  }
  switch count {
  case 9, 10: return PostTime(seconds: Int64(number))
  case 12, 13: return PostTime(seconds: Int64(number / 1000))
  default: return .unknown
  }
}

/// A time from its parts; unknown where one is out of range.
func time(
  _ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int, _ second: Int, offset: Int,
  precision: PostTime.Precision
) -> PostTime {
  guard year > 0, 1...12 ~= month, 1...31 ~= day, 0...23 ~= hour, 0...59 ~= minute, 0...60 ~= second else {
    return .unknown
  }
  let days = Int(CivilDay(year: year, month: month, day: day).daysSince1970)
  return PostTime(
    seconds: Int64(days * 86400 + hour * 3600 + minute * 60 + second - offset), precision: precision)
}
