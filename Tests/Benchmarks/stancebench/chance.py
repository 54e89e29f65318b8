"""Seeded chance that gives the same numbers in every Python version."""
import bisect
import itertools
import random


class Chance:
    """Only `random.Random.random` is used: the one method whose sequence Python promises not to change."""

    def __init__(self, seed):
        self._next = random.Random(seed).random

    def under(self, share):
        """True with the probability `share`."""
        return self._next() < share

    def number(self, low, high):
        """A whole number from `low` to `high`, both included."""
        return low + int(self._next() * (high - low + 1))

    def one(self, items):
        """One of `items`, each as likely."""
        return items[int(self._next() * len(items))]

    def ranked(self, items, ranks):
        """One of `items`, where `ranks` are the sums that `zipf` made for as many items."""
        return items[bisect.bisect_left(ranks, self._next() * ranks[-1], 0, len(items) - 1)]

    def early(self, count):
        """A place under `count`, early ones far likelier: what is retweeted is mostly old and well known."""
        return int(self._next() ** 3 * count)

    def pareto(self, high):
        """A count whose long tail ends at `high`."""
        return min(high, int(1 / (1 - self._next())) - 1)


def zipf(count, shift=2.7):
    """Running sums of Zipf-Mandelbrot weights 1 ÷ (rank + shift) (Mandelbrot 1953), for `Chance.ranked`."""
    return list(itertools.accumulate(1.0 / (rank + shift) for rank in range(count)))
