import StanceArchive
import StanceClassifier
import Testing

@Suite("Real dumps")
struct RealFilesTests {
  /// Finds the posts of a dump independently: id, a space, and the text as JSON, a line each.
  private static let script = """
    import sys, json, gzip, html, csv, re, os
    unescape = html.unescape
    def v11(o):
        o = o.get('retweeted_status') or o
        t = (o.get('extended_tweet') or {}).get('full_text') or o.get('full_text') or o.get('text')
        return unescape(t)
    def own(o):
        n = (o.get('note_tweet') or {}).get('text')
        return n if n else unescape(o['text'])
    def v2(o, inc):
        for r in o.get('referenced_tweets', []):
            if r['type'] == 'retweeted':
                if 'text' in r: return own(r)
                if r['id'] in inc: return own(inc[r['id']])
        return own(o)
    def gnip(o):
        if o['verb'] == 'share': o = o['object']
        return unescape((o.get('long_object') or o)['body'])
    def result_text(r):
        r = r.get('tweet', r)
        o = (r['legacy'].get('retweeted_status_result') or {}).get('result')
        if o: return result_text(o)
        note = r.get('note_tweet')
        return note['note_tweet_results']['result']['text'] if note else unescape(r['legacy']['full_text'])
    def results(x):
        if isinstance(x, list):
            for y in x: results(y)
        elif isinstance(x, dict):
            if 'full_text' in (x.get('legacy') or {}): emit(x['rest_id'], result_text(x))
            else:
                for y in x.values(): results(y)
    def emit(i, t): print(i, json.dumps(t))
    def record(o, inc):
        if not isinstance(o, dict): return
        d = o.get('data')
        if 'entryId' in o or isinstance(d, dict) and 'text' not in d: results(o)
        elif isinstance(d, (list, dict)):
            inc = {t['id']: t for t in o.get('includes', {}).get('tweets', [])}
            for t in (d if isinstance(d, list) else [d]):
                if 'text' in t: emit(t['id'], v2(t, inc))
        elif 'statuses' in o:
            for t in o['statuses']: record(t, inc)
        elif 'tweet' in o: emit(o['tweet']['id_str'], unescape(o['tweet']['full_text']))
        elif 'verb' in o: emit(o['id'].split(':')[-1], gnip(o))
        elif 'author_id' in o: emit(o['id'], v2(o, inc))
        elif 'user' in o and 'id_str' in o: emit(o['id_str'], v11(o))
        elif 'text' in o: emit(o.get('id_str') or o['id'], unescape(o['text']))
    def lines(text):
        for line in text.split('\\n'):
            try: yield json.loads(line)
            except ValueError: pass
    def warc(b):
        at = 0
        while at < len(b):
            end = b.index(b'\\r\\n\\r\\n', at)
            head = dict(l.split(': ', 1) for l in b[at:end].decode().split('\\r\\n')[1:])
            n = int(head['Content-Length'])
            body = b[end + 4:end + 4 + n]
            at = end + 8 + n
            if head['WARC-Type'] != 'response': continue
            body = body[body.index(b'\\r\\n\\r\\n') + 4:]
            if body[:2] == b'\\x1f\\x8b':
                import zlib
                body = zlib.decompressobj(31).decompress(body)
            try: value = json.loads(body)
            except ValueError: value = list(lines(body.decode()))
            for o in (value if isinstance(value, list) else [value]): record(o, {})
    for path in sys.argv[1:]:
        raw = gzip.open(path).read() if path.endswith('.gz') else open(path, 'rb').read()
        if path.endswith('.warc.gz'):
            warc(raw)
            continue
        text = raw.decode('utf-8')
        name = os.path.basename(path)
        if not text.strip() or name.startswith('users_'): continue
        if path.endswith('.csv'):
            import io
            for row in csv.DictReader(io.StringIO(text, newline='')): emit(row['id_str'], unescape(row['text']))
            continue
        inc = {}
        if name.startswith('data_'):
            users = json.load(open(path.replace('data_', 'users_')))
            inc = {t['id']: t for t in users.get('tweets', [])}
        if re.match('[A-Za-z.]+[^=]*=', text): rows = json.loads(text[text.index('['):])
        else:
            try:
                rows = json.loads(text)
                rows = rows if isinstance(rows, list) else [rows]
            except ValueError: rows = lines(text)
        for o in rows: record(o, inc)
    """

  @Test(
    "give the posts and texts that a short Python script finds",
    .needs("formats"), .enabled(if: SharedFiles.hasPython, "needs python3"),
    arguments: [
      "streamgrab-2021", "v2-twarc-pages", "x-archive-2026", "v11-api-array", "v11-jsonl-tweetsets", "v2-twarc-network",
      "grailbird-congressedits", "gnip-activity-streams", "graphql-twscrape-raw", "academictwitteR", "sfm-warc",
      "tags-csv",
    ])
  func counts(folder: String) throws {
    let paths = SharedFiles.dumps("formats/" + folder)
    let result = read(paths.map { .path($0) })
    let output = try #require(SharedFiles.python(RealFilesTests.script, paths))
    let expected = output.split(separator: "\n").map(String.init)
    #expect(result.isBalanced && !expected.isEmpty)
    #expect(result.errors.filter { $0.kind != .empty }.isEmpty)
    #expect(result.posts.count == expected.count)
    print("\(folder): \(result.posts.count) posts, \(result.intake.skipped) skipped")
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
