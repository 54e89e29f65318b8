"""Which stage of the way from bytes to counts does an instruction belong to?

By the source file that the debug information names for it, also where it was inlined elsewhere. Two kinds have no such file:

- what the compiler made itself, and inlined standard library: it belongs to the stage that has most of its function;
- functions of others (the Swift runtime, libc, zlib, specialised standard library): they belong to the stages that called them,
  in the proportion of what was done below those calls.
"""
import collections

# By the beginning of a path under Sources/; the longest that fits counts. None: shared by stages, so its function decides.
STAGES = {
    "StanceArchive/": "read",
    "StanceClassifier/Post/": "read",
    "CZlib/": "read",
    "StanceClassifier/Text/": "match",
    "StanceClassifier/Lexicon/": "match",
    "StanceClassifier/Matching/": "match",
    "StanceClassifier/Unsafe/": "match",
    "CBuiltinLexicon/": "match",
    "StanceClassifier/Rules/": "rules",
    "StanceClassifier/Verdict/": "rules",
    "StanceAggregation/": "aggregate",
    "StanceReport/": "aggregate",
    "StanceTuning/": "aggregate",
    "stance/": "aggregate",
    "CVector/": None,
}
ORDER = ["read", "match", "rules", "aggregate"]
STRAY = "aggregate"  # what nobody of ours called: start and end of threads, a handful of instructions a post


class UnknownFile(Exception):
    """A source file that no line of `STAGES` speaks of."""


def source(path):
    """A source file's path under Sources/, or nothing where it is none of the project's."""
    place = path.rfind("/Sources/")
    return path[place + len("/Sources/"):] if place >= 0 else None


def stage(path):
    """The stage of a source file, or nothing where it alone does not tell."""
    inside = source(path)
    if not inside:
        return None
    fitting = [each for each in STAGES if inside.startswith(each)]
    if not fitting:
        raise UnknownFile("no stage for Sources/%s (add its folder to STAGES in Tests/Benchmarks/stancebench/stages.py)" % inside)
    return STAGES[max(fitting, key=len)]


class Attribution:
    """Shares out the instructions of a profile among the stages, or among what else `label` says of a source file."""

    def __init__(self, profile, label=stage):
        self.profile, self.label = profile, label
        self.home = self._homes()
        self.callers = collections.defaultdict(collections.Counter)
        for (function, file, called), count in profile.calls.items():
            self.callers[called][function, file] += max(count, 0)

    def _homes(self):
        """Function → the label that has most of its instructions, of those that have one."""
        counts = collections.defaultdict(collections.Counter)
        for (function, file), count in self.profile.own.items():
            if self.label(file):
                counts[function][self.label(file)] += count
        return {function: max(sorted(labels), key=lambda each: labels[each]) for function, labels in counts.items()}

    def instructions(self):
        """Label → instructions."""
        sums = collections.Counter()
        for (function, file), count in self.profile.own.items():
            for each, share in self.shares(function, file, frozenset()).items():
                sums[each] += count * share
        return sums

    def shares(self, function, file, seen):
        """Label → share, of one place of a function."""
        known = self.label(file) or self.home.get(function)
        if known:
            return {known: 1.0}
        callers = self.callers[function]
        below = sum(callers.values())
        if function in seen or not below:
            return {STRAY: 1.0}
        sums = collections.Counter()
        for (caller, at), count in callers.items():
            if count:
                for each, share in self.shares(caller, at, seen | {function}).items():
                    sums[each] += share * count / below
        return sums
