import Testing

@testable import StanceArchive

@Suite("Folders")
struct FolderListingTests {
  @Test(
    "the names of dumps",
    arguments: [
      "tweets.js", "tweet.js", "tweets-part1.js", "tweets-part10.js", "community-tweet.js", "a.json", "a.jsonl.gz",
      "05.json.bz2", "x.ndjson", "y.csv", "y.csv.gz",
    ])
  func dumps(name: String) { #expect(FolderListing.isDump(name, in: "a/data")) }

  @Test(
    "the names of other files",
    arguments: [
      "deleted-tweets.js", "like.js", "tweet-headers.js", "note-tweet.js", "direct-messages.js", "tweets-part.js",
      "tweetdeck.js", "._tweets.js", ".a.json", "README.txt",
      "2016_01.js", "community-tweet-part.js",
    ])
  func others(name: String) { #expect(!FolderListing.isDump(name, in: "a/data")) }

  @Test("months are dumps where Grailbird puts them")
  func grailbird() {
    #expect(FolderListing.isDump("2016_01.js", in: "x/data/js/tweets"))
    #expect(!FolderListing.isDump("user_details.js", in: "x/data/js/tweets"))
  }

  @Test("parts come in the order of their numbers")
  func order() {
    let names = ["a/tweets-part10.js", "a/tweets-part2.js", "a/tweets-part1.js", "b/2.json", "b/02.json", "a.json"]
    #expect(
      names.sorted(by: FolderListing.precedes) == [
        "a.json", "a/tweets-part1.js", "a/tweets-part2.js", "a/tweets-part10.js", "b/02.json", "b/2.json",
      ])
  }
}
