"""Constructed lexicons of any size with the same matches: what grows is what the posts never say."""
import os

from .chance import Chance
from .words import COMMON, MODIFIERS, PHRASES, coined, vocabulary

POLES = ["first", "second"]
WEIGHT = {"negators": -0.7, "boosters": 1.3, "dampeners": 0.7, "contrast": 0.5, "attribution": 0.5, "demands": 0.85, "topic": 0.5}
UNSAID = {"en": "xx", "ru": "фф", "uk": "фф"}  # an ending that makes a coined word one that no post holds
RARE_CUES = range(150, 1500, 15)  # ranks of coined words that are cues: one token in thirty, all of them together

SETTINGS = """name\tconstructed
first-pole\tfirst
second-pole\tsecond
neutral\tneutral
topic-threshold\t0.5
off-topic\t0.6
"""


def matching_entries():
    """Entries that constructed posts do hold: file → entries. Phrases, prefixes, gaps, hashtags, and what rules ask for."""
    entries = {}
    for language, poles in PHRASES.items():
        words = vocabulary(language)
        for pole, phrases in zip(POLES, poles):
            entries["%s/%s-proposals" % (language, pole)] = [phrase.lower() for phrase in phrases]
        for place, rank in enumerate(RARE_CUES):
            entries.setdefault("%s/%s" % (language, POLES[place % 2]), []).append(spelled(words, rank, place))
        for role, modifiers in MODIFIERS[language].items():
            entries["%s/%s" % (language, role)] = list(modifiers)
    entries.update({"en/topic": ["nato", "ukrain*", "russia*"], "ru/topic": ["нато", "украин*", "россия"]})
    entries["uk/topic"] = ["росія", "україн*"]
    entries["en/first"] += ["#standwithukraine", "#nowar"]
    return entries


def spelled(words, rank, place):
    """An entry about the word of a rank: the word itself, its beginning, or the word and a frequent one with a gap between."""
    word = words[rank]
    return [word, word[:-1] + "*", word, "%s … %s" % (words[place % 20], word)][place // 2 % 4]


def filling(language, count):
    """`count` entries that no post holds, in the mixture of the built-in lexicon: words, prefixes, phrases with frequent words,
    alternatives, gaps."""
    chance, common = Chance(23), COMMON[language]
    for place, word in enumerate(coined(language, count, seed=29)):
        word, other = word + UNSAID[language], chance.one(common)
        yield ["%s %s" % (other, word), word, word + "*", "(%s|%s) %s" % (other, chance.one(common), word),
               "%s %s %s" % (word, other, chance.one(common)), "%s …4 %s" % (word, other)][place % 6]


def entries(size):
    """A lexicon of `size` entries: file → entries."""
    found = matching_entries()
    missing = size - sum(map(len, found.values()))
    if missing < 0:
        raise ValueError("a constructed lexicon has at least %d entries" % (size - missing))
    shares = {"en": missing - 2 * (missing // 4), "ru": missing // 4, "uk": missing // 4}
    for language, count in shares.items():
        for place, entry in enumerate(filling(language, count)):
            found["%s/%s" % (language, POLES[place % 2])].append(entry)
    return found


def write(folder, size):
    """Writes the lexicon of `size` entries into `folder`, which `stance --lexicon` takes."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "lexicon.tsv"), "w", encoding="utf-8") as file:
        file.write(SETTINGS)
    for name, lines in entries(size).items():
        path = os.path.join(folder, name + ".tsv")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        weight = WEIGHT.get(name.split("/")[1], 1)
        with open(path, "w", encoding="utf-8") as file:
            file.writelines("%s\t%s\n" % (entry, weight) for entry in dict.fromkeys(lines))
