"""VADER: the compound score of every text. usage: FILE; prints posts and seconds, reading the JSON left out."""
import importlib.metadata
import json
import sys
import time

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


def main(path):
    with open(path, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    analyzer, start = SentimentIntensityAnalyzer(), time.process_time()
    for text in texts:
        analyzer.polarity_scores(text)
    version = importlib.metadata.version("vaderSentiment")
    print(json.dumps({"peer": "VADER " + version, "posts": len(texts), "seconds": time.process_time() - start}))


main(*sys.argv[1:])
