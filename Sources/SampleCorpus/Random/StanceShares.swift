/// What a post was written to say. The dump does not hold it: only its text does.
enum Intent: Int, CaseIterable {
  case sovereigntyConcerned
  case deEscalationFavoring
  case neutral
  /// Neutral too: about something else.
  case offTopic
}

/// How likely each intent is, by language and day of March. Invented, but plausible: the demand of 17 March makes people answer it;
/// after the telephone call of the 18th more of them put their hope in a deal.
enum StanceShares {
  /// Weights in the order of ``Intent``.
  static func weights(_ language: Language, day: Int) -> [Int] {
    var weights =
      switch language {
      case .english: [25, 17, 45, 13]
      case .russian: [14, 31, 43, 12]
      case .ukrainian: [44, 6, 40, 10]
      case .german: [23, 23, 42, 12]
      }
    let answer = [17: 15, 18: 11, 19: 6, 20: 3][day] ?? 0
    let hope = day < 18 ? 0 : min(14, 6 + (day - 18))
    weights[0] += answer * weights[0] / 25
    weights[1] += hope * weights[1] / 17
    weights[3] = (17...20).contains(day) ? weights[3] / 2 : weights[3]
    return weights
  }
}
