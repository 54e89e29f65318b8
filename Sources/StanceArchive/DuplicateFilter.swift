import StanceClassifier

/// Leaves out posts whose id has been read before, over any number of files.
///
/// Exact for the ids of X and all others that are decimal numbers below 2^64. Other ids are kept as 64-bit hashes:
/// among n of them, two different ones are taken for the same with a probability of about n² / 2^65, which is one in 37
/// million at a million ids.
///
/// Memory: 8 bytes an id at a load of at most 7/8, in 256 tables that grow by themselves and not all at once: 9 to 18
/// bytes an id, under 18 MiB at a million. It grows with the number of distinct ids; a bound for dumps of hundreds of
/// millions is for a filter on disk.
public struct DuplicateFilter: ~Copyable {
  private var tables = [Table](repeating: Table(), count: 256)
  private var seesZero = false
  /// How many distinct ids have been seen.
  public private(set) var count = 0

  /// Nothing seen yet.
  public init() {}

  /// Remembers an id; false where it is known already. Constant time on average.
  public mutating func insert(_ id: Span<UInt8>) -> Bool {
    let key = decimal(id) ?? DuplicateFilter.hash(id)
    let isNew: Bool
    if key == 0 {
      isNew = !seesZero
      seesZero = true
    } else {
      let mixed = DuplicateFilter.mix(key)
      isNew = tables[Int(mixed >> 56)].insert(key, mixed)
    }
    if isNew { count += 1 }
    return isNew
  }

  /// Drops the posts of a batch that have been seen before, in this batch or another, and counts them as duplicates.
  /// The others keep their order. A post without an id is never a duplicate, nor one whose id a spreadsheet has rounded.
  public mutating func removeDuplicates(from batch: inout PostBatch) {
    var kept = 0
    for index in batch.posts.indices {
      let post = batch.posts[index]
      if isNew(batch.bytes.span.extracting(post.id.range)) {
        if kept != index { batch.posts[kept] = post }
        kept += 1
        continue
      }
      batch.intake.posts -= 1
      batch.intake.duplicates += 1
      if post.textStatus == .truncated { batch.intake.truncated -= 1 }
      if post.textStatus == .recovered { batch.intake.recovered -= 1 }
    }
    batch.posts.removeLast(batch.posts.count - kept)
  }

  private mutating func isNew(_ id: Span<UInt8>) -> Bool { id.isEmpty || isLossyID(id) || insert(id) }

  /// The finaliser of MurmurHash3 (Appleby, 2011): ids of one second differ in few bits, which this spreads over all.
  private static func mix(_ key: UInt64) -> UInt64 {
    var x = key
    x ^= x >> 33
    x &*= 0xFF51_AFD7_ED55_8CCD
    x ^= x >> 33
    x &*= 0xC4CE_B9FE_1A85_EC53
    return x ^ x >> 33
  }

  /// FNV-1a over the bytes (Fowler, Noll, Vo), mixed.
  private static func hash(_ id: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in id.indices { hash = (hash ^ UInt64(id[index])) &* 0x100_0000_01B3 }
    return mix(hash)
  }

  /// A table of open addressing; 0 marks a free place.
  private struct Table {
    var slots: [UInt64] = []
    var count = 0

    mutating func insert(_ key: UInt64, _ mixed: UInt64) -> Bool {
      if count * 8 >= slots.count * 7 { grow() }
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: mixed) & mask
      while slots[slot] != 0 {
        if slots[slot] == key { return false }
        slot = (slot + 1) & mask
      }
      slots[slot] = key
      count += 1
      return true
    }

    private mutating func grow() {
      let old = slots
      slots = [UInt64](repeating: 0, count: max(16, old.count * 2))
      let mask = slots.count - 1
      for key in old where key != 0 {
        var slot = Int(truncatingIfNeeded: DuplicateFilter.mix(key)) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = key
      }
    }
  }
}
