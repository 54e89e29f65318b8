/// German. See ``Template`` for the form of the lines.
extension PhraseBook {
  static let german = PhraseBook(
    templates: [GermanPhrases.sovereignty, GermanPhrases.deEscalation, GermanPhrases.neutral, GermanPhrases.offTopic],
    endings: [
      """
      [Wacht auf.|Aufwachen.]
      Die Ukraine entscheidet selbst.
      Kein Vetorecht für Moskau.
      Er hört nicht [in der Ukraine|im Donbas] auf.
      Freiheit ist nicht verhandelbar.
      Kein zweites München.
      """,
      """
      Verhandeln, jetzt.
      Diplomatie ist keine Schwäche.
      [Genug Tote.|Es reicht.]
      Keine Waffen mehr.
      Ein Kompromiss rettet Leben.
      Niemand will einen Atomkrieg.
      """,
      """
      Mehr dazu [später|im Thread].
      Was meint ihr?
      Quelle in den Antworten.
      Mal sehen.
      """,
      """
      Schönes Wochenende.
      Wer noch?
      Naja.
      """,
    ],
    slots: """
      kreml: Putin / der Kreml / Moskau / Russland
      stadt: Charkiw / Odessa / Kyjiw / Saporischschja / Dnipro / Cherson
      feige: feige / geschichtsvergessen / naiv
      """,
    hashtags: [
      "Ukraine NATO StandWithUkraine Taurus KeinDiktatfrieden", "Frieden Ukraine Diplomatie NATO Verhandlungen",
      "Ukraine NATO Eilmeldung EU Bundestag", "Tatort Bahn Bundesliga Kaffee",
    ],
    emoji: ["🇺🇦 💙💛 😡 🙄", "🕊️ ☮️ 🙏", "📰 🤔 👀 🇺🇦", "😂 ☕ ⚽ 🐈"])
}

/// The lines of the German phrase book, by intent.
enum GermanPhrases {
  static let sovereignty = """
    17-31| {kreml} [will|verlangt] eine „eiserne“ Garantie? [Und wo war die Garantie von Budapest 1994?|Die Ukraine hatte auch eine Garantie. Von Russland.]
    17-31| Eine Garantie für den Angreifer und [nichts|leere Worte] für das Opfer. [Das ist kein Frieden, das ist Kapitulation.|Unfassbar.]
    Die Ukraine ist ein souveräner Staat [und|und sie] entscheidet selbst über ihre Bündnisse. [Punkt.|Nicht {kreml}.]
    Kein Veto für [Moskau|den Kreml|Putin] über die [NATO|Zukunft der Ukraine|Bündniswahl anderer Länder]. [So einfach ist das.|]
    [München 1938|Appeasement] [hat noch nie Frieden gebracht|macht Diktatoren nur hungriger]. [Lernen wir eigentlich nichts?|]
    Die Ukraine war 2014 neutral und wurde trotzdem überfallen. [So viel zum Thema Neutralität.|Neutralität schützt niemanden vor Putin.]
    Ein Waffenstillstand ohne Sicherheitsgarantien ist nur [eine Pause zum Nachladen|die Vorbereitung auf den nächsten Überfall].
    Land gegen Frieden heißt: [Überfall lohnt sich|Grenzen gelten nicht mehr|der Räuber darf behalten]. [Nein danke.|]
    Es ging nie um die NATO. Finnland ist beigetreten und [nichts ist passiert|Moskau hat Truppen abgezogen]. [Ein Vorwand.|]
    Nichts über die Ukraine ohne die Ukraine. [Warum ist das so schwer?|Europa muss das laut sagen.]
    Wer die Ukraine jetzt [fallen lässt|im Stich lässt], hat bald [das Baltikum|Moldau|Polen] auf dem Tisch.
    Liefert endlich, was sie braucht, damit die Ukraine [frei bleibt|über sich selbst bestimmen kann]. [Alles andere ist {feige}.|]
    18-31| Erst telefonieren, dann Drohnen auf {stadt}. [Putins Wort ist nichts wert.|So viel zu seinen Zusagen.]
    """

  static let deEscalation = """
    17-31| Wenn ein schriftliches Nein zur NATO [den Krieg beendet|das Sterben stoppt], [dann unterschreibt es|ist das ein fairer Preis].
    Ohne NATO-Osterweiterung [gäbe es diesen Krieg nicht|wären wir nicht hier]. [Das muss man sagen dürfen.|Also Schluss damit.]
    Mehr Waffen bringen [nur mehr Tote|keinen Frieden]. [Verhandelt endlich.|Wir brauchen Diplomatie.]
    Eine neutrale Ukraine nach dem Vorbild Österreichs 1955. [Warum eigentlich nicht?|Das wäre der Ausweg.]
    Jeder Krieg endet am Verhandlungstisch. [Dann lieber heute als in zwei Jahren.|Worauf warten wir?]
    18-31| Endlich reden [sie|die beiden] miteinander. [Weiter so.|Ein Anfang.] [Die Feuerpause für Kraftwerke muss ausgeweitet werden.|]
    Auch Russland hat Sicherheitsinteressen. [Wer das ignoriert, verlängert den Krieg.|Ohne sie gibt es keinen Frieden in Europa.]
    Taurus? [Bloß nicht.|Niemals.] [Wir schlittern in einen Weltkrieg.|Keine Eskalation mit einer Atommacht.]
    Wer heute Kompromisse ablehnt, [schickt andere in den Tod|sitzt selbst nicht im Schützengraben].
    2022 lag in Istanbul ein Frieden auf dem Tisch. [Warum wurde er verhindert?|Kehrt dorthin zurück.]
    Waffenstillstand [sofort|jetzt], [die Linien einfrieren|alles andere später]. [Es reicht.|Menschenleben zuerst.]
    Das ist nicht unser Krieg. [Raushalten und vermitteln.|Keine Waffen, sondern Vermittlung.]
    """

  static let neutral = """
    17-31| Russland fordert „eiserne“ Garantie für [NATO-Ausschluss der Ukraine|Neutralität der Ukraine], sagt Vizeaußenminister Gruschko
    18-31| [Eil:|] Trump und Putin telefonieren [rund zwei Stunden|länger als erwartet], [Kreml veröffentlicht Mitteilung|Weißes Haus spricht von Pause bei Angriffen auf Energieanlagen]
    Bundestag [debattiert über|stimmt über] Finanzpaket [ab|], [Ergebnis am Abend|Livestream läuft]
    [Kann mir jemand erklären|Ernste Frage:] was „Sicherheitsgarantien“ [konkret|rechtlich] bedeuten[ würden|]?
    [Umfrage|Neue Umfrage]: [43|47|52] % für weitere Hilfe, [35|38|41] % dagegen
    EU-Gipfel: [Abschlusserklärung ohne Ungarn|Beratungen dauern an|Pressekonferenz gegen 18 Uhr]
    Luftalarm in {stadt}. [Passt auf euch auf.|]
    Gedanken bei den Menschen in {stadt} 🙏
    Heute beim [Arzt|Bäcker] mit einer Familie aus {stadt} geredet. [Tapfere Leute.|]
    [Talkshow|Interview] gestern: [wieder nur Geschrei|alle reden durcheinander]. [Ausgeschaltet.|]
    Experten uneins, ob [Neutralität|ein Garantievertrag] [überprüfbar|durchsetzbar] wäre. [Überblick hier:|]
    Neutralität oder Beitritt? [Ich sehe Argumente auf beiden Seiten.|Was meint ihr?]
    Selenskyj reist nach [Paris|Oslo|Helsinki], [Treffen mit Staatschefs geplant|heißt es in Kyjiw]
    """

  static let offTopic = """
    [Die Bahn|Der ICE] [schon wieder|natürlich] zu spät. [40|55|70] Minuten. [Danke für nichts.|]
    [Endlich Frühling|Sonne!] [in Köln|in Leipzig|in Hamburg]. [Balkon eröffnet.|]
    [Was für ein Spiel|Abseits war das nie]. [Ich brauche Baldrian.|]
    Butter für [2,99|3,29] €. [Aha.|Wahnsinn.]
    Meine Katze [ignoriert|verachtet] das neue Körbchen & [schläft im Karton|sitzt auf dem Laptop].
    Erster [Spargel|Bärlauch] des Jahres. [Glücklich.|]
    """
}
