"""Writes rules for the bounce classifier of KumoMTA from the site's data.

python kumomta.py responses.json > smtp-codes.toml
"""

import json
import re
import sys

SHORTEST = 12  # fewer letters say too little
VARIES = re.compile(r"<([a-z]+)>")
SAMPLES = {"ip": "192.0.2.1", "size": "10", "count": "10"}  # the others take any name


def longest(response):
    """Return the longest part of a response that never varies."""
    return max(VARIES.sub("\n", response["text"]).split("\n"), key=len).lower()


def line(response):
    """Return the response as it comes from a server."""
    text = VARIES.sub(lambda found: SAMPLES.get(found[1], "x.example"), response["text"])
    return " ".join(filter(None, (response["reply"], response["status"], text)))


def rules(responses):
    """Return the patterns of each cause, without those that also match what means another one."""
    lines = [(line(one), line(one).lower(), one["cause"]) for one in responses]
    found = {}
    for one in responses:
        if len(VARIES.sub("", one["text"])) < SHORTEST:
            continue
        text, part = f"(?i){one['pattern']}", longest(one)
        matches = re.compile(text).search
        others = (said for said, low, cause in lines if part in low and cause != one["cause"])
        if not any(matches(said) for said in others):
            found.setdefault(one["cause"], []).append(text)
    return found


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        responses = json.load(file)["responses"].values()
    print("[rules]")
    for cause, patterns in rules(list(responses)).items():
        print(f"{cause} = [")
        for text in dict.fromkeys(patterns):
            print(f"  {json.dumps(text, ensure_ascii=False)},")
        print("]")
