/// English: the parts of the phrase book put together. See ``Template`` for the form of the lines.
extension PhraseBook {
  static let english = PhraseBook(
    templates: [
      EnglishPhrases.sovereignty, EnglishPhrases.deEscalation, EnglishPhrases.neutral, EnglishPhrases.offTopic,
    ],
    endings: [
      """
      Wake up.
      He will not stop in [Donbas|Ukraine|{city}].
      [Freedom|Sovereignty] isn't [for sale|a bargaining chip].
      [Ukraine decides.|Let Ukrainians decide.]
      History is watching.
      Ask [Georgia|Chechnya|Moldova|the Baltics] how that goes.
      [Don't|Do not] sell them out.
      And no, Moscow doesn't get a veto.
      We owe them better than [this|a second Munich].
      Arm them, let them choose.
      """,
      """
      Enough [death|blood|funerals].
      [Talk|Negotiate] now.
      [Diplomacy isn't weakness.|Diplomacy isn't appeasement.]
      Find the off-ramp.
      [Compromise|A ceasefire] saves lives.
      No more weapons, no more escalation.
      [Nobody|No one] wants a nuclear war over this.
      Peace first, pride later.
      Somebody has to give a little.
      End it at the table.
      """,
      """
      More [soon|later|in the thread].
      [Developing.|Updates to follow.]
      Source in the replies.
      (via a wire report)
      What do you think?
      Thoughts?
      Bookmarking this.
      Anyway.
      [Following|Watching] this closely.
      No idea what comes next.
      """,
      """
      That's it, that's the post.
      Anyway, [good night|good morning].
      Happy [Friday|weekend|Tuesday], everyone.
      lol
      Send help.
      Can't complain.
      10/10 would do again.
      Who else?
      """,
    ],
    slots: """
      leader: Putin / the Kremlin / Moscow / Russia / Vladimir Putin
      city: Kharkiv / Odesa / Kyiv / Zaporizhzhia / Dnipro / Kherson / Sumy
      bully: every dictator / every bully with an army / Beijing / every autocrat
      refuse: Don't do it. / No thanks. / Ukraine is right to refuse. / Hard no.
      demand: Moscow's demand / the Kremlin's wish list / [banning Ukraine from NATO|keeping Ukraine out of NATO for good]
      speaker: prime minister / senator / MEP / politician / veteran
      news: news of the call / ceasefire headlines / the Kremlin statement / the summit
      """,
    hashtags: [
      "Ukraine StandWithUkraine NATO Budapest1994 ArmUkraineNow UkraineNATO Kyiv NoAppeasement",
      "Ukraine PeaceNow NATO Diplomacy NoWW3 CeasefireNow Neutrality Russia",
      "Ukraine NATO BREAKING Russia Kremlin Jeddah EU news OSINT",
      "MondayMotivation football coffee NowPlaying gardening cats F1",
    ],
    emoji: ["🇺🇦 💙💛 😡 🤦‍♀️ 💪 🙄", "🕊️ ☮️ 🙏 😔 ✌️ 🤝", "🧵 📰 🤔 👀 🇺🇦 🤷‍♂️ 📌", "😂 ☕ 🐈 🌱 ⚽ 🎧 😴"])
}
