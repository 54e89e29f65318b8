import Testing

@testable import StanceArchive

/// Whether the scanner of the hot path takes some bytes as one JSON value.
private func accepts(_ bytes: [UInt8]) -> Bool {
  // A record lies between others: what follows it must not matter.
  let before: [UInt8] = Array("{\"a\":1}\n".utf8)
  let padded = before + bytes + Array("\"}]1,".utf8) + [UInt8](repeating: 0x7D, count: 64)
  var tape = JSONTape()
  return tape.build(padded.span, before.count..<before.count + bytes.count)
}

private func accepts(_ text: String) -> Bool { accepts(Array(text.utf8)) }

@Suite("The grammar of JSON")
struct JSONTapeTests {
  @Test(
    "what RFC 8259 allows is taken",
    arguments: [
      "{}", "[]", " { } ", "[ ]", "1", "-0", "-0.5e+10", "1E5", "true", "false", "null", "\"\"", "\"\\u00e9\\n\\\\\"",
      "[1,2,3]",
      "{\"a\":{\"b\":[{}, [], \"x\"]},\"c\":null}", "{\"\":0}", "{\"a\" : \"b\" ,\n\"c\"\t: [ 1 , \"x\" ]}",
      "[[[[[[]]]]]]", "\"\u{7F}\"", "{\"a\":\"}\"}",
    ])
  func valid(text: String) { #expect(accepts(text)) }

  @Test(
    "what it forbids is refused",
    arguments: [
      "", " ", "{", "}", "[", "]", "{]", "[}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "[,]", "[1,]", "[,1]",
      "[1 2]", "{\"a\" 1}", "{\"a\":1 \"b\":2}",
      "{1:2}", "{a:1}", "{\"a\":1}}", "{\"a\":1}x", "{}{}", "[1][2]", "01", "+1", "1.", ".5", "1e", "1e+", "-", "--1",
      "0x1", "1_0", "tru", "truee", "True",
      "nul", "NaN", "\"", "\"a", "a\"", "'a'", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\", "\"\u{1}\"", "\"\n\"",
      "{\"a\"x:1}", "{\"a\":\"b\"x}", "[\"a\"\"b\"]",
      "[\"a\":1]", "{\"a\"::1}", "{\"a\",\"b\"}", "[1:2]", "\\\"a\"", "[\u{0B}1]", "Y", "[Y]", "{y", "[_]",
      "{\"a\":1,,\"b\":2}", ":", ",", "[\"a\\\"]",
    ])
  func invalid(text: String) { #expect(!accepts(text)) }

  @Test("nesting costs no stack")
  func deep() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(!accepts(deep))
    #expect(accepts(deep + String(repeating: "]", count: 100_000)))
  }

  @Test("every place of a quote, a backslash or a bracket in a block is seen", arguments: 0..<140)
  func positions(padding: Int) {
    let filler = String(repeating: "x", count: padding)
    #expect(accepts("{\"\(filler)\\\\\":\"\\\"\(filler)}{\\\\\\\"\",\"b\":[\"\\u00e9\"]}"))
    #expect(!accepts("{\"\(filler)\":\"\\u00e\",\"b\":1}"))
    #expect(!accepts("{\"\(filler)\\\":1}"))
    #expect(!accepts("{\"\(filler)\":\"\\\\\"\"}"))
  }

  @Test("what is taken is what the rules take one by one, however a record is damaged")
  func twin() {
    var random = Draws()
    let records = [
      #"{"id":"123","text":"a\"b\\ \u00e9","n":[1,-2.5e+3,0,{}],"o":{"x":null,"y":[true,false,[]]},"z":1234567890123}"#,
      #"[ {"a" : 1.0E-2 , "bb" : "cc"} , "\ud83d\ude00" ,\#n\#t[ ] , 18446744073709551615 ]"#, "123456789", "\"\\/\"",
    ]
    let alphabet = Array("{}[]:,\"\\ \n\t0123456789-+.eEtrufalsn_Yyx\u{1}\u{7F}".utf8)
    var taken = 0
    for _ in 0..<20_000 {
      let padding = String(repeating: " ", count: random(70))
      var bytes = Array((padding + records[random(records.count)]).utf8)
      for _ in 0..<random(4) {
        let place = padding.utf8.count + random(bytes.count - padding.utf8.count)
        switch random(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(alphabet[random(alphabet.count)], at: place)
        case 2: bytes[place] = alphabet[random(alphabet.count)]
        default: bytes.removeLast(random(min(3, bytes.count - padding.utf8.count)))
        }
      }
      let expected = PlainGrammar.accepts(bytes)
      taken += expected ? 1 : 0
      #expect(accepts(bytes) == expected, "seed \(random.seed): \(String(decoding: bytes, as: UTF8.self))")
    }
    #expect((3000...17_000).contains(taken))
  }

  @Test("JSONTestSuite: y_ are taken, n_ are refused, i_ do not crash", .needs("conformance/json-test-suite"))
  func suite() throws {
    let names = SharedFiles.files("conformance/json-test-suite").filter { $0.hasSuffix(".json") }
    #expect(names.count > 300)
    for name in names {
      let accepted = accepts(try SharedFiles.bytes("conformance/json-test-suite/" + name))
      if name.hasPrefix("y_") { #expect(accepted, "\(name)") }
      // Ill-formed UTF-8 inside a string is no matter of the grammar; it is repaired where a value is used.
      if name.hasPrefix("n_") { #expect(!accepted, "\(name)") }
    }
  }
}

@Suite("A block of 64 bytes")
struct ByteBlockTests {
  @Test("is seen as byte by byte")
  func twin() {
    var generator = SystemRandomNumberGenerator()
    let seed = generator.next()
    var state = seed
    let alphabet = Array("\"\\{}[]:,u0aFg \n\r\t\u{1}yY_.8xЖ".utf8)
    for _ in 0..<2000 {
      let bytes: [UInt8] = (0..<80).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      let offset = Int(state >> 60)
      let block = ByteBlock(bytes.span, at: offset)
      let escapes = EscapeBlock(bytes.span, at: offset)
      func mask(_ test: (UInt8) -> Bool) -> UInt64 {
        (0..<64).reduce(0) { $0 | (test(bytes[offset + $1]) ? 1 << UInt64($1) : 0) }
      }
      #expect(block.quotes == mask { $0 == 0x22 }, "seed \(seed)")
      #expect(block.operators == mask { "{}[]:,yY_\u{7F}".utf8.contains($0) }, "seed \(seed)")
      #expect(block.spaces == mask { " \n\r\t".utf8.contains($0) }, "seed \(seed)")
      #expect(block.openingBrackets == mask { "{[".utf8.contains($0) }, "seed \(seed)")
      #expect(block.closingBrackets == mask { "}]".utf8.contains($0) }, "seed \(seed)")
      #expect(block.backslashes == mask { $0 == 0x5C }, "seed \(seed)")
      #expect(block.controls == mask { $0 < 0x20 }, "seed \(seed)")
      #expect(anyLane(block.union .> 0x7F) == (mask { $0 > 0x7F } != 0), "seed \(seed)")
      #expect(escapes.us == mask { $0 == 0x75 }, "seed \(seed)")
      #expect(escapes.hexDigits == mask { "0123456789abcdefABCDEF".utf8.contains($0) }, "seed \(seed)")
      #expect(matches(0x2C, in: bytes.span, at: offset) == mask { $0 == 0x2C }, "seed \(seed)")
    }
  }
}

@Suite("Positions of bits")
struct PositionTests {
  @Test("are appended in order, however many there are")
  func append() {
    var bits: UInt64 = 0x9E37_79B9_7F4A_7C15
    for count in 0...64 {
      // The lowest `count` places, or as many scattered ones as the number happens to have.
      for mask in [lowBits(count), ~lowBits(count), bits, bits & (bits >> 7) & (bits << 3)] {
        var output = [UInt32](repeating: 0, count: 80)
        var span = output.mutableSpan
        let end = appendPositions(of: mask, base: 1000, to: &span, at: 9)
        var places: [UInt32] = []
        for place in UInt32(0)..<64 where mask >> UInt64(place) & 1 == 1 { places.append(1000 + place) }
        #expect(Array(output[9..<end]) == places)
      }
      bits = bits &* 6_364_136_223_846_793_005 &+ 1
    }
  }
}

@Suite("Keys")
struct KeyTests {
  @Test("every key is found, and nothing that only looks like one")
  func find() {
    let table = KeyTable()
    for key in Key.allCases {
      let name = Array("\(key.name)".utf8)
      let bytes = name + [UInt8](repeating: 0x22, count: 64)
      #expect(table.find(bytes.span, 0, name.count) == key)
      #expect(table.find(bytes.span, 0, name.count + 1) == nil)
      if name.count > 2 { #expect(table.find(bytes.span, 1, name.count - 1) != key) }
    }
    #expect(Key.allCases.count <= 52)
    #expect(Set(Key.allCases.map { "\($0.name)" }).count == Key.allCases.count)
  }
}
