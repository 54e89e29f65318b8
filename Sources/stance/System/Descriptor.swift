#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file descriptor: writing, and what it is connected to.
struct Descriptor: Sendable, Equatable {
  /// The number.
  let number: Int32

  /// Standard output.
  static let standardOutput = Descriptor(number: 1)
  /// Standard error.
  static let standardError = Descriptor(number: 2)

  /// Writes all bytes. Gives the error number of a failure; nil if all went well. Where nobody reads the other end any more, the run
  /// ends at once and quietly, as by SIGPIPE.
  func writeAll(_ bytes: Span<UInt8>) -> Int32? {
    var start = 0
    while start < bytes.count {
      // SAFETY: the pointer is used inside the closure only, with the count of the buffer it came from.
      let written = unsafe bytes.extracting(start..<bytes.count).withUnsafeBufferPointer { buffer in
        unsafe write(number, buffer.baseAddress, buffer.count)
      }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        PartialFiles.removeAll()
        exit(128 + SIGPIPE)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Whether it is a terminal.
  var isTerminal: Bool { isatty(number) == 1 }

  /// The columns of the terminal; nil where it is none or does not say.
  var columns: Int? {
    var size = winsize()
    // SAFETY: TIOCGWINSZ fills one winsize, which outlives the call.
    let answer = unsafe ioctl(number, UInt(TIOCGWINSZ), &size)
    return answer == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  /// Closes it; false where the last bytes could not be written.
  func close() -> Bool {
    #if canImport(Glibc)
      Glibc.close(number) == 0
    #elseif canImport(Musl)
      Musl.close(number) == 0
    #else
      Darwin.close(number) == 0
    #endif
  }
}
