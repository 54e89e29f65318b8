extension EnglishPhrases {
  /// In favour of restraint, terms and talks.
  static let deEscalation = """
    17-31| Is it [so crazy|really that outrageous] to put Ukraine's neutrality in writing if it [stops the killing|ends this war|saves lives]?
    17-31| An ironclad "no" to NATO membership is a [small|fair|cheap] price for [ending this slaughter|a lasting peace|no more funerals]. [Sign it.|Take the deal.|]
    17-31| Everyone's furious about the word "ironclad". [It's an opening bid. Negotiate.|Fine, haggle about the word, but talk.|Neutrality was on the table in 2022, put it back.]
    17-31| Russia says openly what it wants: Ukraine out of NATO. [That's something you can negotiate about.|Give them that and get a ceasefire for it.]
    We promised not one inch eastward and then moved right up to their border. [What did we expect?|Actions have consequences.|NATO owns part of this.]
    Imagine [Chinese|Russian] missiles in Mexico. [We'd lose our minds.|Washington would never accept it.|Remember Cuba 1962?] [That's how Moscow sees NATO in Ukraine.|Same logic, so stop pushing.]
    Every [week|month|day] without talks, [hundreds|thousands] more die for the same map. [Negotiate.|Sit down and talk.|For what?]
    Ukraine as a neutral [buffer|bridge] between East and West, like Austria in 1955. [It worked then.|Why not?|That's the off-ramp.]
    Stop sending weapons, start sending diplomats. [This war ends at a table anyway.|More arms just mean more graves.|]
    Nobody wins World War III. [Compromise|Talk|Negotiate] before [someone miscalculates|one drone goes the wrong way|it's too late].
    You don't have to like Putin to see that NATO expansion [provoked this|backed Russia into a corner|lit this fuse]. [Kennan warned us in 1997.|So many diplomats warned us.|]
    Fighting to the last Ukrainian so that [think tanks can feel brave|arms dealers hit their targets|we don't have to compromise] isn't solidarity.
    There was a deal on the table in Istanbul in 2022. [Walking away from it was a crime.|The West talked them out of it.|How many lives ago was that?] [Go back to it.|]
    Not our war. [Stop the funding and push both sides to a ceasefire|Stay out of it and let them negotiate|Get both to the table and stay out of it].
    18-31| That phone call was the [best news|first grown-up moment] in three years. Keep talking. [A pause for power plants is a start.|A partial truce beats no truce.]
    18-31| [Thirty days without strikes on the power grid.|Power plants off limits for a month.] Now [build on it|extend it to everything|do the Black Sea next]. This is how [de-escalation|peace] starts.
    A bad peace beats a good war, [always|every time|ask any mother with a son at the front].
    Russia has security concerns too. [Ignoring them for 20 years is how we got here.|Address them and the shooting stops.|You can't build peace by pretending they don't exist.]
    The people shouting loudest against a compromise [will never see a trench|aren't sending their own sons|live very far from {city}].
    11-31| Take the 30-day ceasefire, [freeze the lines|stop the guns], [talk about the rest later|argue about maps afterwards]. [Please.|Lives first.]
    Crimea is gone and everybody knows it. [Say it, settle it, save lives.|Trade it for peace.|Realism isn't treason.]
    If keeping Ukraine out of NATO is what it takes to end this, [keep it out|then do it|I'm fine with that]. [It was never going to join anyway.|Nobody was going to let it in.]
    You don't "defeat" a nuclear power. [You negotiate with it.|That's why diplomacy exists.] [Grow up.|]
    Neutral doesn't mean weak. [Switzerland|Austria|Cold War Finland] did [just fine|very well]. [Let Ukraine do the same.|Put it in a treaty & move on.]
    First tanks, then jets, then long-range missiles. [Where does this escalation end?|When does somebody hit the brakes?] [De-escalate.|Talk to them.]
    Europe wants [rearmament|800 billion for weapons] when it should be [talking to Moscow|offering a peace plan]. [Diplomacy costs less.|We need détente, not drones.]
    Both sides have to give something. [Land, alliances, pride.|Kyiv gives up NATO, Moscow stops where it is.] That's what [a settlement|compromise|peace] is.
    The only winners of a longer war are [defence stocks|shareholders of arms makers|the arms lobby]. [End it.|Ceasefire now.|Make a deal.]
    Zelensky should [take the deal|sign the deal|accept a deal] while there still is one. [Next year's terms will be worse.|Stubbornness costs lives.]
    Give Russia the written promise on NATO, give Ukraine [money to rebuild|EU membership|real aid], and [end it|stop this madness].
    I don't care who started it any more. [Stop shooting and start talking.|Get a ceasefire, then work it out.]
    Three years. [Ruined cities.|A generation gone.]¶And still [no one dares to say the word compromise|they call every peace plan treason].¶[Talk.|Just talk to each other.]
    """
}
