"""Reading what callgrind counted: instructions by function and source file, and who called whom.

The format is that of https://valgrind.org/docs/manual/cl-format.html, without the parts that `--dump-instr=no` never writes.
"""
import collections
import re

NAMED = re.compile(r"(c?)(ob|fl|fi|fe|fn)=(.*)")
NUMBERED = re.compile(r"\((\d+)\)(?: (.*))?$")


class Profile:
    """Instructions of one run. A function is a pair of object file and name."""

    def __init__(self):
        self.own = collections.Counter()  # (function, source file) → instructions of its own
        self.calls = collections.Counter()  # (function, source file, called function) → instructions below the calls

    def minus(self, other):
        """What this run did more than another."""
        rest = Profile()
        for name in ("own", "calls"):
            mine, theirs = getattr(self, name), getattr(other, name)
            counts = ((key, mine[key] - theirs[key]) for key in set(mine) | set(theirs))
            setattr(rest, name, collections.Counter({key: count for key, count in counts if count}))
        return rest

    def total(self):
        """All instructions."""
        return sum(self.own.values())


class Reader:
    """Reads the lines of a file of callgrind. Names stand in full once and as numbers from then on."""

    def __init__(self):
        self.profile, self.names = Profile(), {"ob": {}, "fl": {}, "fn": {}}
        self.object = self.file = self.function = ""
        self.called_object = self.called_function = None
        self.is_call = False

    def read(self, lines):
        """The profile that `lines` hold."""
        for line in lines:
            if line[:1] in ("", "\n"):
                continue
            named = NAMED.match(line)
            if named:
                self._take_name(bool(named.group(1)), named.group(2), named.group(3))
            elif line.startswith("calls="):
                self.is_call = True
            elif line[0].isdigit() or line[0] in "+-*":
                self._take_cost(int(line.split()[1]))
        return self.profile

    def _take_name(self, is_called, key, value):
        table = self.names["fl" if key in ("fi", "fe") else key]
        numbered = NUMBERED.match(value)
        if numbered:
            if numbered.group(2) is not None:
                table[numbered.group(1)] = numbered.group(2)
            value = table[numbered.group(1)]
        if is_called:
            if key == "ob":
                self.called_object = value
            elif key == "fn":
                self.called_function = value
        elif key == "ob":
            self.object = value
        elif key == "fn":
            self.function = value
        else:
            self.file = value

    def _take_cost(self, count):
        function = (self.object, self.function)
        if self.is_call:
            called = (self.called_object or self.object, self.called_function)
            self.profile.calls[function, self.file, called] += count
            self.is_call, self.called_object = False, None
        else:
            self.profile.own[function, self.file] += count


def read(path):
    """The profile in a file."""
    with open(path, encoding="utf-8", errors="replace") as file:
        return Reader().read(file)
