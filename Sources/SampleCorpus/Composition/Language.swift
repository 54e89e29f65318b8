/// The languages of the sample.
enum Language: String, CaseIterable {
  case english = "en"
  case russian = "ru"
  case ukrainian = "uk"
  case german = "de"

  /// How many of a hundred posts are in it, in the order of the cases.
  static let weights = [62, 17, 12, 9]

  /// What people write in it.
  var phrases: PhraseBook {
    switch self {
    case .english: .english
    case .russian: .russian
    case .ukrainian: .ukrainian
    case .german: .german
    }
  }
}
