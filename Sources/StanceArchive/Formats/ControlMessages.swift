import StanceClassifier

// Notices between the posts of a stream
// (https://developer.x.com/en/docs/twitter-api/v1/tweets/filter-realtime/guides/streaming-message-types).

extension RecordParser {
  /// The reason to skip a record that is a notice of the stream; nil for another record.
  func controlMessage(_ object: borrowing Members) -> SkipReason? {
    if isObject(object[.delete]) { return .deleteNotice }
    let isNotice =
      isObject(object[.limit]) || isObject(object[.scrubGeo]) || isObject(object[.statusWithheld])
      || isObject(object[.userWithheld]) || isObject(object[.warning]) || isObject(object[.disconnect])
    return isNotice && !object.has(.text) ? .controlMessage : nil
  }

  /// Counts a notice; of a delete notice also the id that it names is taken: `{"delete":{"status":{"id_str":"1"…}}}`, in API v2's streams
  /// `{"delete":{"tweet":{"id":"1"…}}}`.
  func readNotice(_ reason: SkipReason, _ object: borrowing Members, into batch: inout PostBatch) {
    skip(reason, &batch)
    if reason == .deleteNotice {
      noteDeleted(firstSet(object[.delete], ["status.id_str", "status.id", "tweet.id", "tweet.id_str"]), &batch)
    }
  }

  /// Takes the id of a post that was deleted; Gnip's is a tag.
  func noteDeleted(_ id: JSONValue, _ batch: inout PostBatch) {
    let slice = batch.part(of: append(id, to: &batch), behindLast: 0x3A)
    if !slice.isEmpty { batch.deletedIDs.append(slice) }
  }
}
