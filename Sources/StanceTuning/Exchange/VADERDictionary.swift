import StanceClassifier

/// VADER's `vader_lexicon.txt` (Hutto & Gilbert 2014; github.com/cjhutto/vaderSentiment): token, mean valence from -4 to 4, standard deviation and ratings, separated by
/// tabs; the program reads the first two. Single tokens only, no wildcards.
enum VADERDictionary {
  static func read(_ file: ForeignFile) throws(LexiconError) -> ForeignDictionary {
    var dictionary = ForeignDictionary()
    for (index, line) in file.lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 1 else { throw file.error(index + 1, "there is no tab between token and valence (write good<tab>1.9)") }
      guard let valence = Double(fields[1].filter { $0 != " " }), valence.isFinite else {
        throw file.error(index + 1, "valence \"\(fields[1])\" is not a number")
      }
      if valence == 0 {
        dictionary.leaveOut(file, index + 1, "\"\(fields[0])\" has valence 0, which is evidence for neither pole")
        continue
      }
      dictionary.entries.append(
        ForeignDictionary.Entry(
          text: String(fields[0]), category: [valence > 0 ? SignedCategory.positive : SignedCategory.negative],
          weight: valence.magnitude, line: index + 1))
    }
    return dictionary
  }

  /// Positive for the first pole. A standard deviation of 0 and no ratings: nobody has rated these.
  static func write(_ phrases: [LexiconExport.Phrase]) -> String {
    phrases.map { "\($0.text)\t\(ForeignWeight.text($0.signedWeight))\t0.0\t[]\n" }.joined()
  }
}
