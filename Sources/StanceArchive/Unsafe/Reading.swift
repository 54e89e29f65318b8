#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads up to `limit` bytes of an open file into `bytes` from `offset` on, waiting for them; 0 at the end.
func readSome(_ number: Int32, into bytes: inout [UInt8], at offset: Int, limit: Int) throws(SystemError) -> Int {
  precondition(offset >= 0 && limit >= 0 && offset + limit <= bytes.count)
  while true {
    // SAFETY: the range lies within the array, by the precondition.
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      #if canImport(Glibc)
        return unsafe Glibc.read(number, base + offset, limit)
      #elseif canImport(Musl)
        return unsafe Musl.read(number, base + offset, limit)
      #else
        return unsafe Darwin.read(number, base + offset, limit)
      #endif
    }
    if got >= 0 { return got }
    if errno != EINTR { throw SystemError(number: errno) }
  }
}

/// The value of PATH; nil where it is not set.
func searchPath() -> String? {
  // SAFETY: getenv gives nil or a NUL-terminated string that is copied at once; nothing here changes the environment.
  guard let path = unsafe getenv("PATH") else { return nil }
  return unsafe String(cString: path)
}
