/// A post as a record of `tweets.js`.
enum TweetRecord {
  /// The record, in the order of keys of an archive of 2025.
  static func json(_ post: SamplePost) -> JSONValue {
    let text = escaped(post.text)
    let entities = Entities(text: text, links: post.links)
    var members: [(key: String, value: JSONValue)] = [
      ("edit_info", editInfo(post)), ("retweeted", .bool(false)), ("source", .text(post.source.rawValue)),
      ("entities", entities.json),
      ("display_text_range", .array([.text("0"), .number(entities.length)])),
      ("favorite_count", .number(post.likes)),
    ]
    if let other = post.answered { members.append(("in_reply_to_status_id_str", .number(other.id))) }
    members.append(("id_str", .number(post.id)))
    if let other = post.answered { members.append(("in_reply_to_user_id", .number(other.account.id))) }
    members += [("truncated", .bool(false)), ("retweet_count", .number(post.reposts)), ("id", .number(post.id))]
    if let other = post.answered { members.append(("in_reply_to_status_id", .number(other.id))) }
    if !post.links.isEmpty { members.append(("possibly_sensitive", .bool(false))) }
    members += [
      ("created_at", .text(ArchiveDate.written(post.time))), ("favorited", .bool(false)), ("full_text", .text(text)),
      ("lang", .text(post.lang)),
    ]
    if let other = post.answered {
      members.append(("in_reply_to_screen_name", .text(other.account.handle)))
      members.append(("in_reply_to_user_id_str", .number(other.account.id)))
    }
    return .object([("tweet", .object(members))])
  }

  private static func editInfo(_ post: SamplePost) -> JSONValue {
    let isEligible = post.answered == nil && !post.text.hasPrefix("RT @")
    return .object([
      (
        "initial",
        .object([
          ("editTweetIds", .array([.number(post.id)])),
          ("editableUntil", .text(ArchiveDate.editableUntil(post.time))),
          ("editsRemaining", .text("5")), ("isEditEligible", .bool(isEligible)),
        ])
      )
    ])
  }

  /// X escapes these three characters in `full_text` and no others.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }
}
