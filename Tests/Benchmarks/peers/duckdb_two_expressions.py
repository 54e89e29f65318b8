"""DuckDB: two regular expressions of a pole's terms each, grouped by day. usage: FILE TERMS.json; prints posts and seconds."""
import json
import re
import resource
import sys

import duckdb


def expression(terms):
    return "(" + "|".join(re.escape(term.lower()).replace("\\ ", " ") for term in terms) + ")"


def main(path, terms):
    with open(terms, encoding="utf-8") as file:
        first, second = (expression(each) for each in json.load(file))
    database = duckdb.connect()
    database.execute("set threads = 1")
    before = resource.getrusage(resource.RUSAGE_SELF)
    rows = database.execute(
        """select substr(created_at, 1, 10) as day, count(*), sum(regexp_matches(lower(text), ?)::int),
                  sum(regexp_matches(lower(text), ?)::int)
           from read_json(?, format = 'newline_delimited', columns = {created_at: 'VARCHAR', text: 'VARCHAR', lang: 'VARCHAR'})
           group by day order by day""", [first, second, path]).fetchall()
    after = resource.getrusage(resource.RUSAGE_SELF)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(json.dumps({"peer": "DuckDB " + duckdb.__version__, "posts": sum(row[1] for row in rows), "seconds": seconds}))


main(*sys.argv[1:])
