import StanceClassifier
import StanceTuning

/// Posts that several people labelled: in columns `label_1`, `label_2` … of one row, or in a row for each with a column `annotator`.
///
/// The label that counts is that of whoever decides, in the column `label` beside the numbered ones; else the one that more people gave than any other. A tie without
/// a decision leaves the post out.
struct AnnotatedPosts {
  /// One post.
  private struct Item {
    let post: PredictedPost
    var decision: Stance?
    var isLabelled = false
  }

  /// What came of them.
  struct Outcome {
    /// The posts with a label that counts.
    var posts: [LabelledPost] = []
    /// Posts that nobody has labelled yet.
    var unlabelled = 0
    /// Posts left out for a tie.
    var tied = 0
    /// How far people agree; nil where no post has two labels.
    let agreement: Agreement?
  }

  private let poles: Poles
  private var annotations = Annotations()
  private var items: [Item] = []
  /// The number of each post of the form with a row for each annotator, by its id, or its text where it has none.
  private var numbers: [String: Int] = [:]

  init(_ poles: Poles) { self.poles = poles }

  /// Adds a row with what the classifier says of its text. Gives a label that the lexicon does not have, if there is one; the row's other labels count.
  mutating func add(_ labels: PostLabels, key: String, _ post: PredictedPost) -> String? {
    var strange: String?
    func stance(_ label: String) -> Stance? {
      if label.isEmpty { return nil }
      if let stance = poles.stance(named: label) { return stance }
      strange = label
      return nil
    }
    let isOwnRow = labels.annotator.isEmpty
    let number = isOwnRow ? newItem(post) : item(of: key, post)
    if isOwnRow {
      items[number].decision = stance(labels.label)
      for (column, label) in labels.columns.enumerated() {
        if let stance = stance(label) { add(stance, by: "label_\(column + 1)", to: number) }
      }
    } else if let stance = stance(labels.label) {
      add(stance, by: labels.annotator, to: number)
    }
    return strange
  }

  /// The posts with the label that counts.
  var outcome: Outcome {
    var outcome = Outcome(agreement: annotations.agreement)
    for (number, item) in items.enumerated() {
      if let gold = item.decision ?? annotations.majority(of: number) {
        outcome.posts.append(LabelledPost(gold: gold, item.post))
      } else if item.isLabelled {
        outcome.tied += 1
      } else {
        outcome.unlabelled += 1
      }
    }
    return outcome
  }

  private mutating func add(_ label: Stance, by annotator: String, to number: Int) {
    annotations.add(label, by: annotator, to: number)
    items[number].isLabelled = true
  }

  private mutating func item(of key: String, _ post: PredictedPost) -> Int {
    if let number = numbers[key] { return number }
    let number = newItem(post)
    numbers[key] = number
    return number
  }

  private mutating func newItem(_ post: PredictedPost) -> Int {
    items.append(Item(post: post))
    return annotations.addItem()
  }
}
