extension EnglishPhrases {
  /// News, questions, general support, strong feelings about something else.
  static let neutral = """
    17-31| Russia [demands|will demand|seeks] "ironclad" guarantee that Ukraine [stays out of NATO|will never join NATO|is excluded from NATO], deputy foreign minister [Grushko|] says
    17-31| [BREAKING:|JUST IN:|] Kremlin [repeats|confirms] demand for written guarantee on Ukraine's NATO status, [officials say|wire reports]
    17-31| My students [asked|debated] today what "ironclad" [means|would mean] in treaty law. [Best class of the term.|Great question.|]
    17-31| What exactly did Grushko say in that interview? [Anyone got a full translation?|Looking for the original Russian.]
    18-31| Trump and Putin spoke for [about two hours|more than 90 minutes] today, [the White House said|according to the Kremlin]. [Strikes on energy sites to be paused for 30 days.|Details to follow.|]
    18-31| Timeline of the talks so far: 11 March Jeddah, 18 March phone call, [Riyadh next|more to come]
    10-31| US and Ukrainian delegations [meet in|hold talks in|were in] Jeddah. [Statement|Joint statement] [tonight|this evening|here]
    22-31| Talks [continue|resume] in Riyadh, [delegations|teams] meeting separately, [official|source] says
    1-9| The Oval Office row, [minute by minute|the transcript|in full]. [Long read.|]
    1-8| London summit: [18 leaders|European leaders], [one communiqué|a family photo], [next meeting in Paris|results in the thread]
    [Can someone explain|Genuine question:|Does anyone know] what "security guarantees" would [actually|even] [mean|look like] [in practice|on paper|legally]?
    [Reading up on|New explainer on|Finally understood] the [1994 Budapest Memorandum|2008 Bucharest summit|2022 Istanbul talks|history of NATO enlargement]. [Long but useful.|Worth your time.|]
    Slava Ukraini 🇺🇦 [Thinking of friends in {city} tonight.|]
    Praying for [peace|everyone in {city}|all the families] [tonight|today]. 🙏
    Air raid alert in {city} [again|right now|tonight]. [Stay safe everyone.|]
    Zelensky [lands in|arrives in] [Oslo|Paris|Helsinki|Brussels] for [talks|meetings] with [the prime minister|European leaders]
    New poll on [aid to Ukraine|NATO membership for Ukraine|peace talks]: [44|47|51]% in favour, [31|33|36]% against, rest undecided
    EU leaders [agree on|discuss|postpone decision on] [sanctions package|frozen assets|defence plan], [summit ends|statement follows]
    Gas prices [up|down] [2|3|4]% [after|on] {news}
    I [honestly|really] don't know what to think about {demand} any more. [Both sides have a point.|Good arguments on both sides.]
    That [press conference|interview|podcast] was [a mess|embarrassing|hard to watch]. [Who briefs this guy?|I turned it off.]
    What time is the [Security Council|press briefing|joint statement] [today|tonight]? [Asking for my timeline.|]
    LIVE: [foreign ministers meet|NATO secretary general speaks|UN Security Council debates Ukraine]. [Follow along.|]
    Map update: [Kursk|Pokrovsk direction|Toretsk area], [changes|no changes] in the last 24 h
    Donated to [a medical charity|generators for {city}|an animal shelter in {city}] today. [If you can, please do too.|Small things.]
    [Our town|My kid's school] welcomed [another|a third] family from {city} this week ❤️
    Experts disagree on whether [neutrality|a security treaty] could be [enforced|verified]. [Good overview:|Summary here:]
    The Kremlin spokesman [declined to comment|said contacts would continue|gave no date for the next call]
    Putin looked [tired|old|bored] in that clip lol
    Trump is [exhausting|unbelievable]. That is the tweet.
    So who [called|phoned] whom, and why [does every outlet have a different readout|are the two readouts different]? [Anyone?|]
    Ukrainian foreign ministry: position on [neutral status|territory|NATO] unchanged, next round of talks [next week|in Saudi Arabia]
    Some say neutrality, some say membership. [What would you choose?|Poll in the replies.|I can see both.]
    Russian [drones|missiles] hit {city} overnight, [three|two|five] injured, [governor says|regional officials say]
    [Podcast|Episode] is up: [NATO, neutrality and what a guarantee is worth|what diplomats mean by "guarantee"]
    [Sanctions|Tariffs|Energy bills] again. [My rent doesn't care who wins at the summit.|Everything is more expensive.|]
    Q&A tonight: a [diplomat|historian|law professor] on [Ukraine & NATO|the talks|the Istanbul drafts]. [Bring questions.|]
    """

  /// About something else altogether.
  static let offTopic = """
    [Coffee|Tea] first, [opinions|emails] later.
    [What a match|What a goal|Robbed again]. [Referee needs glasses.|Three points!|I need to lie down.]
    My [cat|dog] has [decided|concluded] that [5|6] am is breakfast time.
    Finally [spring|sunshine] in [Leeds|Ohio|Toronto|Dublin]. [Windows open.|]
    Anyone else's [phone|laptop|app] [freezing|crashing] since the update?
    [Finished|Started] a [novel|biography] about [lighthouse keepers|the Silk Road|beekeeping] & [can't put it down|loving it].
    Train [delayed|cancelled] [again|for the third time this week]. [Love that for me.|]
    [Made|Burned] [sourdough|banana bread|pancakes] [today|this morning]. [Proud.|Never again.]
    New [album|single] on repeat all [day|week]. [No skips.|]
    Is it just me or is [cereal|olive oil|butter] [twice|double] the price [now|of last year]?
    Tomatoes: planted. [Hope|Optimism]: high. [Experience: none.|]
    [F1|Formula 1] is back & [I haven't slept|so is my bad sleep].
    Day [3|9|12] of [running|learning Spanish|no sugar]. [Still alive.|It's going badly.]
    To the person who [returned my wallet|paid for my coffee] today: thank you.
    """
}
