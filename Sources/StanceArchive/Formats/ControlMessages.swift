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
}
