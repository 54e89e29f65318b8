import StanceClassifier

/// Reads a time of a table: as ``parseTime(_:)``, and what only tables have: `10/1/2017 19:58`, which is known to be a day
/// where only one order of day and month is possible; a time with the name of a zone that is none (`2021-05-05 10:00:00
/// CET`), of which the day is taken; a time in a rounded number.
func tableTime(_ text: Span<UInt8>, _ order: TableColumns.DateOrder) -> PostTime {
  let time = parseTime(text)
  if time.precision != .unknown || text.count < 8 { return time }
  if text[4] == 0x2D, text.count > 10 { return isoTime(text.extracting(0..<10)) }
  return slashedTime(text, order)
}

/// `10/1/2017 19:58`, month first, as the platforms of the United States write it; `2017/10/01 19:58:00`. Unknown where
/// day and month may be either way round.
private func slashedTime(_ text: Span<UInt8>, _ order: TableColumns.DateOrder) -> PostTime {
  var numbers: [Int] = []
  var number = -1
  for index in 0...text.count {
    let byte = index < text.count ? text[index] : 0x20
    if byte &- 0x30 < 10 {
      number = max(number, 0) * 10 + Int(byte - 0x30)
      if number > 9999 { return .unknown }
    } else {
      let separators: [UInt8] = numbers.count < 2 ? [0x2F] : [0x20, 0x3A]
      guard number >= 0, separators.contains(byte) else { return .unknown }
      numbers.append(number)
      number = -1
    }
  }
  guard numbers.count >= 3, numbers.count != 4 else { return .unknown }
  while numbers.count < 6 { numbers.append(0) }
  let clock = (numbers[3], numbers[4], numbers[5])
  let precision: PostTime.Precision = text.count > 10 ? .second : .day
  if numbers[0] > 31 {
    return time(
      numbers[0], numbers[1], numbers[2], clock.0, clock.1, clock.2, offset: 0, precision: precision)
  }
  let isMonthFirst = order == .monthFirst || numbers[1] > 12 || numbers[0] == numbers[1]
  guard isMonthFirst || numbers[0] > 12 else { return .unknown }
  let (month, day) = isMonthFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
  return time(numbers[2], month, day, clock.0, clock.1, clock.2, offset: 0, precision: precision)
}
