import StanceClassifier

/// The values of a row as bytes, without a String between.
enum RowBytes {
  /// A literal, which lies in the program and is neither counted nor copied to make a String.
  static func append(_ literal: String, to buffer: inout [UInt8]) {
    buffer.append(contentsOf: literal.utf8)
  }

  /// A probability with four decimals, rounded half up: `0.0714`, `1.0000`.
  static func append(probability: Double, to buffer: inout [UInt8]) {
    append(tenThousandths: Int(probability * 10_000 + 0.5), to: &buffer)
  }

  /// A number that is not negative with four decimals.
  static func append(decimal: Double, to buffer: inout [UInt8]) {
    append(tenThousandths: Int(min(decimal, 1e12) * 10_000 + 0.5), to: &buffer)
  }

  /// A time as in RFC 3339; the day alone where that is all that is known, nothing where it is unknown.
  static func append(_ time: PostTime, to buffer: inout [UInt8]) {
    guard let day = time.day else { return }
    let (year, month, dayOfMonth) = day.components
    if (0...9999).contains(year) {
      append(twoDigits: year / 100, to: &buffer)
      append(twoDigits: year % 100, to: &buffer)
    } else {
      buffer.append(contentsOf: String(year).utf8)
    }
    buffer.append(0x2D)
    append(twoDigits: month, to: &buffer)
    buffer.append(0x2D)
    append(twoDigits: dayOfMonth, to: &buffer)
    if time.precision == .second { append(timeOfDay: time.seconds, to: &buffer) }
  }

  /// The letters of a language; `und` where unknown.
  static func append(_ language: LanguageCode, to buffer: inout [UInt8]) {
    guard language != .unknown else { return append("und", to: &buffer) }
    var letters = language.packed
    while letters != 0 {
      buffer.append(UInt8(truncatingIfNeeded: letters))
      letters >>= 8
    }
  }

  /// The name of a kind.
  static func append(_ kind: PostKind, to buffer: inout [UInt8]) {
    switch kind {
    case .post: append("post", to: &buffer)
    case .retweet: append("retweet", to: &buffer)
    case .quote: append("quote", to: &buffer)
    case .reply: append("reply", to: &buffer)
    }
  }

  /// The name of a text's status.
  static func append(_ status: TextStatus, to buffer: inout [UInt8]) {
    switch status {
    case .full: append("full", to: &buffer)
    case .recovered: append("recovered", to: &buffer)
    case .truncated: append("truncated", to: &buffer)
    }
  }

  private static func append(tenThousandths: Int, to buffer: inout [UInt8]) {
    let (whole, part) = tenThousandths.quotientAndRemainder(dividingBy: 10_000)
    if whole < 10 {
      buffer.append(0x30 + UInt8(truncatingIfNeeded: whole))
    } else {
      buffer.append(contentsOf: String(whole).utf8)
    }
    buffer.append(0x2E)
    append(twoDigits: part / 100, to: &buffer)
    append(twoDigits: part % 100, to: &buffer)
  }

  /// `T12:34:56Z`
  private static func append(timeOfDay seconds: Int64, to buffer: inout [UInt8]) {
    let second = Int((seconds % 86400 + 86400) % 86400)
    buffer.append(0x54)
    append(twoDigits: second / 3600, to: &buffer)
    buffer.append(0x3A)
    append(twoDigits: second / 60 % 60, to: &buffer)
    buffer.append(0x3A)
    append(twoDigits: second % 60, to: &buffer)
    buffer.append(0x5A)
  }

  private static func append(twoDigits number: Int, to buffer: inout [UInt8]) {
    buffer.append(0x30 + UInt8(truncatingIfNeeded: number / 10))
    buffer.append(0x30 + UInt8(truncatingIfNeeded: number % 10))
  }
}
