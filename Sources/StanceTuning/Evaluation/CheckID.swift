/// Which behaviour test a post belongs to, as its id tells: `capability/number`, or `capability/number/variant` for posts that say the same and must
/// get the same label (one text in four languages, say). Ids are all that it takes, so a suite may be JSON Lines, CSV or any other format with ids.
///
/// ```swift
/// CheckID("negated-membership/007")      // no variant
/// CheckID("four-languages-veto/03/uk")   // group "four-languages-veto/03"
/// CheckID("1901243215743529418")         // nil: a post's id
/// ```
public struct CheckID: Sendable, Hashable {
  /// What the post tests: lower-case letters, digits and hyphens, a letter first.
  public let capability: String
  /// The number within the capability.
  public let number: Int
  /// What tells the post from the others of its group; nil where it has no group.
  public let variant: String?

  /// The check of an id; nil for an id of another form.
  public init?(_ id: String) {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, CheckID.isName(parts[0]), let number = Int(parts[1]), number >= 0 else {
      return nil
    }
    if parts.count == 3, !CheckID.isName(parts[2]) { return nil }
    capability = String(parts[0])
    self.number = number
    variant = parts.count == 3 ? String(parts[2]) : nil
  }

  private static func isName(_ part: Substring) -> Bool {
    guard let first = part.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
