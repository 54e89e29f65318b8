import StanceClassifier

// The data archive that X gives its users: `{"tweet":{…}}`, before 2019 flat; no author, `retweeted` always false, ids
// and counts as strings.

extension RecordParser {
  /// Whether the record is a post of an X archive.
  func isArchived(_ object: borrowing Members) -> Bool {
    isObject(object[.tweet]) || (isString(object[.fullText]) && object.has(.createdAt))
  }

  /// Reads a post of an archive, wrapped or flat.
  func readArchived(_ object: borrowing Members, into batch: inout PostBatch) {
    if isObject(object[.tweet]) {
      let inner = members(of: object[.tweet])
      return isObject(inner[.user]) ? readAPIv11(inner, into: &batch) : readArchivedPost(inner, into: &batch)
    }
    readArchivedPost(object, into: &batch)
  }

  private func readArchivedPost(_ object: borrowing Members, into batch: inout PostBatch) {
    let text = isString(object[.fullText]) ? object[.fullText] : object[.text]
    guard isString(text) else { return skip(object.has(.idStr) ? .noText : .notAPost, &batch) }
    let id = isSet(object[.idStr]) ? object[.idStr] : object[.id]
    var post = Post()
    post.id = append(id, to: &batch)
    post.text = appendText(text, .htmlEscaped, to: &batch)
    post.time = time(object[.createdAt], id: id)
    post.language = language(object[.lang])
    if isTrue(object[.truncated]) { post.textStatus = .truncated }
    if isSet(object[.inReplyToStatusIDStr]) || isSet(object[.inReplyToStatusID]) { post.traits.insert(.reply) }
    markRetweet(&post, batch)
    add(post, to: &batch)
  }
}
