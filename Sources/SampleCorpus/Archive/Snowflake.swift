/// Ids of X: milliseconds since its own epoch, shifted by 22 bits for machine and sequence.
enum Snowflake {
  /// 2010-11-04T01:42:54.657Z in milliseconds since 1970 (twitter-archive/snowflake, IdWorker.scala).
  static let epoch: Int64 = 1_288_834_974_657

  /// The id of a post made at `time`, in milliseconds since 1970. Different `sequence` numbers below 2²² give different ids.
  static func id(time: Int64, sequence: UInt64) -> UInt64 {
    UInt64(time - epoch) << 22 | (sequence &* 0x2545F & 0x3F_FFFF)
  }
}
