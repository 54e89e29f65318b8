import StanceClassifier

/// The language that a table names: a code, or its English name, as FiveThirtyEight, Meltwater and Sprinklr write it.
func tableLanguage(_ name: Span<UInt8>) -> LanguageCode {
  let code = LanguageCode(name)
  if code != .unknown || name.count < 4 { return code }
  let word = String(decoding: name.indices.map { name[$0] }, as: UTF8.self).lowercased()
  // `Chinese (Simplified)`, `English, UK`
  let first = word.prefix { $0.isLetter }
  return languageCodes[String(first)].map { LanguageCode($0) } ?? .unknown
}

/// The languages that X names, by their English names
/// (https://developer.x.com/en/docs/twitter-api/enterprise/powertrack-api/guides/operators).
private let languageCodes: [String: String] = [
  "albanian": "sq", "amharic": "am", "arabic": "ar", "armenian": "hy", "azerbaijani": "az", "basque": "eu",
  "belarusian": "be", "bengali": "bn", "bosnian": "bs", "bulgarian": "bg", "burmese": "my", "catalan": "ca",
  "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "estonian": "et",
  "farsi": "fa", "filipino": "tl", "finnish": "fi", "french": "fr", "georgian": "ka", "german": "de", "greek": "el",
  "gujarati": "gu", "haitian": "ht", "hebrew": "he", "hindi": "hi", "hungarian": "hu", "icelandic": "is",
  "indonesian": "id", "irish": "ga", "italian": "it", "japanese": "ja", "kannada": "kn", "kazakh": "kk", "khmer": "km",
  "korean": "ko", "kurdish": "ku", "lao": "lo", "latvian": "lv", "lithuanian": "lt", "macedonian": "mk", "malay": "ms",
  "malayalam": "ml", "marathi": "mr", "nepali": "ne", "norwegian": "no", "pashto": "ps", "persian": "fa",
  "polish": "pl", "portuguese": "pt", "punjabi": "pa", "romanian": "ro", "russian": "ru", "serbian": "sr",
  "sindhi": "sd", "sinhala": "si", "slovak": "sk", "slovenian": "sl", "somali": "so", "spanish": "es", "swahili": "sw",
  "swedish": "sv", "tagalog": "tl", "tamil": "ta", "telugu": "te", "thai": "th", "tibetan": "bo", "turkish": "tr",
  "ukrainian": "uk", "urdu": "ur", "uzbek": "uz", "vietnamese": "vi", "welsh": "cy",
]
