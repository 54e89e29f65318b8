"""What all rows of a run share: the program, the files, how often; answers are checked here before anything is timed."""
import collections
import json
import os
import sys

from . import measure, peers, program
from .program import Failure

Setup = collections.namedtuple("Setup", "binary static workloads posts rounds python yardstick long")


class Session:
    """One run of the benchmarks."""

    def __init__(self, setup):
        self.setup, self.files = setup, setup.workloads
        self.answers, self.printed, self.notes, self.failures, self._yardstick = {}, {}, [], 0, None

    def yardstick(self):
        """The path of the yardstick: given, or compiled of the shared source where that is, else of the project's."""
        if not self._yardstick:
            shared = os.path.join(self.files.shared or "", "extract_only.cpp")
            own = os.path.join(peers.HERE, "yardstick", "extract.cpp")
            source = shared if self.files.shared and os.path.exists(shared) else own
            self._yardstick = self.setup.yardstick or peers.compile_yardstick(self.files.folder, source)
        return self._yardstick

    def words(self, path, *flags, jobs=1):
        """The words of a breakdown with everything on."""
        return program.breakdown(self.setup.binary, path, *flags, jobs=jobs)

    def checked(self, path, posts, *flags, jobs=1, like=None):
        """Runs a breakdown untimed and holds its answer against the number of posts, and the labels against those of `like`."""
        key = (path, flags, jobs)
        if key not in self.answers:
            self.answers[key] = program.answer(measure.run(self.words(path, "--json", *flags, jobs=jobs)).output)
            self.printed[key] = measure.run(self.words(path, *flags, jobs=jobs)).output
        found = self.answers[key]
        told = self.printed[key].startswith(format(posts, ",") + " post")
        if found["posts"] != posts or sum(found["labels"].values()) != posts or not told:
            raise Failure("%s has %d posts, not %d" % (path, found["posts"], posts))
        if like and found["labels"] != like["labels"]:
            raise Failure("%s has the labels %s, not %s" % (path, found["labels"], like["labels"]))
        return found

    def cpu(self, path, *flags, jobs=1):
        """A task: a breakdown's run, what it prints held against what was printed when the answer was checked."""
        def task():
            run = measure.run(self.words(path, *flags, jobs=jobs))
            if run.output != self.printed[path, flags, jobs]:
                raise Failure("%s: another answer when timed" % path)
            return run
        return task

    def classified(self, path, posts):
        """Label → posts among the rows that `stance classify` writes."""
        words = [self.setup.binary, "classify", "--quiet", "--jobs", "1", path]
        found = collections.Counter(json.loads(row)["label"] for row in measure.run(words).output.splitlines())
        if sum(found.values()) != posts:
            raise Failure("classify wrote %d rows, not %d" % (sum(found.values()), posts))
        return dict(found)

    def say(self, note):
        """Something for below the table, also shown at once."""
        self.notes.append(note)
        print(note, file=sys.stderr, flush=True)
