"""Running programs and reading what the kernel counted of them."""
import os
import statistics
import subprocess
import tempfile
import threading
import time

from .program import Failure


class Run:
    """One run: `cpu` seconds of all threads, user and system, `wall` seconds, the share of the machine that `others` used
    meanwhile; `peak` bytes of memory where asked for."""

    def __init__(self, cpu, wall, others, peak, output):
        self.cpu, self.wall, self.others, self.peak, self.output = cpu, wall, others, peak, output


def run(words, input=None, watch_memory=False):
    """Runs a program to its end and returns what it took; its standard output goes through a file, not a pipe."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start, busy = time.perf_counter(), busy_seconds()
        process = subprocess.Popen(words, stdin=input or subprocess.DEVNULL, stdout=out, stderr=err)
        peak = Peak(process.pid) if watch_memory else None
        _, status, usage = os.wait4(process.pid, 0)
        wall, busy = time.perf_counter() - start, busy_seconds() - busy
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            err.seek(0)
            raise Failure("%s ended with %d: %s" % (words[:2], process.returncode, err.read()[-400:].decode(errors="replace")))
        out.seek(0)
        cpu = usage.ru_utime + usage.ru_stime
        others = max(0, busy - cpu) / (wall * os.cpu_count())
        return Run(cpu, wall, others, peak.bytes(usage) if peak else None, out.read().decode())


def busy_seconds():
    """The seconds that all processors together were not idle since the machine started; 0 where the kernel does not tell."""
    try:
        with open("/proc/stat") as file:
            user, nice, system, _, _, *interrupts = map(int, file.readline().split()[1:9])
    except OSError:
        return 0
    return (user + nice + system + sum(interrupts)) / os.sysconf("SC_CLK_TCK")


class Peak:
    """The most memory that a process ever had resident.

    The kernel's figure at the end (ru_maxrss) starts at what *this* program had when it started the other, so it says something
    only where it is higher; else the high-water mark of /proc is read every few milliseconds.
    """

    def __init__(self, pid):
        self.own, self.pid, self.highest = high_water("self"), pid, 0
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def _watch(self):
        while True:
            found = high_water(self.pid)
            if not found:
                return
            self.highest = max(self.highest, found)
            time.sleep(0.005)

    def bytes(self, usage):
        """The peak, after the process ended with `usage`."""
        self.thread.join()
        at_end = usage.ru_maxrss * 1024
        return at_end if at_end > self.own else self.highest


def high_water(pid):
    """The highest resident size of a process so far, in bytes; 0 where it is gone."""
    try:
        with open("/proc/%s/status" % pid) as file:
            lines = [line for line in file if line.startswith("VmHWM")]
    except OSError:
        return 0
    return int(lines[0].split()[1]) * 1024 if lines else 0


def alternating(tasks, rounds):
    """Name → runs. All tasks run one after the other, `rounds` times, so that a slow minute of the machine falls on all of them."""
    found = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            found[name].append(task())
    return found


def least(values):
    """The least of several times: what was measured without disturbance, or with the least."""
    return min(values)


def noise(values):
    """How far the median of several times lies above the least, as a share."""
    return statistics.median(values) / min(values) - 1
