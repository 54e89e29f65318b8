"""Reading callgrind's files and sharing out what they count."""
import io
import unittest

from stancebench import callgrind, gate, stages

LINES = """positions: line
events: Ir
ob=(1) /bin/stance
fl=(1) /x/Sources/StanceArchive/JSON.swift
fn=(1) scan
10 100
fi=(2) /x/Sources/StanceClassifier/Text/Token.swift
7 40
fi=(3) //<compiler-generated>
0 5
fe=(1)
cob=(2) libc.so.6
cfi=(4) memmove.S
cfn=(2) memcpy
calls=3 10
+2 60

fl=(5) /x/Sources/StanceClassifier/Rules/Rule.swift
fn=(3) apply
5 30
cob=(2)
cfi=(4)
cfn=(2)
calls=1 10
* 20

ob=(2)
fl=(4)
fn=(2)
1 80
"""


class CallgrindTests(unittest.TestCase):
    def setUp(self):
        self.profile = callgrind.Reader().read(io.StringIO(LINES))

    def test_own_instructions_stand_under_their_source_file_also_where_inlined(self):
        scan = ("/bin/stance", "scan")
        self.assertEqual(self.profile.own[scan, "/x/Sources/StanceClassifier/Text/Token.swift"], 40)
        self.assertEqual(self.profile.own[scan, "/x/Sources/StanceArchive/JSON.swift"], 100)
        self.assertEqual(self.profile.total(), 255)

    def test_instructions_below_a_call_stand_under_the_call(self):
        self.assertEqual(sum(self.profile.calls.values()), 80)

    def test_a_function_of_others_belongs_to_its_callers_by_what_was_done_below_the_calls(self):
        counts = stages.Attribution(self.profile).instructions()
        self.assertEqual(counts["read"], 100 + 5 + 60)
        self.assertEqual(counts["match"], 40)
        self.assertEqual(counts["rules"], 30 + 20)

    def test_the_difference_of_a_run_and_itself_is_empty(self):
        self.assertEqual(self.profile.minus(self.profile).total(), 0)

    def test_a_folder_without_a_stage_is_named(self):
        with self.assertRaisesRegex(stages.UnknownFile, "StanceNew/X.swift"):
            stages.stage("/x/Sources/StanceNew/X.swift")


class GateTests(unittest.TestCase):
    def test_only_growth_beyond_three_percent_is_missed(self):
        recorded = {"read": 1000, "match": 1000, "total": 2000}
        self.assertEqual(gate.grown({"read": 1030, "match": 900, "total": 1930}, recorded), [])
        self.assertEqual(gate.grown({"read": 1031, "match": 900, "total": 1931}, recorded), ["read"])

    def test_a_new_kind_of_processor_is_said_and_not_compared(self):
        recorded, _ = gate.read_numbers()
        out = io.StringIO()
        self.assertEqual(gate.compare({stage: count * 2 for stage, count in recorded.items()}, "6.3.1 other", out), 0)
        self.assertIn("NOT COMPARED", out.getvalue())


if __name__ == "__main__":
    unittest.main()
