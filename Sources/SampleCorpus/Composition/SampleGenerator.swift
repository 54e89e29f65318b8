/// Draws the posts: when, in which language, to say what, in which form.
struct SampleGenerator {
  /// What a post does with another one.
  private enum Form: Int, CaseIterable {
    case original, reply, quote, repost, copy, wordless
    /// How common each is of 1,000, in the order of the cases.
    static let weights = [388, 235, 82, 262, 21, 12]
  }

  /// A post outside the archive that is repeated in it.
  private struct Repeated {
    var text: String
    var account: Account
    var intent: Intent
    var day: Int
  }

  private var random: RandomSource
  private var repeated: [Language: [Repeated]] = [:]
  private var written: [Language: [SamplePost]] = [:]
  private let composers = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Composer($0)) })

  /// `count` posts of March 2025, newest first with the disorder of a real archive.
  static func posts(count: Int, seed: UInt64) -> [SamplePost] {
    var generator = SampleGenerator(random: RandomSource(seed: seed))
    let moments = (0..<count).map { _ in generator.moment() }.sorted { $0.time < $1.time }
    var posts: [SamplePost] = []
    for (index, moment) in moments.enumerated() {
      posts.append(generator.post(at: moment.time, sequence: index, moment.language))
    }
    return generator.disordered(posts)
  }

  private init(random: RandomSource) { self.random = random }

  private mutating func moment() -> (time: Int64, language: Language) {
    let language = Language.allCases[random.index(weights: Language.weights)]
    return (Timeline.time(of: language, &random), language)
  }

  private mutating func post(at time: Int64, sequence: Int, _ language: Language) -> SamplePost {
    let day = Timeline.day(of: time)
    let intent = Intent.allCases[random.index(weights: StanceShares.weights(language, day: day))]
    var post = SamplePost(
      id: Snowflake.id(time: time, sequence: UInt64(sequence)), time: time, intent: intent, lang: language.rawValue,
      text: "", likes: random.longTail(doubling: 0.62), reposts: random.longTail(doubling: 0.45),
      source: Client.allCases[random.index(weights: Client.weights)])
    switch Form.allCases[random.index(weights: Form.weights)] {
    case .original: writeOriginal(&post, language)
    case .reply: writeReply(&post, language)
    case .quote: writeQuote(&post, language)
    case .repost: writeRepost(&post, language)
    case .copy: writeCopy(&post, language)
    case .wordless: writeWordless(&post)
    }
    return post
  }

  private mutating func compose(_ post: SamplePost, _ language: Language, reserved: Int) -> String {
    guard let composer = composers[language] else { preconditionFailure("a language without a composer") }
    return composer.text(post.intent, day: Timeline.day(of: post.time), reserved: reserved, &random)
  }

  private mutating func writeOriginal(_ post: inout SamplePost, _ language: Language) {
    post.text = compose(post, language, reserved: 24)
    let share = post.intent == .neutral ? 0.45 : 0.14
    if random.chance(share) { attach(link(to: newsAddress(post)), to: &post) }
    written[language, default: []].append(post)
  }

  private mutating func writeReply(_ post: inout SamplePost, _ language: Language) {
    let other = other(before: post)
    var mentions = "@\(other.account.handle) "
    let second = random.pick(Account.all)
    if random.chance(0.2), second.handle != other.account.handle { mentions += "@\(second.handle) " }
    post.text = mentions + compose(post, language, reserved: mentions.count)
    post.answered = other
    post.likes /= 2
  }

  private mutating func writeQuote(_ post: inout SamplePost, _ language: Language) {
    let other = other(before: post)
    post.text = compose(post, language, reserved: 24)
    attach(link(to: "https://x.com/\(other.account.handle)/status/\(other.id)"), to: &post)
  }

  /// A repost as archives have it: `RT @handle: ` and the text, cut at 140 characters; no likes of its own.
  private mutating func writeRepost(_ post: inout SamplePost, _ language: Language) {
    let original = original(for: post, language)
    post.intent = original.intent
    let text = "RT @\(original.account.handle): \(original.text)"
    post.text = text.unicodeScalars.count <= 140 ? text : SampleGenerator.cut(text, to: 139) + "…"
    post.likes = 0
  }

  /// Half the reposts repeat what was repeated before in the last three days.
  private mutating func original(for post: SamplePost, _ language: Language) -> Repeated {
    let day = Timeline.day(of: post.time)
    let recent = (repeated[language] ?? []).filter { $0.day + 3 >= day && $0.intent == post.intent }
    if !recent.isEmpty, random.chance(0.5) { return random.pick(recent) }
    let text = compose(post, language, reserved: 0)
    let original = Repeated(text: text, account: random.pick(Account.all), intent: post.intent, day: day)
    repeated[language, default: []].append(original)
    return original
  }

  /// The text of an earlier post once more, as campaigns do.
  private mutating func writeCopy(_ post: inout SamplePost, _ language: Language) {
    guard let earlier = written[language], !earlier.isEmpty else { return writeOriginal(&post, language) }
    let model = random.pick(earlier)
    post.text = model.text
    post.links = model.links
    post.intent = model.intent
  }

  /// Only a link, emoji or hashtags; X gives such posts a code instead of a language.
  private mutating func writeWordless(_ post: inout SamplePost) {
    post.intent = .offTopic
    switch random.below(3) {
    case 0:
      post.lang = "zxx"
      attach(link(to: newsAddress(post)), to: &post)
    case 1:
      post.lang = "art"
      post.text = random.pick(["👏👏👏", "🇺🇦🇺🇦🇺🇦", "🤔", "😂😂", "🙏🏻", "👨‍👩‍👧‍👦❤️", "🕊️🕊️"])
    default:
      post.lang = "qht"
      post.text = random.pick(["#Ukraine #NATO", "#Ukraine", "#Україна #НАТО", "#ThrowbackThursday"])
    }
  }

  private mutating func attach(_ link: Link, to post: inout SamplePost) {
    let separator = post.text.isEmpty ? "" : random.chance(0.2) ? "\n" : " "
    post.text += separator + link.short
    post.links.append(link)
  }

  private mutating func link(to target: String) -> Link {
    let letters = Array("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    let tail = String((0..<6).map { _ in random.pick(letters) })
    return Link(short: "https://t.co/smpl\(tail)", target: target)
  }

  private mutating func newsAddress(_ post: SamplePost) -> String {
    let section = random.pick(["world", "europe", "live", "politics", "opinion"])
    return "https://example.org/\(section)/2025/03/\(Timeline.day(of: post.time))/\(1000 + random.below(9000))"
  }

  private mutating func other(before post: SamplePost) -> SamplePost.Other {
    let earlier = post.time - Int64(60_000 + random.below(random.chance(0.7) ? 7_200_000 : 86_400_000))
    let id = Snowflake.id(time: earlier, sequence: UInt64(random.below(1 << 22)))
    return SamplePost.Other(account: random.pick(Account.all), id: id)
  }

  /// The first scalars of a text, without half an emoji at the end.
  private static func cut(_ text: String, to count: Int) -> String {
    var result = ""
    for character in text {
      if result.unicodeScalars.count + character.unicodeScalars.count > count { break }
      result.append(character)
    }
    return result
  }

  /// Newest first, each moved by up to a day.
  private mutating func disordered(_ posts: [SamplePost]) -> [SamplePost] {
    let keys = posts.map { $0.time + Int64(random.below(2 * 86_400_000)) }
    return posts.indices.sorted { (keys[$0], posts[$0].id) > (keys[$1], posts[$1].id) }.map { posts[$0] }
  }
}
