extension LexiconParser {
  /// Reads `lexicon.tsv`.
  mutating func readSettings(_ file: LexiconFile) {
    var names: [String: String] = [:]
    for (index, line) in file.lines.enumerated() {
      guard let fields = line.fields else { continue }
      let key = file.text(fields.entry)
      if !LexiconSettings.keys.contains(key) {
        report(file.path, index + 1, "\"\(key)\" is no setting (there are \(LexiconSettings.keys.joined(separator: ", ")))")
      } else if names[key] != nil {
        report(file.path, index + 1, "\"\(key)\" is set twice (delete one)")
      } else {
        names[key] = file.text(fields.weight)
        set(key, file, fields, line: index + 1)
      }
    }
    readPoles(names, file.path)
    if let name = names["name"], !name.isEmpty { settings.name = name }
  }

  private mutating func set(_ key: String, _ file: LexiconFile, _ fields: LexiconFields, line: Int) {
    let value = Decimal.parse(file.bytes, fields.weight)
    if let number = LexiconSettings.numbers.first(where: { $0.key == key }) {
      guard let value, number.range.contains(value) else {
        let range = "\(Decimal.text(number.range.lowerBound)) to \(Decimal.text(number.range.upperBound))"
        report(file.path, line, "\(key) \"\(file.text(fields.weight))\" is not a number from \(range)")
        return
      }
      settings[keyPath: number.path] = value
    } else if let count = LexiconSettings.counts.first(where: { $0.key == key }) {
      guard let value, let whole = whole(value), count.range.contains(whole) else {
        let range = "\(count.range.lowerBound) to \(count.range.upperBound)"
        report(file.path, line, "\(key) \"\(file.text(fields.weight))\" is not a whole number from \(range)")
        return
      }
      settings[keyPath: count.path] = whole
    } else if key == "counting" {
      guard let counting = CueCounting(rawValue: file.text(fields.weight)) else {
        let names = CueCounting.allCases.map(\.rawValue).joined(separator: " or ")
        report(file.path, line, "counting \"\(file.text(fields.weight))\" is not \(names)")
        return
      }
      settings.counting = counting
    }
  }

  /// A number without a fraction; nil for others. (`Int(exactly:)` calls libm in debug, which nothing else links.) ``Decimal`` reads 15
  /// digits at most, so the number fits.
  private func whole(_ value: Double) -> Int? {
    let whole = Int(value)
    return Double(whole) == value ? whole : nil
  }

  private mutating func readPoles(_ names: [String: String], _ path: String) {
    for key in ["first-pole", "second-pole"] where (names[key] ?? "").isEmpty {
      report(path, nil, "\(key) is not set (write \(key)<tab>NAME)")
    }
    guard let first = names["first-pole"], let second = names["second-pole"] else { return }
    let poles = Poles(first: first, second: second, neutral: names["neutral"] ?? "neutral")
    if Set([poles.first, poles.second, poles.neutral]).count < 3 {
      report(path, nil, "the two poles and neutral need three different names")
    }
    for name in [first, second] where Role.modifiers.contains(where: { $0.name(poles) == name }) {
      report(path, nil, "a pole cannot be called \"\(name)\", which names another role's file")
    }
    settings.poles = poles
  }
}
