import StanceClassifier

// API v2: pages `{"data":[…],"includes":{…}}` with several posts a record, stream lines `{"data":{…}}`, and flat posts,
// one a record.

/// The posts in a page's `includes`, found by id. Sorted once a page: a page may hold as many of them as it likes.
struct IncludedPosts: ~Copyable {
  private var posts: [(id: UInt64, value: JSONValue)] = []

  mutating func removeAll() { posts.removeAll(keepingCapacity: true) }
  mutating func append(id: UInt64, _ value: JSONValue) { posts.append((id, value)) }
  mutating func sort() { posts.sort { $0.id < $1.id } }

  /// The post with an id; absent where the page does not include it.
  func find(_ id: UInt64) -> JSONValue {
    var low = 0
    var high = posts.count
    while low < high {
      let middle = (low + high) / 2
      if posts[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < posts.count && posts[low].id == id ? posts[low].value : .absent
  }
}

extension RecordParser {
  /// Whether the record is a page or a line of a stream.
  @inline(__always)
  func isPage(_ object: borrowing Members) -> Bool { isArray(object[.data]) || isObject(object[.data]) }

  /// Whether the record is a flat v2 post.
  @inline(__always)
  func isFlatV2(_ object: borrowing Members) -> Bool {
    object.has(.editHistory) || object.has(.authorID) || object.has(.referencedTweets)
      || (object.has(.conversationID) && isString(object[.text]) && !object.has(.user))
  }

  /// Reads every post of a page. The posts in `includes` are no posts of the dump, they only complete others.
  mutating func readPage(_ page: borrowing Members, _ value: JSONValue, into batch: inout PostBatch) {
    if isObject(page[.data]) {
      let object = members(of: page[.data])
      // The website's own answers have `data` too.
      guard isString(object[.text]) || isFlatV2(object) else { return readDocument(value, into: &batch) }
      collectIncluded(page)
      return readV2(object, into: &batch)
    }
    collectIncluded(page)
    var element = firstElement(of: page[.data])
    if !element.isPresent { skip(.notAPost, &batch) }
    while element.isPresent {
      let object = members(of: element)
      readV2(object, into: &batch)
      element = self.element(after: element)
    }
  }

  /// Reads a flat post, which brings what it refers to inside `referenced_tweets`, if at all.
  @inline(__always)
  mutating func readFlatV2(_ object: borrowing Members, into batch: inout PostBatch) {
    included.removeAll()
    readV2(object, into: &batch)
  }

  private mutating func collectIncluded(_ page: borrowing Members) {
    included.removeAll()
    guard isObject(page[.includes]) else { return }
    let includes = members(of: page[.includes])
    var element = firstElement(of: includes[.tweets])
    while element.isPresent {
      let object = members(of: element)
      if let id = number(object[.id]) { included.append(id: id, element) }
      element = self.element(after: element)
    }
    included.sort()
  }

  private func readV2(_ object: borrowing Members, into batch: inout PostBatch) {
    guard isString(object[.text]) else {
      return skip(object.has(.editHistory) || object.has(.authorID) ? .noText : .notAPost, &batch)
    }
    var post = Post()
    let original = resolveReferences(object[.referencedTweets], into: &post, &batch)
    readText(object, original: original, into: &post, &batch)
    post.id = append(object[.id], to: &batch)
    post.author = append(object[.authorID], to: &batch)
    post.label = append(object[.label], to: &batch)
    post.time = time(object[.createdAt], id: object[.id])
    post.language = language(object[.lang])
    if fields.contains(.metrics) { post.metrics = v2Metrics(object[.publicMetrics]) }
    add(post, .apiV2, to: &batch)
  }

  private func v2Metrics(_ value: JSONValue) -> PostMetrics {
    let counts = members(of: value)
    var metrics = PostMetrics()
    metrics.retweets = count(counts[.retweetCount])
    metrics.replies = count(counts[.replyCount])
    metrics.likes = count(counts[.likeCount])
    metrics.quotes = count(counts[.quoteCount])
    metrics.views = count(counts[.impressionCount])
    metrics.bookmarks = count(counts[.bookmarkCount])
    return metrics
  }

  /// Sets the traits and the quoted text, and returns the retweeted post where the dump has it.
  private func resolveReferences(_ array: JSONValue, into post: inout Post, _ batch: inout PostBatch) -> JSONValue {
    var retweeted = JSONValue.absent
    let keepsIDs = fields.contains(.references)
    var element = firstElement(of: array)
    while element.isPresent {
      let reference = members(of: element)
      // retweeted, replied_to, quoted: the third letter tells them apart.
      switch isString(reference[.type]) ? chunk.bytes[Int(reference[.type].start) + 3] : 0 {
      case 0x74:
        post.traits.insert(.retweet)
        if keepsIDs { post.retweetedID = append(reference[.id], to: &batch) }
        retweeted = find(element, reference)
        if !retweeted.isPresent { post.text = appendFromCompanion(reference, to: &batch) }
      case 0x70:
        post.traits.insert(.reply)
        if keepsIDs { post.replyToID = append(reference[.id], to: &batch) }
      case 0x6F:
        post.traits.insert(.quote)
        if keepsIDs { post.quotedID = append(reference[.id], to: &batch) }
        let quoted = find(element, reference)
        post.quotedText =
          quoted.isPresent ? appendWhole(members(of: quoted), to: &batch) : appendFromCompanion(reference, to: &batch)
      default: break
      }
      element = self.element(after: element)
    }
    return retweeted
  }

  /// The post that a reference means: the reference itself where it has been filled in, else the included one.
  private func find(_ element: JSONValue, _ reference: borrowing Members) -> JSONValue {
    if isString(reference[.text]) { return element }
    guard let id = number(reference[.id]) else { return .absent }
    return included.find(id)
  }

  /// The text that a file beside the dump has of a post that is referred to; empty where there is none.
  private func appendFromCompanion(_ reference: borrowing Members, to batch: inout PostBatch) -> ByteSlice {
    guard let companion = chunk.origin.companion, let id = number(reference[.id]),
      let text = companion.text(ofIncluded: id)
    else { return .empty }
    return batch.append(text, of: companion)
  }

  private func readText(
    _ object: borrowing Members, original: JSONValue, into post: inout Post, _ batch: inout PostBatch
  ) {
    if original.isPresent {
      let members = members(of: original)
      if isString(members[.text]) {
        post.text = appendWhole(members, to: &batch)
        post.textStatus = .recovered
        return
      }
    }
    if !post.text.isEmpty {
      post.textStatus = .recovered
      return
    }
    post.text = appendWhole(object, to: &batch)
    if isObject(object[.noteTweet]) {
      post.textStatus = .recovered
    } else {
      markRetweet(&post, batch)
      if post.traits.contains(.retweet), endsCut(batch.bytes.span.extracting(post.text.range)) {
        post.textStatus = .truncated
      }
    }
  }

  /// The text of the note where the post is a long one, else its text. Notes are not HTML-escaped.
  func appendWhole(_ object: borrowing Members, to batch: inout PostBatch) -> ByteSlice {
    if isObject(object[.noteTweet]) {
      let note = members(of: object[.noteTweet])
      if isString(note[.text]) { return appendText(note[.text], .plain, to: &batch) }
    }
    return appendText(object[.text], .htmlEscaped, to: &batch)
  }

  /// A decimal id as a number.
  func number(_ value: JSONValue) -> UInt64? {
    guard isSet(value) else { return nil }
    return decimal(chunk.bytes.span.extracting(contents(of: value)))
  }
}
