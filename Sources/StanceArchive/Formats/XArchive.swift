import StanceClassifier

// The data archive that X gives its users: `{"tweet":{…}}`, before 2019 flat; no author, `retweeted` always false, ids
// and counts as strings. Long posts are cut here and whole in `note-tweet.js`: see ``Companion``.

extension RecordParser {
  /// Whether the record is a post of an X archive.
  func isArchived(_ object: borrowing Members) -> Bool {
    isObject(object[.tweet]) || (isString(object[.fullText]) && object.has(.createdAt))
  }

  /// Reads a post of an archive, wrapped or flat.
  func readArchived(_ object: borrowing Members, _ value: JSONValue, into batch: inout PostBatch) {
    if isObject(object[.tweet]) {
      let inner = members(of: object[.tweet])
      return isObject(inner[.user])
        ? readAPIv11(inner, into: &batch) : readArchivedPost(inner, into: &batch)
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
    post.author = appendOwner(object, to: &batch)
    if isTrue(object[.truncated]) { post.textStatus = .truncated }
    let answered = isSet(object[.inReplyToStatusIDStr]) ? object[.inReplyToStatusIDStr] : object[.inReplyToStatusID]
    if isSet(answered) || says(object[.inReplyTo]) { post.traits.insert(.reply) }
    let quoted = quotedAddress(object[.entities], text: text)
    if quoted != nil || isTrue(object[.isQuoteStatus]) || says(object[.quotedStatus]) { post.traits.insert(.quote) }
    if fields.contains(.references) {
      post.replyToID = append(answered, to: &batch)
      post.quotedID = batch.statusID(in: append(quoted ?? .absent, to: &batch))
    }
    if fields.contains(.metrics) { post.metrics = v11Metrics(object) }
    markRetweet(&post, batch)
    joinNote(&post, &batch)
    add(post, .xArchive, to: &batch)
  }

  /// The owner of the archive is the author of every post in it. Exports of other tools, flat too, name theirs.
  private func appendOwner(_ tweet: borrowing Members, to batch: inout PostBatch) -> ByteSlice {
    if let companion = chunk.origin.companion, !companion.owner.isEmpty {
      return batch.append(companion.owner, of: companion)
    }
    let id = isFilledIn(tweet[.userIDStr]) ? tweet[.userIDStr] : tweet[.userID]
    let name = isFilledIn(tweet[.screenName]) ? tweet[.screenName] : tweet[.username]
    return append(isFilledIn(id) ? id : isFilledIn(name) ? name : .absent, to: &batch)
  }

  /// Replaces the beginning of a long post by its whole text.
  private func joinNote(_ post: inout Post, _ batch: inout PostBatch) {
    guard let companion = chunk.origin.companion, !companion.notes.isEmpty, !post.traits.contains(.retweet),
      let note = companion.note(at: post.time, beginning: batch.bytes.span.extracting(post.text.range))
    else { return }
    post.text = batch.append(note, of: companion)
    post.textStatus = .recovered
  }

  /// The address of another post, where the post ends with one: archives mark quotes in no other way. The text's last link
  /// is the `url` of the last of `entities.urls`, whose `expanded_url` tells where it leads.
  private func quotedAddress(_ entities: JSONValue, text: JSONValue) -> JSONValue? {
    var last = JSONValue.absent
    var link = firstElement(of: value(entities, "urls"))
    while link.isPresent {
      last = link
      link = element(after: link)
    }
    let url = value(last, "url")
    let target = value(last, "expanded_url")
    guard isFilled(url), isString(target), isStatusAddress(contents(of: target)) else { return nil }
    let (whole, end) = (contents(of: text), contents(of: url))
    guard whole.count >= end.count else { return nil }
    return equals(whole.upperBound - end.count..<whole.upperBound, chunk.bytes.span.extracting(end)) ? target : nil
  }

  /// Whether an address is that of a post: `https://x.com/name/status/123`, perhaps with a query, as JSON writes it.
  private func isStatusAddress(_ range: Range<Int>) -> Bool {
    let address = String(decoding: chunk.bytes[range], as: UTF8.self).filter { $0 != "\\" }
    let hosts = ["https://twitter.com/", "https://x.com/", "https://mobile.twitter.com/", "http://twitter.com/"]
    guard let host = hosts.first(where: { address.hasPrefix($0) }) else { return false }
    let parts = address.dropFirst(host.count).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1] == "status" || parts[1] == "statuses" else { return false }
    return !parts[2].prefix { $0 != "?" }.isEmpty && parts[2].prefix { $0 != "?" }.allSatisfy { $0.isASCII && $0.isNumber }
  }
}
