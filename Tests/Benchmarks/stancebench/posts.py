"""Constructed posts, drawn from a seed: the same ones on every machine."""
from .chance import Chance, zipf
from .words import EMOJI, HASHTAGS, MODIFIERS, PHRASES, vocabulary

# Shares as in archives about the war: two thirds English, a third retweets, a third with a link, a hashtag, an emoji.
LANGUAGES, LANGUAGE_SHARES = ["en", "ru", "uk"], [0.64, 0.85, 1.0]
RETWEETS, REPLIES, QUOTES, DECIDED = 0.35, 0.28, 0.08, 0.55
AUTHORS, REMEMBERED = 20_000, 50_000
FIRST_ID, FIRST_SECOND = 1_466_000_000_000_000_000, 1_638_316_800  # 2021-12-01
ADDRESS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


class Post:
    """One post. `original` is the post that it retweets, or nothing."""
    __slots__ = ("id", "second", "author", "language", "text", "original", "reply_to", "quoted", "likes", "reposts")

    def name(self):
        """The author's name, which stands in mentions."""
        return "example_%d" % self.author


class PostStream:
    """Posts without an end, in the order of their times; every post has an id of its own."""

    def __init__(self, seed=7):
        self.chance = Chance(seed)
        self.words = {language: vocabulary(language) for language in LANGUAGES}
        self.ranks = zipf(len(self.words["en"]))
        self.authors, self.author_ranks = range(AUTHORS), zipf(AUTHORS, shift=20)
        self.id, self.second, self.originals = FIRST_ID, FIRST_SECOND, []

    def take(self, count):
        """The next `count` posts."""
        return (self.next() for _ in range(count))

    def next(self):
        """The next post: a retweet of an earlier one, or one with a text of its own."""
        chance, post = self.chance, Post()
        self.id += chance.number(1 << 22, 1 << 27)
        self.second += chance.number(0, 60)
        post.id, post.second, post.original, post.reply_to, post.quoted = self.id, self.second, None, None, None
        post.author = chance.ranked(self.authors, self.author_ranks)
        if self.originals and chance.under(RETWEETS):
            self._retweet(post)
        else:
            self._write(post)
        post.likes, post.reposts = chance.pareto(90_000), chance.pareto(9_000)
        return post

    def _retweet(self, post):
        original = self.originals[self.chance.early(len(self.originals))]
        text = "RT @%s: %s" % (original.name(), original.text)
        post.original, post.language = original, original.language
        post.text = text if len(text) <= 140 else text[:139] + "…"  # as the API cuts them

    def _write(self, post):
        chance = self.chance
        share = chance.number(0, 99) / 100
        post.language = next(each for each, limit in zip(LANGUAGES, LANGUAGE_SHARES) if share < limit)
        post.text = self._text(post.language)
        if chance.under(REPLIES):
            post.reply_to = post.id - chance.number(1 << 22, 1 << 33)
        elif chance.under(QUOTES):
            post.quoted = post.id - chance.number(1 << 22, 1 << 33)
        if len(self.originals) < REMEMBERED:
            self.originals.append(post)

    def _text(self, language):
        chance, words, pole = self.chance, self.words[language], None
        if chance.under(DECIDED):
            pole = chance.number(0, 1)
        parts = ["@example_%d" % chance.number(0, AUTHORS - 1)] if chance.under(0.3) else []
        for place in range(chance.number(6, 34)):
            if pole is not None and chance.under(0.06):
                parts += self._cue(language, pole)
            else:
                parts.append(chance.ranked(words, self.ranks) + self._mark())
        parts[0] = parts[0][:1].upper() + parts[0][1:]
        return " ".join(parts + self._endings(language)).replace("\n ", "\n")

    def _cue(self, language, pole):
        """A phrase of a pole, often with what changes its meaning before it."""
        modifiers = MODIFIERS[language]
        role = self.chance.one(sorted(modifiers))
        before = [self.chance.one(modifiers[role])] if self.chance.under(0.35) else []
        return before + [self.chance.one(PHRASES[language][pole]) + self._mark()]

    def _mark(self):
        """What follows a word: mostly nothing."""
        share = self.chance.number(0, 99)
        return "," if share < 6 else self.chance.one(".!?…") if share < 11 else "\n\n" if share < 12 else ""

    def _endings(self, language):
        """Hashtags, emoji and a link, each in a third of the texts; one text in twenty has an entity of HTML."""
        chance, parts = self.chance, []
        if chance.under(0.33):
            parts += [chance.one(HASHTAGS[language]) for _ in range(chance.number(1, 3))]
        if chance.under(0.30):
            parts.append("".join(chance.one(EMOJI) for _ in range(chance.number(1, 3))))
        if chance.under(0.05):
            parts.append("&amp; co")
        if chance.under(0.33):
            parts.append("https://t.co/" + "".join(chance.one(ADDRESS) for _ in range(10)))
        return parts
