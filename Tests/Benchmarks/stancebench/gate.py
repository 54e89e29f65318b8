"""The gate: instructions a post on a fixed file, by stage, held against the numbers of instructions.tsv.

Instructions under callgrind do not depend on what else the machine does. What else could make them differ is fixed: one thread,
Swift's hashing, the variants of memcpy and its kin that glibc picks by the processor, posts and lexicon (both constructed, their
hash is checked). The difference between a run over all posts and one over the first of them leaves out starting and reporting.
"""
import hashlib
import os
import platform
import re
import subprocess
import sys

from . import callgrind, formats, lexicons, posts, program, stages

COUNT, FIRST, ENTRIES = 2000, 100, 5000
HASH = "efe1faf78768f11b"
TOLERANCE = 0.03
MADE_BY = "# Swift "
NUMBERS = os.path.join(program.ROOT, "Tests", "Benchmarks", "instructions.tsv")
ENVIRONMENT = {
    "SWIFT_DETERMINISTIC_HASHING": "1",
    # The names of before and after glibc 2.33; without these, memcpy uses SSE2 on every x86-64.
    "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX2,-AVX2_Usable,-AVX_Fast_Unaligned_Load,-ERMS,-FSRM"
    ":glibc.cpu.x86_rep_movsb_threshold=1000000000:glibc.cpu.x86_rep_stosb_threshold=1000000000"
    ":glibc.cpu.x86_non_temporal_threshold=100000000",
}


def difference(binary, folder):
    """What the posts behind the first ones take. Workload and profiles are written into `folder`."""
    whole, first, lexicon = workload(folder)
    return profile(binary, whole, lexicon, COUNT, folder).minus(profile(binary, first, lexicon, FIRST, folder))


def by_stage(more, binary):
    """Stage → instructions a post, and `total`."""
    counts = stages.Attribution(more).instructions()
    if not counts["match"]:
        raise program.Failure("%s has no debug information, so no instruction can be told to its source file" % binary)
    found = {each: round(counts[each] / (COUNT - FIRST)) for each in stages.ORDER}
    return dict(found, total=round(more.total() / (COUNT - FIRST)))


def by_file(more):
    """Lines: instructions a post of each source file, most first."""
    counts = stages.Attribution(more, stages.source).instructions()
    for file, count in counts.most_common():
        if count >= COUNT - FIRST:
            yield "%8.0f  %s" % (count / (COUNT - FIRST), file)


def workload(folder):
    """Paths of all posts, of the first of them, and of the lexicon."""
    whole, first, lexicon = (os.path.join(folder, name) for name in ("posts.jsonl", "first.jsonl", "lexicon"))
    formats.write_lines(posts.PostStream().take(COUNT), formats.v2, whole)
    with open(whole, "rb") as source, open(first, "wb") as file:
        file.writelines(line for line, _ in zip(source, range(FIRST)))
    lexicons.write(lexicon, ENTRIES)
    found = digest([whole] + sorted(os.path.join(at, name) for at, _, names in os.walk(lexicon) for name in names))
    if found != HASH:
        raise program.Failure("the constructed posts and lexicon have the hash %s, not %s (after a change of them on purpose, "
                              "change HASH in gate.py and record the numbers anew)" % (found, HASH))
    return whole, first, lexicon


def digest(paths):
    """A hash of the bytes of files, one behind the other."""
    found = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as file:
            found.update(file.read())
    return found.hexdigest()[:16]


def profile(binary, path, lexicon, count, folder):
    """What callgrind counts in a breakdown of `path`, which has `count` posts."""
    out = os.path.join(folder, "callgrind.out")
    words = program.breakdown(binary, path, "--lexicon", lexicon)
    answer = program.answer(output([*words, "--json"]))
    if answer["posts"] != count or not all(answer["labels"].values()):
        raise program.Failure("wrong answer before counting: %s" % answer)
    output(["valgrind", "--tool=callgrind", "--callgrind-out-file=" + out, *words])
    return callgrind.read(out)


def output(words):
    """What a program prints under the fixed environment."""
    ran = subprocess.run(words, env=dict(os.environ, **ENVIRONMENT), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if ran.returncode:
        raise program.Failure("%s ended with %d: %s" % (words[0], ran.returncode, ran.stderr.strip()[-400:]))
    return ran.stdout


def platform_name():
    """What else than the code the numbers depend on: the compiler's version and the processor's kind, as `6.3.1 x86_64`."""
    shown = subprocess.run(["swift", "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    found = re.search(r"Swift version (\S+)", shown)
    return "%s %s" % (found.group(1) if found else "unknown", platform.machine())


def read_numbers(path=NUMBERS):
    """The recorded numbers, and the compiler and processor that they are of."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    recorded_on = next(line[len(MADE_BY):] for line in lines if line.startswith(MADE_BY))
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {stage: int(count) for stage, count in rows}, recorded_on


def write_numbers(found, recorded_on, path=NUMBERS):
    """Records numbers."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Instructions a post, by stage; written by Tests/Benchmarks/gate --record, explained in README.md.\n")
        file.write("%s%s\n" % (MADE_BY, recorded_on))
        file.writelines("%s\t%d\n" % (stage, found[stage]) for stage in [*stages.ORDER, "total"])


def grown(found, recorded):
    """The stages, or the total, that take more than the tolerance allows."""
    return [stage for stage in recorded if found[stage] > recorded[stage] * (1 + TOLERANCE)]


def table(found, recorded):
    """The lines to print."""
    yield "%-10s %12s %12s %8s" % ("stage", "recorded", "now", "change")
    for stage, before in recorded.items():
        mark = "  grew beyond +%d %%" % round(TOLERANCE * 100) if stage in grown(found, recorded) else ""
        yield "%-10s %12s %12s %+7.1f%%%s" % (stage, format(before, ","), format(found[stage], ","),
                                             100 * (found[stage] / before - 1), mark)


def compare(found, here, out=sys.stdout):
    """Prints the numbers of the platform `here` beside the recorded ones; the exit status: 1 where a stage grew."""
    recorded, recorded_on = read_numbers()
    out.write("Instructions a post (%s constructed posts, lexicon of %s entries)\n" % (format(COUNT, ","), format(ENTRIES, ",")))
    out.writelines(line + "\n" for line in table(found, recorded))
    if here.split()[-1] != recorded_on.split()[-1]:
        out.write("NOT COMPARED: recorded with Swift %s, this is %s, another kind of processor\n" % (recorded_on, here))
        return 0
    if here != recorded_on:
        out.write("Recorded with Swift %s, this is %s: record anew on an unchanged checkout\n" % (recorded_on, here))
    if grown(found, recorded):
        out.write("Missed: make it cheaper, or record what it is worth: Tests/Benchmarks/gate --record\n")
        return 1
    if found["total"] < recorded["total"] * (1 - TOLERANCE):
        out.write("Cheaper by more than the tolerance: keep the gain with Tests/Benchmarks/gate --record\n")
    return 0
