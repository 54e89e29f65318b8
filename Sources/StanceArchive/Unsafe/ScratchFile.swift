#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file without a name for numbers that have no place in memory: in the folder TMPDIR or else /tmp, removed by the system when it is
/// closed, however the program ends. A class, since numbers are merged from one into another or into itself.
final class ScratchFile {
  private let number: Int32

  /// A new one, empty.
  init() throws(SystemError) {
    // SAFETY: getenv gives nil or a NUL-terminated string that is copied at once; nothing here changes the environment.
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/stance-XXXXXX".utf8CString)
    // SAFETY: the array ends in NUL and lives through both calls; mkstemp writes within it.
    let opened = unsafe path.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let base = buffer.baseAddress else { return -1 }
      let opened = unsafe mkstemp(base)
      if opened >= 0 { unsafe unlink(base) }
      return opened
    }
    guard opened >= 0 else { throw SystemError(number: errno) }
    number = opened
  }

  deinit { close(number) }

  /// Writes the first `count` numbers, `place` numbers behind the beginning of the file.
  func write(_ numbers: borrowing [UInt64], count: Int, at place: Int) throws(SystemError) {
    precondition(count <= numbers.count)
    var done = 0
    while done < count * 8 {
      // SAFETY: the range lies within the array, by the precondition.
      let written = unsafe numbers.withUnsafeBytes { bytes in
        unsafe bytes.baseAddress.map { unsafe pwrite(number, $0 + done, count * 8 - done, off_t(place * 8 + done)) } ?? 0
      }
      if written < 0, errno != EINTR { throw SystemError(number: errno) }
      if written == 0 { throw SystemError(number: ENOSPC) }
      done += max(0, written)
    }
  }

  /// Reads numbers until the array is full, from `place` numbers behind the beginning on.
  func read(into numbers: inout [UInt64], from place: Int) throws(SystemError) {
    let wanted = numbers.count * 8
    var done = 0
    while done < wanted {
      // SAFETY: the range lies within the array; every bit pattern is a number.
      let got = unsafe numbers.withUnsafeMutableBytes { bytes in
        unsafe bytes.baseAddress.map { unsafe pread(number, $0 + done, wanted - done, off_t(place * 8 + done)) } ?? 0
      }
      if got < 0, errno != EINTR { throw SystemError(number: errno) }
      if got == 0 { throw SystemError(number: EIO) }
      done += max(0, got)
    }
  }
}

/// Moves the elements of a range up by one place; the first place of the range keeps its element.
@inline(__always)
func moveUp<Element: BitwiseCopyable>(_ elements: inout MutableSpan<Element>, _ range: Range<Int>) {
  precondition(range.lowerBound >= 0 && range.upperBound < elements.count)
  // SAFETY: source and target lie within the span, by the precondition; memmove allows them to overlap, and the elements are plain bits.
  unsafe elements.withUnsafeMutableBufferPointer { buffer in
    guard let base = buffer.baseAddress else { return }
    unsafe memmove(base + range.lowerBound + 1, base + range.lowerBound, range.count * MemoryLayout<Element>.stride)
  }
}
