/// Sizes of hash tables with open addressing: powers of two, so that a mask takes the place of a division.
enum TableSize {
  /// The smallest power of two that is at least `count` and 1,024.
  static func power(of count: Int) -> Int {
    var size = 1024
    while size < count { size *= 2 }
    return size
  }
}
