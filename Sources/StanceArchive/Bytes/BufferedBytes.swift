/// A source that can be looked at before it is read. Where nothing has been looked at, bytes go straight to the reader.
final class BufferedBytes: ByteSource {
  private let upstream: any ByteSource
  /// The storage; ``range`` of it waits to be read.
  private(set) var bytes: [UInt8]
  private(set) var range = 0..<0
  private var isAtEnd = false
  private var fault: StreamFault?
  /// How many bytes have been read from here, what waits not among them.
  private(set) var position = 0

  /// `capacity` bounds how far ahead one can look.
  init(_ upstream: any ByteSource, capacity: Int = 64 << 10) {
    self.upstream = upstream
    bytes = [UInt8](repeating: 0, count: capacity)
  }

  /// A source that begins with `first`, which was read from `upstream` before.
  init(_ first: ArraySlice<UInt8>, before upstream: any ByteSource, capacity: Int) {
    self.upstream = upstream
    bytes = first + [UInt8](repeating: 0, count: max(0, capacity - first.count))
    range = 0..<first.count
  }

  /// Makes `count` bytes wait, fewer only at the end or where a fault is met, which is thrown when it is come to.
  /// Returns how many wait.
  @discardableResult
  func look(_ count: Int) -> Int {
    while range.count < count, refill() {}
    return range.count
  }

  /// Makes at least one byte wait; false at the end.
  func advance() throws(StreamFault) -> Bool {
    if look(1) > 0 { return true }
    if let fault { throw fault }
    return false
  }

  /// The byte that is `index` behind the first that waits.
  subscript(index: Int) -> UInt8 { bytes[range.lowerBound + index] }

  /// Passes over bytes that wait.
  func consume(_ count: Int) {
    range = range.lowerBound + count..<range.upperBound
    position += count
  }

  /// Passes over `count` bytes; returns how many there were.
  func skip(_ count: Int) throws(StreamFault) -> Int {
    var left = count
    while left > 0, try advance() {
      let taken = min(left, range.count)
      consume(taken)
      left -= taken
    }
    return count - left
  }

  func read(into target: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    if range.isEmpty {
      if let fault { throw fault }
      if isAtEnd { return 0 }
      let got = try upstream.read(into: &target, at: offset, limit: limit)
      if got == 0 { isAtEnd = true }
      position += got
      return got
    }
    let taken = min(limit, range.count)
    target.replace(at: offset, with: bytes, range.lowerBound..<range.lowerBound + taken)
    consume(taken)
    return taken
  }

  private func refill() -> Bool {
    guard !isAtEnd, fault == nil else { return false }
    if range.isEmpty {
      range = 0..<0
    } else if range.upperBound == bytes.count, range.lowerBound > 0 {
      for index in 0..<range.count { bytes[index] = bytes[range.lowerBound + index] }
      range = 0..<range.count
    }
    let start = range.upperBound
    guard start < bytes.count else { return false }
    do throws(StreamFault) {
      let got = try upstream.read(into: &bytes, at: start, limit: bytes.count - start)
      if got == 0 { isAtEnd = true }
      range = range.lowerBound..<start + got
      return got > 0
    } catch {
      fault = error
      return false
    }
  }
}
