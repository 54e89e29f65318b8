"""Answers are checked before anything is timed; a shell script stands in for stance."""
import os
import stat
import sys
import tempfile
import unittest

from stancebench import peers, program, session, workloads

SCRIPT = """#!/bin/sh
case "$*" in
  *--json*) echo '{"posts": 3, "labels": {"first": {"count": 1}, "second": {"count": 0}, "neutral": {"count": 2}}}' ;;
  *) echo "3 posts"; %s ;;
esac
"""


class SessionTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def current(self, more="true"):
        binary = os.path.join(self.folder, "stance")
        with open(binary, "w", encoding="utf-8") as file:
            file.write(SCRIPT % more)
        os.chmod(binary, stat.S_IRWXU)
        files = workloads.Workloads(self.folder, None)
        return session.Session(session.Setup(binary, None, files, 10, 1, sys.executable, None, False))

    def test_a_right_answer_is_given_back(self):
        self.assertEqual(self.current().checked("x", 3)["labels"], {"first": 1, "second": 0, "neutral": 2})

    def test_a_wrong_number_of_posts_ends_the_run(self):
        with self.assertRaisesRegex(program.Failure, "x has 3 posts, not 4"):
            self.current().checked("x", 4)

    def test_other_labels_end_the_run(self):
        with self.assertRaisesRegex(program.Failure, "x has the labels"):
            self.current().checked("x", 3, like={"labels": {"first": 3}})

    def test_another_answer_when_timed_ends_the_run(self):
        current = self.current("date +%s%N")
        current.checked("x", 3)
        with self.assertRaisesRegex(program.Failure, "another answer when timed"):
            current.cpu("x")()

    def test_a_peer_that_is_not_here_is_named_with_the_way_to_install_it(self):
        with self.assertRaisesRegex(peers.Missing, "DuckDB is not here .*pip install duckdb"):
            peers.python_peer("DuckDB", "false", "none.py", [])


if __name__ == "__main__":
    unittest.main()
