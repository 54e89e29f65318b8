"""Posts that could make a careless matcher slow."""
import json

from .formats import iso
from .posts import FIRST_ID, FIRST_SECOND, PostStream

LENGTH = 100_000


def repeated(unit):
    """`unit` again and again, up to the length of a hostile text."""
    return unit * (LENGTH // len(unit.encode()))


def prefixes(entry):
    """All beginnings of an entry, as words."""
    return repeated("".join(entry[:end] + " " for end in range(1, len(entry) + 1)))


def usual():
    """Usual words, as many as fit: what a long text costs that is not hostile."""
    found, stream = "", PostStream()
    while len(found) < LENGTH:
        found += stream.next().text + " "
    return found


COMPARISON = "(usual words, as long)"
KINDS = {
    COMPARISON: usual,
    "one letter × 100,000": lambda: repeated("a"),
    "all emoji": lambda: repeated("😂"),
    "all prefixes of an entry": lambda: prefixes("appeasement"),
    "10,000 hashtags": lambda: " ".join("#tag%d" % number for number in range(10_000)),
    "one hashtag again and again": lambda: repeated("#nowar "),
}


def write(text, count, path):
    """Writes `count` posts of the same text, each with an id of its own."""
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            record = {"id": str(FIRST_ID + number), "text": text, "created_at": iso(FIRST_SECOND + number), "lang": "en",
                      "author_id": str(1_000_000_000 + number)}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
