"""The words of the constructed posts. All of it is written for this purpose; no line is anybody's post."""
from .chance import Chance

COMMON = {
    "en": """the to of and a in is that for it on you this with be are have was as they will if we at from all can by what
        so an or just about there who would do has more people one when up like out how now war our some why then even
        get only time want know been than could any because over think into after russia ukraine putin nato russian
        kyiv moscow europe west us usa army troops border donbas crimea weapons sanctions germany poland sweden
        country government news world every really good bad still right support make say years long back before most
        again where should very much here being also which off need take keep end give last day today breaking thread
        read story report video told asked question answer point media expert history""".split(),
    "ru": """и в на что с это как по но из у за от то же для так все мы они он бы если уже есть был только когда или ещё до
        вы там где их его себя сейчас почему будет нато россия украина путин сша киев москва запад европа война мир
        страна люди власть армия войска граница крым донбасс оружие санкции договор история вопрос ответ правда
        новости сегодня завтра вчера год время потом всегда просто хорошо плохо надо можно против после перед между
        через больше меньше весь читайте видео эксперт заявил""".split(),
    "uk": """і в на що з це як та але із за від то для так всі ми вони він би якщо вже є був тільки коли або ще до ви там
        де їх його себе зараз чому буде були нато росія україна путін сша київ москва захід європа війна мир країна
        люди влада армія війська кордон крим донбас зброя санкції договір історія питання відповідь правда новини
        сьогодні завтра вчора рік час потім завжди просто добре погано треба можна проти після перед між через більше
        менше весь світ читайте відео експерт заявив""".split(),
}

SYLLABLES = {
    "en": "ta re mo con ble ing er pre sta tion al is de fur gan lor men ent our pli ver tro qua shi cra".split(),
    "ru": "по ста ров ние ка тор ли ем про сти ва ком ден ра зи мо лов ить при жи ще ско ный".split(),
    "uk": "по ста рів ння ка тор лі єм про сті ва ком ден ра зи мо лов ити при жи ще ськ ний".split(),
}

# By language: phrases of the first pole, then of the second. The built-in lexicon knows most of them.
PHRASES = {
    "en": (
        ["territorial integrity", "sovereign choice", "no veto", "Kremlin veto", "russian imperialism", "sphere of influence",
         "ultimatum", "appeasement", "blackmail", "unprovoked aggression", "occupied territories", "right to choose its alliances",
         "join NATO", "open door policy", "Budapest memorandum", "puppet state", "surrender", "betray Ukraine", "arm Ukraine",
         "has no right to dictate", "decide for itself", "capitulation", "land grab", "broken promises"],
        ["peace talks", "negotiate now", "stop the killing", "ceasefire", "proxy war", "nuclear war", "world war 3",
         "neutral status",
         "NATO expansion", "legitimate security concerns", "buffer state", "no more weapons", "endless war", "diplomacy",
         "compromise", "off-ramp", "security guarantees", "red lines", "warmongers", "end the war", "keep Ukraine out of NATO",
         "provoked", "de-escalation", "mutual concessions"]),
    "ru": (
        ["территориальная целостность", "суверенитет", "независимость", "право выбора", "агрессия", "оккупация", "аннексия",
         "ультиматум", "шантаж", "капитуляция", "вступление в НАТО", "имперские амбиции", "сфера влияния", "агрессор"],
        ["мирные переговоры", "переговоры", "перемирие", "прекращение огня", "гарантии безопасности", "нейтралитет",
         "деэскалация", "компромисс", "расширение НАТО", "красная линия", "ядерная война", "остановить войну", "дипломатия"]),
    "uk": (
        ["територіальна цілісність", "суверенітет", "незалежність", "право вибору", "агресія", "окупація", "анексія",
         "ультиматум", "шантаж", "капітуляція", "вступ до НАТО", "імперські амбіції", "сфера впливу", "агресор"],
        ["мирні переговори", "переговори", "перемир'я", "припинення вогню", "гарантії безпеки", "нейтралітет",
         "деескалація", "компроміс", "розширення НАТО", "червона лінія", "ядерна війна", "зупинити війну", "дипломатія"]),
}

# What rules look for beside a cue: negators, boosters, dampeners, contrast, attribution, demands.
MODIFIERS = {
    "en": {"negators": ["not", "never", "no", "refuse to", "without"], "boosters": ["absolutely", "really", "very", "clearly"],
           "dampeners": ["maybe", "perhaps", "if", "might"], "contrast": ["but", "however", "yet"],
           "attribution": ["according to", "says", "claims"], "demands": ["must", "please", "should"]},
    "ru": {"negators": ["не", "нет", "никогда", "без"], "boosters": ["очень", "совершенно"],
           "dampeners": ["может быть", "возможно"], "contrast": ["но", "однако"],
           "attribution": ["по словам", "заявил"], "demands": ["должны", "надо"]},
    "uk": {"negators": ["не", "немає", "ніколи", "без"], "boosters": ["дуже", "цілком"], "dampeners": ["може", "можливо"],
           "contrast": ["але", "однак"], "attribution": ["за словами", "заявив"], "demands": ["повинні", "треба"]},
}

HASHTAGS = {
    "en": ["#Ukraine", "#NATO", "#Russia", "#StandWithUkraine", "#Putin", "#Kyiv", "#CeasefireNow", "#PeaceNow", "#Donbas",
           "#NoWar"],
    "ru": ["#Украина", "#НАТО", "#Россия", "#нетвойне", "#Путин", "#новости"],
    "uk": ["#Україна", "#НАТО", "#Росія", "#СлаваУкраїні", "#ЗСУ", "#новини"],
}

EMOJI = ["😂", "🇺🇦", "🙏", "💙💛", "🔥", "😡", "🕊️", "👇", "❗️", "💔", "👍🏼", "⚡️", "🧵", "😢"]

RARE_WORDS = 4000


def coined(language, count, seed):
    """`count` words coined of syllables, none twice and none of `COMMON`: what stands for the long tail of a language."""
    chance, taken, words = Chance(seed), set(COMMON[language]), []
    while len(words) < count:
        word = "".join(chance.one(SYLLABLES[language]) for _ in range(chance.number(2, 5)))
        if word not in taken:
            taken.add(word)
            words.append(word)
    return words


def vocabulary(language):
    """The words of a language, frequent ones first."""
    return COMMON[language] + coined(language, RARE_WORDS, seed=11)
