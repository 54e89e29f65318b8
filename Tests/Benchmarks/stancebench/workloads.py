"""The files that are measured, made when first asked for and kept in a folder."""
import gzip
import itertools
import json
import os
import shutil
import subprocess
import sys

from . import formats, hostile, lexicons, posts
from .program import ROOT
from .words import PHRASES

SHARED = os.path.join(os.path.dirname(ROOT), "shared", "bench")


class Workloads:
    """Files of the project's own generator, or where `shared` names the folder of another one, `gen.py`, of that."""

    def __init__(self, folder, shared):
        self.folder, self.shared = folder, shared
        self.source = "gen.py" if shared else "own"
        os.makedirs(folder, exist_ok=True)

    def _kept(self, name, make):
        """The path of file `name`, which `make` writes if it is not there yet."""
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            print("making %s" % path, file=sys.stderr, flush=True)
            make(path + ".part")
            os.rename(path + ".part", path)
        return path

    def v2(self, count):
        return self._lines("v2", count, "mixed")

    def escaped(self, count):
        """Version 2 with every letter beyond ASCII written as \\u."""
        return self._lines("v2", count, "always")

    def v11(self, count):
        return self._lines("v11", count, "mixed")

    def own(self, count):
        """Version 2 by the project's own generator: the posts that constructed lexicons match."""
        return self._kept("own-v2-mixed-%d.jsonl" % count, lambda path: self._write_own("v2", count, "mixed", path))

    def _lines(self, style, count, escapes):
        name = "%s-%s-%s-%d.jsonl" % (self.source, style, escapes, count)
        write = self._write_shared if self.shared else self._write_own
        return self._kept(name, lambda path: write(style, count, escapes, path))

    def _write_own(self, style, count, escapes, path):
        share = 1 if escapes == "always" else formats.ESCAPED_SHARE
        formats.write_lines(posts.PostStream().take(count), getattr(formats, style), path, share)

    def _write_shared(self, style, count, escapes, path):
        generator = os.path.join(self.shared, "gen.py")
        flags = ["--style", style, "-n", str(count), "--escape", escapes, "-o", path]
        subprocess.run([sys.executable, "-B", generator, *flags], check=True)

    def archive(self, count):
        return self._kept("%s-%d.js" % (self.source, count), lambda path: formats.write_archive(self.v2(count), path))

    def csv(self, count):
        return self._kept("%s-%d.csv" % (self.source, count), lambda path: formats.write_csv(self.v2(count), path))

    def gz(self, count):
        return self._kept("%s-v2-%d.jsonl.gz" % (self.source, count), lambda path: compress(self.v2(count), path))

    def first(self, path, count):
        """The first posts of a file of lines."""
        return self._kept("%s.first-%d.jsonl" % (os.path.basename(path), count), lambda to: copy_first(path, count, to))

    def hostile(self, kind, count):
        name = "hostile-%s-%d.jsonl" % ("".join(letter for letter in kind if letter.isalnum()), count)
        return self._kept(name, lambda path: hostile.write(hostile.KINDS[kind](), count, path))

    def lexicon(self, size):
        """The folder of a constructed lexicon."""
        return self._kept("lexicon-%d" % size, lambda path: lexicons.write(path, size))

    def terms(self):
        """A file with the terms of two poles, for programs that have no lexicon."""
        return self._kept("%s-terms.json" % self.source, self._write_terms)

    def _write_terms(self, path):
        own = [[term for poles in PHRASES.values() for term in poles[pole]] for pole in (0, 1)]
        with open(path, "w", encoding="utf-8") as file:
            json.dump(shared_terms(self.shared) if self.shared else own, file, ensure_ascii=False)


def shared_terms(folder):
    """The two poles' terms of the other generator's `terms.py`."""
    code = "import json, terms; print(json.dumps([[t for l in pole for t in pole[l]] for pole in terms.build()]))"
    shown = subprocess.run([sys.executable, "-B", "-c", code], cwd=folder, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(shown.stdout)


def compress(source, path):
    """One gzip member at the usual level."""
    with open(source, "rb") as file, gzip.open(path, "wb", compresslevel=6) as out:
        shutil.copyfileobj(file, out, 1 << 20)


def copy_first(source, count, path):
    with open(source, "rb") as file, open(path, "wb") as out:
        out.writelines(itertools.islice(file, count))
