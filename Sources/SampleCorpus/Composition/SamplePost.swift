/// One post of the sample, before it is written down.
struct SamplePost {
  /// A post that another one answers, quotes or repeats.
  struct Other {
    /// Who made it.
    var account: Account
    /// Its id.
    var id: UInt64
  }

  /// Its id, which holds its time.
  var id: UInt64
  /// Milliseconds since 1970.
  var time: Int64
  /// What it was written to say; for the statistics of the README only.
  var intent: Intent
  /// The `lang` of the record: X's own codes where there are no words.
  var lang: String
  /// The text as the author wrote it, not yet escaped.
  var text: String
  /// The post that it answers.
  var answered: Other?
  /// Links in the text, with what they lead to.
  var links: [Link] = []
  /// How many liked it.
  var likes: Int
  /// How many repeated it.
  var reposts: Int
  /// The application it was written with.
  var source: Client
}

/// A shortened link.
struct Link {
  /// As it stands in the text.
  var short: String
  /// Where it leads.
  var target: String
}

/// An invented account.
struct Account {
  /// The handle without `@`.
  var handle: String
  /// The name shown.
  var name: String
  /// Its number: above all real ones.
  var id: UInt64

  /// Accounts that are answered, quoted and repeated. All handles begin with `example_`.
  static let all: [Account] = {
    let names = [
      "anna", "ben", "carla", "dmytro", "elif", "fritz", "gosia", "hanna", "igor", "jonas", "kateryna", "lena", "maks",
      "nadia", "oleh", "petra", "quinn", "rosa", "sergej", "taras", "ulla", "vira", "walter", "xenia", "yurii", "zoe",
      "news", "wire", "desk", "radio", "live", "policy", "history", "maps", "daily", "europe", "voices", "forum",
    ]
    return names.enumerated().map { index, name in
      let shown = name.prefix(1).uppercased() + name.dropFirst() + " (example)"
      return Account(handle: "example_\(name)", name: shown, id: 9_000_000_000_000_000_001 + UInt64(index) * 7919)
    }
  }()
}

/// The applications that archives name.
enum Client: String, CaseIterable {
  case web = "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>"
  case iPhone = "<a href=\"http://twitter.com/download/iphone\" rel=\"nofollow\">Twitter for iPhone</a>"
  case android = "<a href=\"http://twitter.com/download/android\" rel=\"nofollow\">Twitter for Android</a>"

  /// How common each is, in the order of the cases.
  static let weights = [30, 38, 32]
}
