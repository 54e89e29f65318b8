import StanceClassifier

/// Which cells of a breakdown must not be shown, since they rest on too few authors, or since they would let one calculate those that do: cell suppression, primary and
/// secondary (A. Hundepool et al., "Statistical Disclosure Control", 2012, ch. 4).
///
/// Every sum that is shown together with its parts is an equation: a row and its labels, a week and its days, the total and everything. An equation must
/// leave at least two values unknown, and the posts that they hide together must be of at least the minimum of authors. Where one does not, its
/// smallest part goes too, until all do. This is the usual heuristic: nothing can be calculated in one step; what several equations together tell of a range is not
/// looked for. Hashtags overlap and add up to nothing.
///
/// A count of authors is one that is certain: registers in use, which distinct authors must have set. Posts without a known author are of nobody.
public struct DisclosureControl: Sendable {
  /// What is judged: a group of a table (the total, where there is no key), whole or one label of it.
  public struct Place: Sendable, Hashable {
    /// The division; nil for the total.
    public let division: Division?
    /// The group; nil for the total.
    public let key: GroupKey?
    /// The label; nil for all labels together.
    public let label: Stance?

    /// A place from its parts.
    public init(division: Division?, key: GroupKey?, label: Stance?) {
      self.division = division
      self.key = key
      self.label = label
    }
  }

  /// The fewest authors that a cell must have.
  public let minimumAuthors: Int
  /// Cells of fewer authors.
  public private(set) var primary: Set<Place> = []
  /// Cells that would give those away.
  public private(set) var secondary: Set<Place> = []

  /// A value that may be shown, and who made it.
  private struct Value {
    let posts: Int
    let authors: HyperLogLog
  }

  /// A value that is the sum of others.
  private struct Equation {
    let sum: Place
    let parts: [Place]
  }

  private var values: [Place: Value] = [:]
  private var equations: [Equation] = []

  /// Finds what a tabulation must not show. Its authors must have been counted.
  public init(_ tabulation: Tabulation, minimumAuthors: Int) {
    self.minimumAuthors = minimumAuthors
    addRow(nil, nil, tabulation.total)
    for table in tabulation.tables {
      for (key, cell) in table.rows { addRow(table.division, key, cell) }
    }
    addTables(tabulation.tables)
    for (place, value) in values where value.posts > 0 && isTooFew(value.authors) { primary.insert(place) }
    closeEquations()
  }

  /// Whether a cell must not be shown.
  public func hides(_ place: Place) -> Bool { primary.contains(place) || secondary.contains(place) }
}

extension DisclosureControl {
  /// A row and its labels; labels without posts are known to be none.
  private mutating func addRow(_ division: Division?, _ key: GroupKey?, _ cell: Cell) {
    let whole = Place(division: division, key: key, label: nil)
    var union = HyperLogLog(precision: cell.authors?.first.precision ?? HyperLogLog.highestPrecision)
    var parts: [Place] = []
    for stance in Stance.allCases where cell.distribution.count(of: stance) > 0 {
      let place = Place(division: division, key: key, label: stance)
      let authors = cell.authors?[stance] ?? HyperLogLog()
      values[place] = Value(posts: cell.distribution.count(of: stance), authors: authors)
      union.merge(authors)
      parts.append(place)
    }
    values[whole] = Value(posts: cell.distribution.posts, authors: union)
    equations.append(Equation(sum: whole, parts: parts))
  }

  /// Each table adds up to the total, and to each coarser table.
  private mutating func addTables(_ tables: [GroupTable]) {
    for fine in tables where fine.heavy == nil {
      if !fine.division.dimensions.contains(.hashtag) { addSums(fine, nil) { _ in nil } }
      for coarse in tables where coarse.division != fine.division && coarse.heavy == nil {
        guard let way = Coarsening(from: fine.division, to: coarse.division) else { continue }
        addSums(fine, coarse.division) { way.key($0) }
      }
    }
  }

  private mutating func addSums(_ fine: GroupTable, _ division: Division?, _ key: (GroupKey) -> GroupKey?) {
    var parts: [Place: [Place]] = [:]
    for (own, cell) in fine.cells {
      let sum = key(own)
      for label in [nil] + Stance.allCases.map(Optional.some) {
        guard label.map({ cell.distribution.count(of: $0) > 0 }) ?? true else { continue }
        let place = Place(division: fine.division, key: own, label: label)
        parts[Place(division: division, key: sum, label: label), default: []].append(place)
      }
    }
    for (sum, parts) in parts { equations.append(Equation(sum: sum, parts: parts.sorted(by: isSmaller))) }
  }

  /// By posts, then by name, so that the choice does not depend on the order of a Dictionary.
  private func isSmaller(_ left: Place, _ right: Place) -> Bool {
    let (first, second) = (values[left]?.posts ?? 0, values[right]?.posts ?? 0)
    if first != second { return first < second }
    return name(left) < name(right)
  }

  private func name(_ place: Place) -> String {
    let groups = (place.key?.groups ?? []).map(\.name).joined(separator: "\u{1F}")
    return "\(place.division?.name ?? "") \(groups) \(place.label?.rawValue ?? 9)"
  }

  private mutating func closeEquations() {
    let ordered = equations.sorted { isSmaller($0.sum, $1.sum) || !isSmaller($1.sum, $0.sum) && $0.parts.count < $1.parts.count }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for equation in ordered {
        while isOpen(equation), let next = next(equation) {
          secondary.insert(next)
          hasChanged = true
        }
      }
    }
  }

  /// Whether what an equation hides can be calculated, or is of too few authors together.
  private func isOpen(_ equation: Equation) -> Bool {
    let hidden = equation.parts.filter(hides)
    let sumIsHidden = hides(equation.sum)
    let unknown = hidden.count + (sumIsHidden ? 1 : 0)
    if unknown == 0 { return false }
    if unknown == 1 { return true }
    if sumIsHidden { return false }
    var union = HyperLogLog()
    for place in hidden { if let authors = values[place]?.authors { union.merge(authors) } }
    return isTooFew(union)
  }

  /// The value to hide next: the smallest part that is shown, then the sum.
  private func next(_ equation: Equation) -> Place? {
    let shown = equation.parts.filter { !hides($0) }
    return shown.min(by: isSmaller) ?? (hides(equation.sum) ? nil : equation.sum)
  }

  private func isTooFew(_ authors: HyperLogLog) -> Bool {
    let occupied = authors.occupied
    if occupied >= minimumAuthors { return false }
    guard occupied * 2 > authors.registerCount else { return true }
    let error = HyperLogLog.relativeError(precision: authors.precision)
    return Double(authors.estimate) * (1 - 3 * error) < Double(minimumAuthors)
  }
}
