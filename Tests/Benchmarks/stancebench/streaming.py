"""More posts than a disk should hold: a file again and again, each post with an id of its own, in order."""
import json
import os
import sys

PASS = 1 << 50  # what is added to the ids at each pass, more than the ids of a file span


def templates(path):
    """The lines of a file in pieces around their own id, and the id."""
    found = []
    with open(path, "rb") as file:
        for line in file:
            number = json.loads(line)["id"]
            found.append((line.split(number.encode()), int(number)))
    return found


def write(path, count, out):
    """Writes `count` posts to the stream `out`."""
    pieces, written, at_pass = templates(path), 0, 0
    while written < count:
        lines = [str(number + at_pass * PASS).encode().join(parts) for parts, number in pieces[:count - written]]
        out.write(b"".join(lines))
        written, at_pass = written + len(lines), at_pass + 1


if __name__ == "__main__":
    with os.fdopen(sys.stdout.fileno(), "wb", buffering=1 << 20) as stream:
        write(sys.argv[1], int(sys.argv[2]), stream)
