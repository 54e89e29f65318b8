import StanceArchive
import StanceClassifier
import Testing

@Suite("Real dumps")
struct RealFilesTests {
  /// Finds the posts of a dump independently: id, a space, and the text as JSON, a line each.
  private static let script = """
    import sys, json, gzip, html
    def v11(o):
        o = o.get('retweeted_status') or o
        t = (o.get('extended_tweet') or {}).get('full_text') or o.get('full_text') or o.get('text')
        return html.unescape(t)
    def own(o):
        n = (o.get('note_tweet') or {}).get('text')
        return n if n else html.unescape(o['text'])
    def v2(o, inc):
        for r in o.get('referenced_tweets', []):
            if r['type'] == 'retweeted':
                if 'text' in r: return own(r)
                if r['id'] in inc: return own(inc[r['id']])
        return own(o)
    def emit(i, t): print(i, json.dumps(t))
    for path in sys.argv[1:]:
        f = gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8')
        text = f.read()
        if not text.strip(): continue
        if text.startswith('window.') or text.lstrip().startswith('['):
            rows = json.loads(text[text.index('['):])
        else:
            rows = []
            for line in text.split('\\n'):
                try: rows.append(json.loads(line))
                except ValueError: pass
        for o in rows:
            d = o.get('data')
            if isinstance(d, (list, dict)):
                inc = {t['id']: t for t in o.get('includes', {}).get('tweets', [])}
                for t in (d if isinstance(d, list) else [d]):
                    if 'text' in t: emit(t['id'], v2(t, inc))
            elif 'tweet' in o: emit(o['tweet']['id_str'], html.unescape(o['tweet']['full_text']))
            elif 'author_id' in o: emit(o['id'], v2(o, {}))
            elif 'user' in o and 'id_str' in o: emit(o['id_str'], v11(o))
            elif 'text' in o: emit(o['id'], html.unescape(o['text']))
    """

  @Test(
    "give the posts and texts that a short Python script finds",
    .needs("formats"), .enabled(if: SharedFiles.hasPython, "needs python3"),
    arguments: [
      "formats/streamgrab-2021", "formats/v2-twarc-pages", "formats/x-archive-2026", "formats/v11-api-array",
      "formats/v11-jsonl-tweetsets",
      "formats/v2-twarc-network",
    ])
  func counts(folder: String) throws {
    let result = read([.path(SharedFiles.path(folder))])
    let expected = try #require(SharedFiles.python(RealFilesTests.script, result.sources.map(\.path))).split(
      separator: "\n")
    #expect(result.errors.isEmpty && result.isBalanced && result.posts.count == expected.count && !expected.isEmpty)
    for (post, line) in zip(result.posts, expected) where "\(post.id) \(json(post.text))" != line {
      Issue.record("post \(post.id) of record \(post.record) differs")
    }
  }

  /// A string as Python's json.dumps writes it.
  private func json(_ text: String) -> String {
    text.utf16.reduce(into: "\"") { output, unit in
      switch unit {
      case 0x22: output += "\\\""
      case 0x5C: output += "\\\\"
      case 0x0A: output += "\\n"
      case 0x0D: output += "\\r"
      case 0x09: output += "\\t"
      case 0x08: output += "\\b"
      case 0x0C: output += "\\f"
      case 0x20...0x7E: output.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    } + "\""
  }

  @Test(
    "of gigabytes are not needed to see that chunks do not matter", .needs("formats/streamgrab-2021"),
    arguments: [1000, 4096, 1 << 20])
  func chunks(size: Int) {
    let path = ArchiveInput.path(SharedFiles.path("formats/streamgrab-2021"))
    let whole = read([path])
    let parts = read([path], .chunk(size))
    #expect(whole.posts == parts.posts && whole.intake == parts.intake)
  }
}
