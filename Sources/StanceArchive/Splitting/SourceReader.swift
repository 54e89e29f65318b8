import StanceClassifier

/// Reads one source chunk by chunk; the part of the work that one worker does at a time.
struct SourceReader: ~Copyable {
  private var stream: any ByteSource
  private let options: ReadOptions
  private let source: UInt32
  private let content: RecordContent
  private var splitter: any RecordSplitter
  private var carry: [UInt8] = []
  /// The bytes that detection has looked at, as far as they have not been handed out.
  private var looked: [UInt8]
  private var lookedRange: Range<Int>
  private var nextByte: UInt64
  private var nextRecord: UInt64 = 1
  /// Bytes before the first record: a prefix, a header.
  private var unaccounted: Int
  private var fault: StreamFault?
  private var isFinished = false
  /// Where a record began that is being passed over as too large.
  private var oversize: RecordLocation?
  /// What the bytes turned out to be.
  let layout: SourceLayout
  /// What files beside the source tell about its posts.
  var companion: Companion?

  /// Looks at the first bytes and decides how to read. What is noticed is told to `ledger`.
  init(
    _ stream: any ByteSource, name: String, source: UInt32, options: ReadOptions, ledger: InputLedger
  ) throws(ArchiveError) {
    self.stream = stream
    self.options = options
    self.source = source
    var head = Head()
    fault = head.fill(stream)
    let detection = try Detection(head, name: name, options: options)
    layout = detection.layout
    content = detection.content
    splitter = detection.splitter
    nextByte = UInt64(detection.start)
    unaccounted = detection.start
    nextRecord = detection.firstRecord
    looked = head.bytes
    lookedRange = detection.start..<head.count
    if layout == .table, !head.has("\u{FEFF}", at: 0) {
      let all = BufferedBytes(looked[lookedRange], before: stream, capacity: 64 << 10)
      self.stream = TableBytes(all) {
        ledger.notice("has letters that are not UTF-8: they are read as Windows-1252", about: name)
      }
      lookedRange = 0..<0
    }
  }

  /// Whether there is not a byte, and no fault that would explain it.
  var isEmpty: Bool { layout == .empty && fault == nil }
  /// Decompressed bytes and records handed out so far.
  var position: (bytes: Int, records: Int) { (Int(nextByte), Int(nextRecord) - 1) }

  /// Fills a chunk with whole records; false when there are no more.
  mutating func fill(_ chunk: inout Chunk) throws(StreamFault) -> Bool {
    if isFinished {
      if let fault { throw fault }
      return false
    }
    begin(&chunk)
    var room = max(1, options.chunkBytes - chunk.count)
    repeat {
      let got = readFully(&chunk, room)
      room = options.chunkBytes
      split(&chunk, isLast: got < 1)
      passOversize(&chunk)
    } while chunk.records.isEmpty && chunk.skips.isEmpty && !isFinished
    end(&chunk)
    return true
  }

  private mutating func begin(_ chunk: inout Chunk) {
    chunk.reset()
    chunk.reserve(carry.count)
    for index in carry.indices { chunk.bytes[index] = carry[index] }
    chunk.count = carry.count
    chunk.origin = ChunkOrigin()
    chunk.origin.source = source
    chunk.origin.content = content
    chunk.origin.companion = companion
    chunk.origin.firstByte = nextByte
    chunk.origin.firstRecord = nextRecord
  }

  /// Reads `room` bytes, fewer only at the end; a fault ends the source as an end would, and is told afterwards.
  private mutating func readFully(_ chunk: inout Chunk, _ room: Int) -> Int {
    chunk.reserve(room)
    let start = chunk.count
    takeLooked(&chunk, room)
    while fault == nil, chunk.count < start + room {
      do throws(StreamFault) {
        let got = try stream.read(into: &chunk.bytes, at: chunk.count, limit: start + room - chunk.count)
        if got == 0 { break }
        chunk.count += got
      } catch {
        fault = error
      }
    }
    return chunk.count - start
  }

  private mutating func takeLooked(_ chunk: inout Chunk, _ room: Int) {
    let taken = min(room, lookedRange.count)
    for index in 0..<taken { chunk.bytes[chunk.count + index] = looked[lookedRange.lowerBound + index] }
    chunk.count += taken
    lookedRange = lookedRange.lowerBound + taken..<lookedRange.upperBound
    if lookedRange.isEmpty { looked = [] }
  }

  private mutating func split(_ chunk: inout Chunk, isLast: Bool) {
    var records: [RecordRange] = []
    swap(&records, &chunk.records)
    if isLast {
      splitter.finish(chunk.bytes.span, count: chunk.count, into: &records)
      isFinished = true
    } else {
      splitter.scan(chunk.bytes.span, count: chunk.count, into: &records)
    }
    swap(&records, &chunk.records)
  }

  /// A record beyond the limit is dropped piece by piece until its end is found; then it counts as one skip.
  private mutating func passOversize(_ chunk: inout Chunk) {
    if let start = oversize, !chunk.records.isEmpty {
      chunk.records.removeFirst()
      chunk.skips.append((.tooLarge, start))
      chunk.origin.firstRecord += 1
      nextRecord += 1
      oversize = nil
    } else if chunk.records.isEmpty, !isFinished, chunk.count - splitter.consumed > options.maximumRecordBytes {
      let start = chunk.origin.firstByte + UInt64(splitter.consumed)
      if oversize == nil { oversize = RecordLocation(source: source, record: nextRecord, byte: start) }
      drop(&chunk)
    }
  }

  /// Keeps only the last block, which the splitter may not have looked at.
  private mutating func drop(_ chunk: inout Chunk) {
    let dropped = max(0, chunk.count - 64)
    for index in 0..<chunk.count - dropped { chunk.bytes[index] = chunk.bytes[dropped + index] }
    chunk.count -= dropped
    chunk.origin.consumed += dropped
    chunk.origin.firstByte += UInt64(dropped)
    nextByte += UInt64(dropped)
    splitter.rebase(by: dropped)
  }

  private mutating func end(_ chunk: inout Chunk) {
    let consumed = isFinished ? chunk.count : splitter.consumed
    carry.removeAll(keepingCapacity: true)
    carry.append(contentsOf: chunk.bytes[consumed..<chunk.count])
    splitter.rebase(by: consumed)
    chunk.origin.consumed += consumed
    chunk.origin.consumed += unaccounted
    unaccounted = 0
    nextByte += UInt64(consumed)
    // A number at the very end must not run on into bytes of an earlier chunk.
    for index in chunk.count..<chunk.count + Chunk.padding { chunk.bytes[index] = 0 }
    nextRecord += UInt64(chunk.records.count)
  }
}
