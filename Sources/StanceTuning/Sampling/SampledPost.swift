import StanceClassifier

/// A post that may be drawn, copied out of its batch.
public struct SampledPost: Sendable {
  /// Its id; empty where the dump has none.
  public let id: String
  /// What it says.
  public let text: String
  /// Its author as the dump names it; never written, but to tell which posts are of one author.
  public let author: String
  /// When it was made.
  public let time: PostTime
  /// Its language.
  public let language: LanguageCode
  /// The draws that may take it.
  let eligible: [Draw]
  /// What it is hashed by, the same whatever the order of reading.
  let identity: UInt64
  /// Where it stands, for the order of posts of one identity.
  let location: RecordLocation

  init(_ post: Post, in batch: borrowing PostBatch, _ eligible: [Draw], _ identity: UInt64) {
    id = batch.string(post.id)
    text = batch.string(post.text)
    author = batch.string(post.author)
    time = post.time
    language = post.language
    self.eligible = eligible
    self.identity = identity
    location = post.location
  }

  /// The identity of a post: its id, or its place where it has none, as a number.
  static func identity(of post: Post, _ id: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a (Fowler, Noll & Vo), then mixed by SplitMix64
    for index in id.indices { hash = (hash ^ UInt64(id[index])) &* 0x100_0000_01B3 }
    if id.isEmpty {
      for part in [UInt64(post.location.source), post.location.record, post.location.byte] {
        hash = (hash ^ part) &* 0x100_0000_01B3
      }
    }
    return hash
  }

  /// A random number that goes with an identity, for one purpose.
  static func key(_ identity: UInt64, _ purpose: UInt64, seed: UInt64) -> UInt64 {
    var purposes = SplitMix64(seed: seed &+ purpose &* 0x9E37_79B9_7F4A_7C15)
    var random = SplitMix64(seed: identity ^ purposes.next())
    return random.next()
  }
}

/// Part of the posts for a stratum: a month of a year and a language.
struct Stratum: Hashable {
  let month: Int32
  let language: UInt32

  init(_ post: Post) { self.init(time: post.time, language: post.language) }

  init(time: PostTime, language: LanguageCode) {
    if let day = time.day {
      let (year, month, _) = day.components
      self.month = Int32(clamping: year * 12 + month)
    } else {
      month = .min
    }
    self.language = language.packed
  }

  /// A number for the random order of strata.
  var identity: UInt64 { UInt64(UInt32(bitPattern: month)) << 32 | UInt64(language) }
}
