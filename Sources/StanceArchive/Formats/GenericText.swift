import StanceClassifier

// Records of no platform's format: a `text`, and what else is there of `id`, `created_at`, `lang`, `author`, `label`.
// Labelled posts (gold) come so.

extension RecordParser {
  /// Reads a plain record. A record without `text` is not a post.
  func readGeneric(_ object: borrowing Members, _ value: JSONValue, into batch: inout PostBatch) {
    guard isString(object[.text]) else { return skip(.notAPost, &batch) }
    var post = Post()
    let id = isSet(object[.idStr]) ? object[.idStr] : object[.id]
    post.id = append(id, to: &batch)
    post.text = appendText(object[.text], .htmlEscaped, to: &batch)
    post.author = append(genericAuthor(object, value), to: &batch)
    post.label = append(object[.label], to: &batch)
    if object.has(.label) { readAnnotators(value, &post, &batch) }
    let time = isSet(object[.createdAt]) ? object[.createdAt] : firstSet(value, ["createdAt", "date", "timestamp"])
    post.time = self.time(time, id: .absent)
    post.language = language(object[.lang])
    if fields.contains(.references) {
      let answered = isSet(object[.inReplyToStatusIDStr]) ? object[.inReplyToStatusIDStr] : object[.inReplyToStatusID]
      post.replyToID = append(answered, to: &batch)
    }
    post.metrics = metrics(value, .apify)
    markRetweet(&post, batch)
    add(post, .plain, to: &batch)
  }

  /// The labels of several annotators beside that of whoever decides.
  private func readAnnotators(_ value: JSONValue, _ post: inout Post, _ batch: inout PostBatch) {
    let annotator = append(self.value(value, "annotator"), to: &batch)
    var labels = TableNames.annotatorLabels.map { self.value(value, $0) }
    while let last = labels.last, !last.isPresent { labels.removeLast() }
    if annotator.isEmpty, labels.isEmpty { return }
    post.label = batch.joined([post.label, annotator] + labels.map { append($0, to: &batch) })
  }

  private func genericAuthor(_ object: borrowing Members, _ value: JSONValue) -> JSONValue {
    if let authorField { return self.value(value, authorField) }
    if isString(object[.author]) { return object[.author] }
    if isSet(object[.authorID]) { return object[.authorID] }
    return isString(object[.username]) ? object[.username] : object[.screenName]
  }

  /// Marks a post whose text is a repetition by its own account (`RT @user: …`): the only mark in formats that keep no
  /// original.
  func markRetweet(_ post: inout Post, _ batch: borrowing PostBatch) {
    let text = batch.bytes.span.extracting(post.text.range)
    guard startsAsRetweet(text) else { return }
    post.traits.insert(.retweet)
    if endsCut(text) { post.textStatus = .truncated }
  }
}
