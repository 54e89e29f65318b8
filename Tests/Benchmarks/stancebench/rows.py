"""The rows of the table: each measures one workload. Times are processor seconds, user and system, of the whole process."""
import os
import subprocess
import sys

from . import hostile, measure, peers
from .measure import alternating, least, noise
from .program import Failure
from .table import Row, count


def cpus(runs):
    return [run.cpu for run in runs]


def walls(runs):
    return [run.wall for run in runs]


def disturbance(runs):
    """The share of the machine that other programs had during the least disturbed run."""
    return min(run.others for run in runs)


def against_yardstick(session, name, path, style, posts, bar, aim):
    """A breakdown with everything on ÷ what simdjson takes to read out four fields."""
    session.checked(path, posts)
    yardstick = session.yardstick()
    runs = alternating({
        "stance": lambda: session.cpu(path)().cpu,
        "yardstick": lambda: peers.yardstick(yardstick, path, style, posts)}, session.setup.rounds)
    mine, theirs = least(runs["stance"]), least(runs["yardstick"])
    rate = os.path.getsize(path) / mine / 1e6
    figures = "%s posts/s, %.0f MB/s; simdjson %s posts/s" % (count(posts / mine), rate, count(posts / theirs))
    return [Row("%s, %s posts" % (name, count(posts)), figures, mine / theirs, bar, aim, unit=" ×",
                noise=max(noise(runs["stance"]), noise(runs["yardstick"])))]


def v2(session):
    posts = session.setup.posts
    return against_yardstick(session, "v2", session.files.v2(posts), "v2", posts, 3.0, 2.0)


def escaped(session):
    posts = session.setup.posts // 4
    return against_yardstick(session, "v2, all \\u-escaped", session.files.escaped(posts), "v2", posts, 2.5, 1.8)


def v11(session):
    posts = session.setup.posts // 10
    return against_yardstick(session, "v1.1", session.files.v11(posts), "v11", posts, 1.8, 1.4)


def layouts(session):
    """Bytes a second of the data archive and of CSV, made of the same posts as a file of version 2, whose labels they must have."""
    posts = session.setup.posts // 4
    paths = {"v2": session.files.v2(posts), "X data archive": session.files.archive(posts), "CSV": session.files.csv(posts)}
    for path in paths.values():
        session.checked(path, posts, like=session.checked(paths["v2"], posts))
    runs = alternating({name: session.cpu(path) for name, path in paths.items()}, session.setup.rounds)
    rates = {name: os.path.getsize(path) / least(cpus(runs[name])) / 1e6 for name, path in paths.items()}
    for name in list(paths)[1:]:
        figures = "%s posts/s" % count(posts / least(cpus(runs[name])))
        yield Row("%s, %s posts" % (name, count(posts)), figures, rates[name], 500, 800, at_least=True, places=0, unit=" MB/s",
                  noise=noise(cpus(runs[name])))
        yield Row("%s, v2's bytes/s ÷ its" % name, "v2 %.0f MB/s" % rates["v2"], rates["v2"] / rates[name], 1.5)


def gz(session):
    """Wall time of a breakdown on two cores ÷ that of zlib inflating the same file and nothing else."""
    posts = session.setup.posts
    plain, path = session.files.v2(posts), session.files.gz(posts)
    session.checked(path, posts, jobs=2, like=session.checked(plain, posts))
    inflate = peers.compile_inflate(session.files.folder)
    if int(measure.run([inflate, path]).output.split()[0]) != os.path.getsize(plain):
        raise Failure("zlib inflates %s to another size" % path)
    runs = alternating({"stance": session.cpu(path, jobs=2), "zlib": lambda: measure.run([inflate, path])}, session.setup.rounds)
    mine, theirs = least(walls(runs["stance"])), least(walls(runs["zlib"]))
    figures = "%.2f s on two cores (wall), zlib alone %.2f s" % (mine, theirs)
    yield Row("v2 .gz, %s posts" % count(posts), figures, mine / theirs, 1.15, 1.05, unit=" ×", noise=noise(walls(runs["stance"])),
              others=disturbance(runs["stance"]))


def cores(session):
    """Wall time on one core ÷ on two."""
    posts = session.setup.posts
    path = session.files.v2(posts)
    session.checked(path, posts, jobs=2, like=session.checked(path, posts))
    runs = alternating({jobs: session.cpu(path, jobs=jobs) for jobs in (1, 2)}, session.setup.rounds)
    one, two = (least(walls(runs[jobs])) for jobs in (1, 2))
    figures = "%.2f s and %.2f s (wall), %.2f s and %.2f s of processors" % (
        one, two, *(least(cpus(runs[jobs])) for jobs in (1, 2)))
    yield Row("two cores against one", figures, one / two, 1.8, at_least=True, unit=" ×",
              noise=max(noise(walls(runs[jobs])) for jobs in (1, 2)), others=disturbance(runs[2]))


def memory(session):
    """The most memory that a run had resident, from a file and from a pipe that never ends in any file."""
    posts = session.setup.posts
    path = session.files.v2(posts)
    session.checked(path, posts, jobs=2)
    runs = [measure.run(session.words(path, jobs=2), watch_memory=True) for _ in range(session.setup.rounds)]
    yield peak_row("peak memory, %s posts" % count(posts), max(runs, key=lambda run: run.peak))
    if session.setup.long:
        yield streamed(session, 20 * posts)


def streamed(session, posts):
    """The same of posts that a pipe brings, all with ids of their own."""
    base = session.files.v2(session.setup.posts // 10)
    words = [sys.executable, "-B", "-m", "stancebench.streaming", base, str(posts)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, cwd=peers.HERE) as source:
        run = measure.run(session.words("-", jobs=2), input=source.stdout, watch_memory=True)
    if not run.output.startswith(format(posts, ",") + " posts"):
        raise Failure("the pipe brought other posts than %d: %s" % (posts, run.output.splitlines()[0]))
    return peak_row("peak memory, %s posts" % count(posts), run)


def peak_row(name, run):
    figures = "copies told apart, %.1f s (wall) on two cores" % run.wall
    return Row(name, figures, run.peak / (1 << 20), 32, places=1, unit=" MiB")


def start(session):
    """What one post takes from the shell: almost all of it is starting."""
    binaries = {"dynamic": (session.setup.binary, 10), "static": (session.setup.static, 6)}
    for name, (binary, bar) in binaries.items():
        if not binary:
            session.say("not measured: the start of a static binary (--static builds one, which takes minutes)")
            continue
        words = [binary, "explain", "Ukraine decides its alliances itself, no Kremlin veto."]
        if "sovereignty-concerned" not in measure.run(words).output:
            raise Failure("explain gives another label")
        runs = [measure.run(words) for _ in range(21)]
        yield Row("start of explain, %s" % name, "%.1f ms (wall)" % (least(walls(runs)) * 1000), least(cpus(runs)) * 1000, bar,
                  places=1, unit=" ms", noise=noise(cpus(runs)))


def classify(session):
    """Speed of `classify` with labels as JSON Lines, as a share of breakdown's."""
    posts = session.setup.posts // 4
    path = session.files.v2(posts)
    few = min(posts, 10_000)
    labels = session.checked(session.files.first(path, few), few)["labels"]
    if session.classified(session.files.first(path, few), few) != {name: each for name, each in labels.items() if each}:
        raise Failure("classify and breakdown give other labels")
    session.checked(path, posts)
    words = [session.setup.binary, "classify", "--quiet", "--jobs", "1", path]
    runs = alternating({"breakdown": session.cpu(path), "classify": lambda: measure.run(words)}, session.setup.rounds)
    counting, writing = (least(cpus(runs[name])) for name in ("breakdown", "classify"))
    yield Row("classify against breakdown", "%s and %s posts/s" % (count(posts / writing), count(posts / counting)),
              100 * counting / writing, 60, at_least=True, places=0, unit=" %", noise=noise(cpus(runs["classify"])))


def peer_rows(session):
    """Stance's posts a second ÷ a peer's, on one core each and on the same posts."""
    posts, terms = session.setup.posts, session.files.terms()
    whole = session.files.v2(posts)
    for name, bar, some in (("DuckDB", 2.5, posts), ("VADER", 45, posts // 50), ("quanteda", 200, posts // 100)):
        path = whole if some == posts else session.files.first(whole, some)
        try:
            yield peer_row(session, name, bar, path, some, terms)
        except peers.Missing as missing:
            session.say("not measured: %s" % missing)


def peer_row(session, name, bar, path, posts, terms):
    """One peer on `path`, a file or the beginning of it, against stance on the whole file."""
    whole = session.files.v2(session.setup.posts)
    session.checked(whole, session.setup.posts)
    python = session.setup.python
    ask = {
        "DuckDB": lambda: peers.python_peer("DuckDB", python, "duckdb_two_expressions.py", [path, terms]),
        "VADER": lambda: peers.python_peer("VADER", python, "vader.py", [path]),
        "quanteda": lambda: peers.quanteda([path, terms]),
    }[name]
    runs = alternating({"stance": session.cpu(whole), "peer": ask}, min(session.setup.rounds, 2))
    if any(found["posts"] != posts for found in runs["peer"]):
        raise Failure("%s counts other posts" % name)
    seconds = [found["seconds"] for found in runs["peer"]]
    mine, theirs = least(cpus(runs["stance"])) / session.setup.posts, least(seconds) / posts
    title = {"DuckDB": "DuckDB's two expressions", "VADER": "VADER", "quanteda": "quanteda"}[name]
    figures = "%s: %s posts/s, stance %s" % (runs["peer"][0]["peer"], count(1 / theirs), count(1 / mine))
    return Row(title, figures, theirs / mine, bar, at_least=True, places=1, unit=" × slower",
               noise=max(noise(cpus(runs["stance"])), noise(seconds)))


def sizes(session):
    """Cost of a post with constructed lexicons of three sizes that match the same in the posts; starting is taken off."""
    posts, few = session.setup.posts // 10, 100
    path, first = session.files.own(posts), session.files.first(session.files.own(posts), few)
    tasks, like = {}, None
    for size in (500, 5_000, 50_000):
        flags = ("--lexicon", session.files.lexicon(size))
        like = session.checked(path, posts, *flags, like=like)
        session.checked(first, few, *flags)
        tasks[size], tasks[size, "start"] = session.cpu(path, *flags), session.cpu(first, *flags)
    runs = alternating(tasks, session.setup.rounds + 2)
    costs = {size: (least(cpus(runs[size])) - least(cpus(runs[size, "start"]))) / (posts - few) for size in (500, 5_000, 50_000)}
    figures = ", ".join("%s: %.0f ns a post" % (format(size, ","), cost * 1e9) for size, cost in costs.items())
    yield Row("lexicon of 50,000 against 500 entries", figures, max(costs.values()) / costs[500], 1.3, unit=" ×",
              noise=max(noise(cpus(runs[size])) for size in costs))


def hostiles(session):
    """Cost of a byte of posts that could be slow ÷ of usual posts, two thirds of whose bytes are no text; starting is taken off."""
    posts, many, few = session.setup.posts // 10, 100, 2
    usual = session.files.v2(posts)
    start = session.files.first(usual, few)
    paths = {"usual": (usual, posts), "start": (start, few)}
    paths.update({kind: (session.files.hostile(kind, many), many) for kind in hostile.KINDS})
    for path, expected in paths.values():
        session.checked(path, expected)
    runs = alternating({name: session.cpu(path) for name, (path, _) in paths.items()}, session.setup.rounds + 2)
    begin = least(cpus(runs["start"]))
    costs = {name: (least(cpus(runs[name])) - begin) / os.path.getsize(path) * 1e9 for name, (path, _) in paths.items()}
    for kind in hostile.KINDS:
        figures = "%.2f ns a byte, usual posts %.2f" % (costs[kind], costs["usual"])
        bar = None if kind == hostile.COMPARISON else 3
        yield Row("hostile: %s" % kind, figures, costs[kind] / costs["usual"], bar, unit=" ×", noise=noise(cpus(runs[kind])))


ALL = {"v2": v2, "escaped": escaped, "v11": v11, "layouts": layouts, "gz": gz, "cores": cores, "memory": memory, "start": start,
       "classify": classify, "peers": peer_rows, "sizes": sizes, "hostile": hostiles}
