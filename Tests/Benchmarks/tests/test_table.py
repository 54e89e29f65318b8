"""Rows, their bars, and the posts of a stream."""
import io
import json
import os
import tempfile
import unittest

from stancebench import formats, measure, posts, streaming, table


class RowTests(unittest.TestCase):
    def test_a_ratio_may_be_at_most_its_bar(self):
        outcomes = [table.Row("x", "", value, 3.0, 2.0).outcome() for value in (3.1, 3.0, 2.0)]
        self.assertEqual(outcomes, ["MISSED", "met", "aim met"])

    def test_a_rate_must_be_at_least_its_bar(self):
        outcomes = [table.Row("x", "", value, 500, 800, at_least=True).outcome() for value in (499, 500, 800)]
        self.assertEqual(outcomes, ["MISSED", "met", "aim met"])

    def test_a_wall_time_that_others_disturbed_misses_nothing(self):
        self.assertEqual(table.Row("x", "", 5, 2, others=0.5).outcome(), "DISTURBED")
        self.assertEqual(table.Row("x", "", 1, 2, others=0.5).outcome(), "met")

    def test_columns_stand_below_each_other(self):
        lines = list(table.lines([table.Row("a", "one", 1, 2), table.Row("long name", "two", 100, 200)]))
        self.assertEqual(len({line.index(word) for line, word in zip(lines[1:], ("one", "two"))}), 1)

    def test_numbers_of_posts_are_short(self):
        self.assertEqual([table.count(number) for number in (950, 25_700, 3_650_000)], ["950", "25.7 k", "3.65 M"])


class MeasureTests(unittest.TestCase):
    def test_tasks_take_turns(self):
        order = []
        measure.alternating({name: lambda name=name: order.append(name) for name in "ab"}, 3)
        self.assertEqual("".join(order), "ababab")

    def test_a_program_that_fails_ends_the_run(self):
        with self.assertRaisesRegex(measure.Failure, "ended with 3: no"):
            measure.run(["sh", "-c", "echo no >&2; exit 3"])

    def test_the_output_and_the_processor_time_are_those_of_the_program(self):
        found = measure.run(["sh", "-c", "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; echo $i"])
        self.assertEqual(found.output, "100000\n")
        self.assertTrue(0.005 < found.cpu <= found.wall * os.cpu_count() + 0.05)

    @unittest.skipUnless(os.path.exists("/proc/self/status"), "the peak is read from /proc")
    def test_the_peak_is_that_of_the_program(self):
        program = "import time; data = bytearray(150 << 20); time.sleep(0.05)"
        peak = measure.run(["python3", "-c", program], watch_memory=True).peak
        self.assertTrue(150 << 20 < peak < 200 << 20, peak)


class StreamTests(unittest.TestCase):
    def test_every_post_of_a_stream_has_an_id_of_its_own(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "posts.jsonl")
            formats.write_lines(posts.PostStream().take(40), formats.v2, path)
            out = io.BytesIO()
            streaming.write(path, 100, out)
        found = [json.loads(line) for line in out.getvalue().splitlines()]
        self.assertEqual(len({each["id"] for each in found}), 100)
        self.assertEqual([each["text"] for each in found[:40]], [each["text"] for each in found[40:80]])
        self.assertTrue(all(each["conversation_id"] == each["id"] for each in found))


if __name__ == "__main__":
    unittest.main()
