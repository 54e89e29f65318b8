/// How common words are, roughly: what ``Vocabulary`` goes by when it files phrases under their rarest word. It never changes what matches, only how soon a
/// phrase that does not is given up: with it phrases are anchored at about five tokens of a post instead of seven.
///
/// Words of the constructed texts in Corpus/ as they were counted there, and the function words of eight languages by rank in any frequency list. A word
/// that is not here is taken as rare, and among those the one that fewer entries use.
struct WordFrequency: Sendable {
  /// Words by how many of ten thousand they are.
  private static let classes: [(frequency: UInt32, words: StaticString)] = [
    (
      200,
      """
      a the ukraine
      """
    ),
    (
      100,
      """
      for in is it nato to не
      """
    ),
    (
      50,
      """
      and der die i no of on russia that this what you в и на нато і
      """
    ),
    (
      25,
      """
      about all an are as at auf be but by can ceasefire che das de den des di do don't e el en et every from guarantee have if
      il ironclad isn't kremlin la le les los mit more moscow my na neutrality next nie not out peace per putin que say security
      sich się so stop talks them they today un und up von w war was we who will with y z zu а але без від ж з за из как но от
      по с та то у це что що это я як із
      """
    ),
    (
      12,
      """
      2014 2022 again al ale als amp anyone anyway au auch aus been before bei both ce como con country czy da dans dass deal
      del della dem desk did diplomacy dla does doesn't du ein eine einer end er es est eu europe everyone first für get give go
      good got had hanna has hat he her him his history how im ist it's its jak jeddah jest just już kyiv land las last let like
      live lives lo me mean membership missiles más nach ne neutral never new news nicht nobody non nothing now nuclear o od one
      only or our over par para pas people plus po por pour przez qui russian says se sending she should si sie sono still su
      sur tak talk than their then there think time tonight too tym ukrainian una une us veto want wants week werden were when
      why wird wire without would your za zelensky è über że або би був бы был вже ви вони все всі вы він где де для до если
      есть еще же или когда коли кто ми мир може может мы нас немає нет ни ні о он они про так там только тільки уже украина
      украины україна україни чим ще якщо є
      """
    ),
    (
      6,
      """
      1938 1955 1994 24 5 aber after against air alliances also am anna another any appeasement arms ask asking austria avec
      away back because being ben bis bookmarking borders break breaking budapest budapest1994 bundestag być był call called
      can't carla ceasefirenow choose compromise concerns could crimea daily day decides demand diplomats dmytro dnipro donated
      down drones durch einem einen elif else escalation even everybody exist expansion family favour fighting finally fine
      finland follow foreign forum free frieden fritz full gas gave gets going gosia guarantees guy haben hard here heute hit
      ich igor ihr imagine injured interview into invaded istanbul jego join joins jonas kateryna keep kein kharkiv know krieg
      later law leaders lena lol long look loud make maks man many map maps may means mehr minister most much munich nadia need
      negotiate noch nur oder off ohne oleh org osint other overnight petra phone plan please policy poll power praying price
      prices pride promise put quinn radio real replies report rest right rosa russland same see seen sei sein sell sergej sides
      sign sind slava some somebody sont source standwithukraine start statement status stay such summit są table take talking
      tanks taras thank these third those thoughts three treaty trump two ukraini ulla um undecided update very via vira voices
      vor walter watching way we've weapons well wenn wer where whether while whom wie wir word world worth written wurde xenia
      year years yurii zoe zum zur безопасности безпеки буде будет будут були бути были быть вам войну вона вот всех гарантии
      гарантий гарантій гарантії год да даже дальше договариваться другие думаете его ей ему зараз зупиниться их й його йому к
      лет м мене меня мені мне можно молюсь надо нам невступления нейтралитет новости нічого об одни она опять очень переговоры
      под пока пора потому почему при просто раз расширение років россии россия рік сама себе себя сейчас со сша тебе тебя теж
      ти того тоже той тот тревога ты україну усі хватит хто чего чем чому щоб эта эти этого этот яка який які їй їх
      """
    ),
    (
      3,
      """
      10 3 30 abandoning afraid aid alert army best between border care changes clip closely coffee comes comfort costs dann
      delegations different disagree door east endlich ends essay ever exactly experts f1 freedom friends future gone grey
      grushko gt h happened idea invite jetzt joined keeping keine kherson knows looked ministry moskau muss must nation
      neutralität noappeasement noww3 odesa own paper podcast position q raid reason reminder round rule safe said saying selbst
      small something sovereign started students sure tells thread timeline told trading tweet ukrainenato ukrainians unchanged
      waffenstillstand weak west whole winners wins wrote yes zaporizhzhia важно вето вирішувати война дайте договорились
      донбасі думає закончится залізобетонних кремль люди мид начал нибудь новини нужна обещали оружие перемир'я песков почти
      путин росія свобода сколько снова стамбуле стол територіальна украине украину україні хай цілісність
      """
    ),
  ]

  private var words = WordTable(slots: 4096)

  /// The table.
  init() {
    for (frequency, words) in WordFrequency.classes {
      let text = Array(words.description.utf8) + [UInt8](repeating: 0, count: TokenBuffer.padding)
      var start = 0
      for index in text.indices where text[index] <= 0x20 {
        if index > start { _ = self.words.insert(text.span, start, index - start, element: frequency) }
        start = index + 1
      }
    }
  }

  /// How many of ten thousand words are this one, given folded; 0 of a rare one.
  func of(_ folded: Span<UInt8>, _ start: Int, _ count: Int) -> Double {
    Double(words.element(folded, start, count, hash: TokenHash.hash(folded, start, count)))
  }

  /// Calls `body` with each word: its bytes, followed by ``TokenBuffer/padding`` more, where they start, how many they are, and its frequency.
  func forEach(_ body: (Span<UInt8>, Int, Int, Double) -> Void) {
    words.forEach { body($0, $1, $2, Double($3)) }
  }
}
