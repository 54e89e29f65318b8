"""The program under measurement: where it is, and what it answers."""
import json
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
TABLES = ["--by", "day", "--by", "lang", "--by", "kind"]  # everything on: validation, copies and rules always are


class Failure(Exception):
    """What ends a run: a program that failed, an answer that is wrong."""


def build():
    """Builds stance in release and returns its path."""
    arguments = ["swift", "build", "-c", "release", "--product", "stance", "--package-path", ROOT]
    if subprocess.run(arguments, stdout=subprocess.DEVNULL).returncode:
        raise Failure("swift build failed (run it by itself to see why)")
    shown = subprocess.run(arguments + ["--show-bin-path"], stdout=subprocess.PIPE, text=True, check=True)
    return os.path.join(shown.stdout.strip(), "stance")


def build_static(folder):
    """Builds stance with the Swift runtime linked in, in a build folder of its own, and returns its path."""
    arguments = ["swift", "build", "-c", "release", "--product", "stance", "--package-path", ROOT, "--static-swift-stdlib",
                 "--scratch-path", os.path.join(folder, "static-build")]
    if subprocess.run(arguments, stdout=subprocess.DEVNULL).returncode:
        raise Failure("the static build failed (swift build --static-swift-stdlib)")
    return os.path.join(folder, "static-build", "release", "stance")


def breakdown(binary, path, *flags, jobs=1):
    """The words of a breakdown of `path` with everything on, as a person gets it: JSON would add a hash of each input."""
    return [binary, "breakdown", *TABLES, "--quiet", "--jobs", str(jobs), *flags, path]


def answer(output):
    """Of a breakdown as JSON, what must be the same however posts were read: their number and the number of each label."""
    try:
        found = json.loads(output)
        return {"posts": found["posts"], "labels": {name: each["count"] for name, each in found["labels"].items()}}
    except (ValueError, KeyError, TypeError):
        raise Failure("no breakdown in JSON: %.80r" % output) from None
