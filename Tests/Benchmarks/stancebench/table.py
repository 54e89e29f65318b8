"""The one table that a run prints."""


class Row:
    """One line: what was measured, the figures in words, and what is held against a bar."""

    def __init__(self, name, figures, value=None, bar=None, aim=None, at_least=False, noise=None, places=2, unit="", others=0):
        self.name, self.figures, self.value, self.bar, self.aim = name, figures, value, bar, aim
        self.at_least, self.noise, self.places, self.unit = at_least, noise, places, unit
        self.others = others  # the share of the machine that other programs had; matters to wall times only

    def reaches(self, limit):
        """Is the value on the right side of a limit?"""
        return self.value >= limit if self.at_least else self.value <= limit

    def outcome(self):
        """What became of the bar, in one word or two."""
        if self.bar is None:
            return ""
        if not self.reaches(self.bar):
            return "DISTURBED" if self.others >= 0.1 else "MISSED"
        return "aim met" if self.aim is not None and self.reaches(self.aim) else "met"

    def cells(self):
        """The row's cells as text."""
        sign = "≥ " if self.at_least else "≤ "
        bars = [sign + self._number(limit) if limit is not None else "" for limit in (self.bar, self.aim)]
        noise = "" if self.noise is None else "%.0f %%" % (100 * self.noise)
        others = "; others used %.0f %% of the machine" % (100 * self.others) if self.others >= 0.1 else ""
        value = "" if self.value is None else self._number(self.value)
        return [self.name, self.figures + others, value, *bars, self.outcome(), noise]

    def _number(self, value):
        return "%.*f%s" % (self.places, value, self.unit)


HEADINGS = ["workload", "figures", "value", "bar", "aim", "", "noise"]


def lines(rows):
    """The lines of a table; the figures stand last, since they are long."""
    cells = [HEADINGS] + [row.cells() for row in rows]
    cells = [[each[0], *each[2:], each[1]] for each in cells]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEADINGS))]
    for row in cells:
        first, *middle, last = (text.rjust(width) for text, width in zip(row, widths))
        yield "  ".join([first.strip().ljust(widths[0]), *middle, last.strip()]).rstrip()


def count(number):
    """A number of posts as people say it: 950, 25.7 k, 3.65 M."""
    for limit, unit in ((1e6, " M"), (1e3, " k")):
        if number >= limit:
            return "%.3g%s" % (number / limit, unit)
    return "%.3g" % number
