"""The constructed posts and lexicons."""
import json
import os
import tempfile
import unittest

from stancebench import formats, lexicons, posts
from stancebench.words import HASHTAGS, PHRASES, vocabulary


class PostTests(unittest.TestCase):
    def test_a_seed_gives_the_same_posts(self):
        first, second = ([formats.v2(post) for post in posts.PostStream(seed=3).take(300)] for _ in range(2))
        self.assertEqual(first, second)

    def test_ids_rise_and_retweets_name_an_earlier_post(self):
        found = list(posts.PostStream().take(2000))
        self.assertTrue(all(one.id < next.id for one, next in zip(found, found[1:])))
        retweets = [post for post in found if post.original]
        self.assertTrue(600 < len(retweets) < 800)
        self.assertTrue(all(post.original.id < post.id for post in retweets))

    def test_lines_are_records_whatever_their_escapes(self):
        with tempfile.TemporaryDirectory() as folder:
            plain, escaped = (os.path.join(folder, name) for name in ("plain", "escaped"))
            formats.write_lines(posts.PostStream().take(50), formats.v2, plain, escaped_share=0)
            formats.write_lines(posts.PostStream().take(50), formats.v2, escaped, escaped_share=1)
            self.assertEqual(list(formats.records(plain)), list(formats.records(escaped)))
            with open(escaped, "rb") as file:
                self.assertTrue(file.read().isascii())

    def test_an_archive_holds_the_posts_of_its_source(self):
        with tempfile.TemporaryDirectory() as folder:
            source, archive = (os.path.join(folder, name) for name in ("posts.jsonl", "tweets.js"))
            formats.write_lines(posts.PostStream().take(50), formats.v2, source)
            formats.write_archive(source, archive)
            with open(archive, encoding="utf-8") as file:
                found = json.loads(file.read().split(" = ", 1)[1])
            self.assertEqual([each["tweet"]["full_text"] for each in found], [each["text"] for each in formats.records(source)])


class LexiconTests(unittest.TestCase):
    def test_lexicons_of_all_sizes_hold_the_same_matching_entries(self):
        small, large = lexicons.entries(600), lexicons.entries(3000)
        self.assertEqual([sum(map(len, each.values())) for each in (small, large)], [600, 3000])
        for name, entries in lexicons.matching_entries().items():
            self.assertEqual(small[name][:len(entries)], large[name][:len(entries)])

    def test_no_post_holds_what_fills_a_lexicon(self):
        for language, ending in lexicons.UNSAID.items():
            said = vocabulary(language) + " ".join(PHRASES[language][0] + PHRASES[language][1] + HASHTAGS[language]).split()
            self.assertFalse([word for word in said if word.lower().endswith(ending)])


if __name__ == "__main__":
    unittest.main()
