import StanceAggregation
import StanceClassifier

/// A cue and in how many posts it carried the label.
public struct CueLine: Sendable, Equatable {
  /// The entry as written in the lexicon.
  public let cue: String
  /// Posts of the label in which it counted for it, each once.
  public let posts: Int

  /// A line from its parts.
  public init(cue: String, posts: Int) {
    self.cue = cue
    self.posts = posts
  }
}

/// The cues of one period.
public struct CuePeriod: Sendable, Equatable {
  /// The day, week or month; of posts without a time too.
  public let period: Group
  /// The cues that carried each label in it, by posts descending.
  public let cues: ByStance<[CueLine]>

  /// A period from its parts.
  public init(period: Group, cues: ByStance<[CueLine]>) {
    self.period = period
    self.cues = cues
  }
}

/// A post that shows what a label looks like.
public struct ExamplePost: Sendable, Equatable {
  /// The id as written in the dump.
  public let id: String
  /// The probability of its label.
  public let probability: Double
  /// The text, only where texts were asked for. Hostile: every output escapes it.
  public let text: String?

  /// An example from its parts.
  public init(id: String, probability: Double, text: String? = nil) {
    self.id = id
    self.probability = probability
    self.text = text
  }
}

/// Something that happened on a day.
public struct Event: Sendable, Equatable {
  /// The day, in UTC.
  public let day: CivilDay
  /// What; empty where nobody said.
  public let label: String

  /// An event from its parts.
  public init(day: CivilDay, label: String) {
    self.day = day
    self.label = label
  }
}

/// What was taken out for privacy.
public struct Suppression: Sendable, Equatable {
  /// The fewest distinct authors that a cell must have to be shown.
  public let minimumAuthors: Int
  /// Cells (a label of a group, or a group) that were taken out since they had fewer.
  public let primary: Int
  /// Cells that were taken out so that the first cannot be calculated from what is shown.
  public let secondary: Int

  /// A suppression from its parts.
  public init(minimumAuthors: Int, primary: Int, secondary: Int) {
    self.minimumAuthors = minimumAuthors
    self.primary = primary
    self.secondary = secondary
  }
}
