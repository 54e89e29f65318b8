import StanceAggregation
import StanceClassifier

/// How groups are called on a page, where there is room for words.
enum GroupNames {
  /// The name of a group for people: `English`, `17 Mar 2025`, `without a time`; that of the other outputs where there is no better one.
  static func name(_ group: Group) -> String {
    switch group {
    case .language(let code): language(code)
    case .kind(let kind): plural(kind)
    case .day(nil), .week(nil), .month(nil), .hour(nil): "without a time"
    case .hashtag(nil): "without a hashtag"
    default: group.name
    }
  }

  /// The word for a dimension: `language`.
  static func subject(_ dimension: Dimension) -> String {
    switch dimension {
    case .day, .week, .month, .hour, .kind, .hashtag: dimension.rawValue
    case .language: "language"
    case .source: "file"
    case .authorClass: "class of authors"
    }
  }

  private static func plural(_ kind: PostKind) -> String {
    switch kind {
    case .post: "posts"
    case .retweet: "retweets"
    case .quote: "quotes"
    case .reply: "replies"
    }
  }

  private static func language(_ code: LanguageCode) -> String {
    code == .unknown ? "language unknown" : languages[code.name] ?? code.name
  }

  /// The languages that X names most often, in English (ISO 639-1).
  private static let languages = [
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German",
    "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian", "sv": "Swedish",
    "th": "Thai",
    "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
  ]
}
