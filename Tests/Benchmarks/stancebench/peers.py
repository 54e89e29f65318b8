"""Other programs: the yardstick, zlib, and what a user could run instead. Nothing is installed; what is missing is said."""
import json
import os
import re
import shutil
import subprocess

from . import measure
from .program import ROOT, Failure

HERE = os.path.join(ROOT, "Tests", "Benchmarks")
INSTALL = {
    "simdjson": "apt-get install libsimdjson-dev g++",
    "zlib": "apt-get install zlib1g-dev gcc",
    "DuckDB": "python3 -m venv peers && peers/bin/pip install duckdb, then --python peers/bin/python",
    "VADER": "python3 -m venv peers && peers/bin/pip install vaderSentiment, then --python peers/bin/python",
    "quanteda": "Rscript -e 'install.packages(\"quanteda\")'",
}


class Missing(Exception):
    """A program that is not on this machine."""

    def __init__(self, name):
        super().__init__("%s is not here (%s)" % (name, INSTALL[name]))


def compile_yardstick(folder, source):
    """The path of the simdjson yardstick, compiled into `folder` from `source`."""
    words = ["c++", "-O3", "-march=native", "-std=c++17", source, "-lsimdjson"]
    return _compile("simdjson", words, os.path.join(folder, "extract"))


def compile_inflate(folder):
    """The path of the program that inflates by zlib alone."""
    source = os.path.join(HERE, "yardstick", "inflate.c")
    return _compile("zlib", ["cc", "-O2", source, "-lz"], os.path.join(folder, "inflate"))


def _compile(name, words, path):
    if not shutil.which(words[0]) or subprocess.run(words + ["-o", path], stderr=subprocess.DEVNULL).returncode:
        raise Missing(name)
    return path


def yardstick(binary, path, style, posts):
    """The yardstick's own seconds for a file of `posts` posts, loading left out."""
    output = measure.run([binary, path, style]).output
    found = re.match(r"(\d+) posts, (\d+) bytes of text, \d+ of other fields, (\d+) failed, ([\d.]+) s", output)
    if not found or int(found.group(1)) != posts or int(found.group(2)) == 0 or int(found.group(3)):
        raise Failure("the yardstick's answer is wrong: %s" % output.strip())
    return float(found.group(4))


def python_peer(name, interpreter, script, words):
    """What a peer in Python found out: `peer` with its version, `posts`, `seconds`."""
    module = {"DuckDB": "duckdb", "VADER": "vaderSentiment"}[name]
    if subprocess.run([interpreter, "-c", "import " + module], stderr=subprocess.DEVNULL).returncode:
        raise Missing(name)
    return json.loads(measure.run([interpreter, "-B", os.path.join(HERE, "peers", script), *words]).output)


def quanteda(words):
    """The same of quanteda, by Rscript."""
    probe = ["Rscript", "-e", "library(quanteda)"]
    if not shutil.which("Rscript") or subprocess.run(probe, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
        raise Missing("quanteda")
    return json.loads(measure.run(["Rscript", os.path.join(HERE, "peers", "quanteda.R"), *words]).output)
