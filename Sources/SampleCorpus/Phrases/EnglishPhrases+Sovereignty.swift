/// The lines of the English phrase book, by intent.
enum EnglishPhrases {
  /// Worried about Ukraine's right to choose.
  static let sovereignty = """
    17-31| So {leader} wants an "ironclad" guarantee. [Where was|What happened to|Remind me about] the guarantee Ukraine got in Budapest in 1994?
    17-31| An ironclad guarantee for the [aggressor|invader|country that attacked] and nothing for the victim. [Make it make sense.|That's not peace, that's surrender.|Unreal.]
    17-31| The only ironclad guarantee that [works|ever worked] is [Article 5|NATO membership|membership in the alliance]. [Let Ukraine in.|Everything else is paper.|Ask Estonia.]
    17-31| You know who deserves an ironclad guarantee? [The country that gave up its nukes.|The people being bombed every night.|Ukraine. From Russia.]
    17-31| Hard to read {demand} as anything but a [claim to own|leash for] the neighbours. [Reject it.|The answer must be no.|Nobody should sign that.]
    No country gets a veto over [who joins NATO|its neighbours' alliances|whom Ukraine chooses as an ally]. [Not Russia, not anyone.|That's what sovereignty means.|Full stop.]
    Ukraine is [a sovereign country|a sovereign nation|not a colony]. It decides [for itself|on its own] which alliances it joins, [not {leader}|nobody else does].
    We've seen this [film|movie] before. Munich, 1938. [Feeding a dictator never buys peace.|Appeasement only makes the next war bigger.|It did not end well.]
    If {leader} gets a say over Ukraine's future, [Moldova is next|the Baltics are next|Poland will be having this conversation in five years]. [Mark my words.|]
    How many agreements does {leader} have to break before we stop [asking for|believing in] another signature? [Budapest. Minsk. Grain deal.|]
    Sure, let's give him {city} too. [I'm sure|Surely] he'll stop there[ this time|]. 🙄
    Ukraine was neutral in 2014 and got invaded anyway. [Neutrality protects nobody from {leader}.|So spare me the neutrality talk.|Tell me again how neutrality keeps anyone safe.]
    NATO was never the reason. Finland joined and [nothing happened|Russia moved troops AWAY from that border]. It's [an excuse|a pretext] for [conquest|empire|taking land].
    Land for peace [rewards the thief|is a reward for invasion|just tells every dictator that borders are optional]. {refuse}
    Nothing about Ukraine without Ukraine. [Why is this so hard?|Two men on a phone don't get to carve up a country.|They're not in the room and it's THEIR country.]
    A ceasefire without [security guarantees|real guarantees|anyone to enforce it] is just [a break for Russia to reload|a pause to rearm|a lunch break for the Russian army].
    {leader} isn't afraid of NATO tanks. [What scares them is a free, democratic Ukraine next door.|A free Ukraine is the threat, because Russians might want one too.]
    Abandoning Ukraine now tells {bully} that [force works|you can redraw borders by force|invading your neighbour pays].
    My [grandparents|parents|family] [lived under|fled from] Soviet rule. ["Sphere of influence"|"Neutral status"|"Legitimate interests"] is what they called it then too. [Never again.|]
    Imagine being told by the [burglar|guy who broke in] that you may never [lock the door|call the police|change the locks] again. That's {demand}.
    Keep arming Ukraine until it can [decide its own future|stay free|live without asking Moscow's permission]. [It's cheaper than the next war.|That is the whole policy.]
    Trading away somebody else's [freedom|country|territory] isn't diplomacy, it's [betrayal|a sell-out|cowardice].
    He wrote a whole essay saying Ukraine [isn't a real country|doesn't exist as a nation]. [Believe him.|Why does anyone still think it's about NATO?|This was never about NATO.]
    18-31| They agreed to stop hitting power plants and [hours later|the same night] drones hit {city}. [Putin's word is worth nothing.|So much for Russian promises.|That's what his signature is worth.]
    13-31| "Yes, but" to a ceasefire means no. {leader} [plays for time|stalls] [while grabbing more land|and everybody can see it]. The talks are [theatre|a sham].
    "Peace" where Ukraine [can't pick its allies|has to disarm|gives up its army] isn't peace. It's occupation [on the instalment plan|with paperwork|by other means].
    [Respect to|Good on|Thank you to] every {speaker} who still says it out loud: Ukraine's borders are [not up for negotiation|Ukraine's business|not a bargaining chip].
    Ukraine's security > {leader}'s comfort. [It isn't complicated.|Every time.]
    Invite Ukraine into NATO [now|this year|already]. [The grey zone is what invites war.|Grey zones get invaded.|Ambiguity got us here.]
    Telling Ukrainians what they may [choose|join] is [exactly how empires talk|colonialism, just with a map of Europe].
    Reminder:¶Ukraine gave up the world's third largest nuclear arsenal.¶[It got promises.|Russia signed.]¶[Then came Crimea.|Look where we are.]¶[No more paper promises.|Membership or nothing.]
    1-16| Cutting off intelligence to a country fighting for its [independence|survival] is [a disgrace|how you lose the free world]. [Shame.|Ukraine must not be forced to capitulate.]
    """
}
