import StanceClassifier

// Web archives (ISO 28500), as Social Feed Manager writes them: the body of each answer of the API is a dump of its own.

extension RecordParser {
  /// Reads every record of the chunk. Only answers hold posts; what was asked, and notes of the crawler, are no posts.
  mutating func parseWARC(into batch: inout PostBatch) {
    record = 0
    while record < chunk.records.count {
      readWARC(chunk.records[record].range, into: &batch)
      record += 1
    }
  }

  private mutating func readWARC(_ range: Range<Int>, into batch: inout PostBatch) {
    let head = WARCHead.end(chunk.bytes.span, from: range.lowerBound, to: range.upperBound)
    guard head >= 0, isWhole(range, head) else { return skip(.malformed, &batch) }
    guard let type = WARCHead.value("warc-type", chunk.bytes.span, range.lowerBound..<head) else {
      return skip(.malformed, &batch)
    }
    if equals(type, "response".utf8Span.span) {
      readAnswer(head..<range.upperBound, into: &batch)
    } else if equals(type, "resource".utf8Span.span) || equals(type, "conversion".utf8Span.span) {
      readText(Array(chunk.bytes[head..<range.upperBound]), into: &batch)
    } else {
      skip(.notAPost, &batch)
    }
  }

  /// Whether the record has all the bytes that its head tells of.
  private func isWhole(_ range: Range<Int>, _ head: Int) -> Bool {
    let length = WARCHead.value("content-length", chunk.bytes.span, range.lowerBound..<head)
    return length.flatMap { decimal(chunk.bytes.span.extracting($0)) } == UInt64(range.upperBound - head)
  }

  private mutating func readAnswer(_ answer: Range<Int>, into batch: inout PostBatch) {
    let start = WARCHead.end(chunk.bytes.span, from: answer.lowerBound, to: answer.upperBound)
    guard start >= 0 else { return skip(.malformed, &batch) }
    let head = answer.lowerBound..<start
    var body = Array(chunk.bytes[start..<answer.upperBound])
    if let coding = WARCHead.value("transfer-encoding", chunk.bytes.span, head), equals(coding, "chunked".utf8Span.span),
      let joined = HTTPBody.joinChunks(body)
    {
      body = joined
    }
    readText(body, into: &batch)
  }

  /// Reads a body whose coding its first bytes tell: what is declared is not always true.
  private mutating func readText(_ body: [UInt8], into batch: inout PostBatch) {
    guard let text = HTTPBody.inflated(body) else { return skip(.malformed, &batch) }
    let first = skipSpace(text.span, from: 0, to: text.count)
    guard first < text.count, text[first] == 0x7B || text[first] == 0x5B else { return skip(.notAPost, &batch) }
    let before = batch.intake.records
    readBody(text, count: text.count, into: &batch)
    if batch.intake.records == before { skip(.notAPost, &batch) }
  }
}

/// The codings of HTTP bodies (RFC 9112, section 7.1; RFC 9110, section 8.4).
enum HTTPBody {
  /// A body grows no further: what is larger is taken for a bomb.
  static let mostBytes = 256 << 20

  /// The bytes of a chunked body; nil where it is not chunked, as a crawler leaves it that has joined the chunks but
  /// kept the head.
  static func joinChunks(_ body: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var place = 0
    while place < body.count {
      var size = 0
      let start = place
      while place < body.count, let digit = hexDigit(body[place]), size < 1 << 32 {
        size = size * 16 + digit
        place += 1
      }
      guard place > start else { return nil }
      while place < body.count, body[place] != 0x0A { place += 1 }
      place += 1
      if size == 0 { return joined }
      guard place + size <= body.count else { return joined.isEmpty ? nil : joined }
      joined += body[place..<place + size]
      place += size
      while place < body.count, body[place] == 0x0D || body[place] == 0x0A { place += 1 }
    }
    return joined
  }

  /// The text of a body: inflated where it is gzip, all members; else as it is. Nil where the data is damaged, cut or a
  /// bomb.
  static func inflated(_ body: [UInt8]) -> [UInt8]? {
    guard body.count > 2, body[0] == 0x1F, body[1] == 0x8B else { return body }
    let inflater = Inflater(.gzip)
    var output = [UInt8](repeating: 0, count: max(1 << 16, body.count * 4))
    var (place, count) = (0, 0)
    while place < body.count || count == output.count {
      if count == output.count {
        guard count < mostBytes else { return nil }
        output.grow(to: count * 2, keeping: count)
      }
      let step = inflater.inflate(body, place..<body.count, into: &output, at: count, limit: output.count - count)
      place += step.consumed
      count += step.produced
      if step.step == .damaged { return nil }
      if step.step == .end {
        if place + 1 >= body.count || body[place] != 0x1F { return Array(output[..<count]) }
        inflater.reset()
      } else if step.consumed == 0, step.produced == 0 {
        break
      }
    }
    // Servers flush without ending the member (`00 00 FF FF`): what came is whole all the same.
    return Array(output[..<count])
  }

  private static func hexDigit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: Int(byte | 0x20) - 0x57
    default: nil
    }
  }
}
