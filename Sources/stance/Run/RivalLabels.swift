import StanceClassifier

/// The labels that a second lexicon gives, as stances of the first one: their poles may stand in another order.
struct RivalLabels {
  private let classifier: Classifier
  private let stances: ByStance<Stance>

  /// The labels of a lexicon in the poles of another. Throws where the names of the labels are not the same.
  init(of lexicon: Lexicon, in poles: Poles) throws(CommandError) {
    var found: [Stance] = []
    for stance in Stance.allCases {
      guard let own = poles.stance(named: lexicon.poles[stance]) else {
        throw CommandError(
          "--against: the lexicon's label \(lexicon.poles[stance]) is none of \(poles.first), \(poles.second) and \(poles.neutral); "
            + "only lexicons of the same poles can be compared")
      }
      found.append(own)
    }
    stances = ByStance { found[Int($0.rawValue)] }
    classifier = Classifier(lexicon)
  }

  /// A session for one thread.
  func makeSession() -> Session { Session(session: classifier.makeSession(), stances: stances) }

  /// Labels posts one after the other.
  struct Session: ~Copyable {
    private var session: ClassifierSession
    private let stances: ByStance<Stance>

    fileprivate init(session: consuming ClassifierSession, stances: ByStance<Stance>) {
      self.session = session
      self.stances = stances
    }

    /// The label of a text.
    mutating func label(of text: Span<UInt8>) -> Stance { stances[session.score(text).label] }
  }
}
