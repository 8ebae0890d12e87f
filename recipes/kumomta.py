"""Writes rules for the bounce classifier of KumoMTA from the site's data.

python kumomta.py responses.json > smtp-codes.toml
"""

import json
import re
import sys

SHORTEST = 12  # fewer letters say too little
VARIES = re.compile(r"<[a-z][a-z0-9 _-]*>")


def pattern(response):
    """Return a regular expression that matches a response, whatever its placeholders are."""
    parts = [
        re.sub(r"[\\.+*?()|\[\]{}^$]", r"\\\g<0>", part) for part in VARIES.split(response["text"])
    ]
    codes = "".join(
        f"{code} ".replace(".", r"\.") for code in (response["reply"], response["status"]) if code
    )
    return f"(?i){'^' if codes else ''}{codes}.*?{'.*?'.join(parts)}"


def longest(response):
    """Return the longest part of a response that never varies."""
    return max(VARIES.split(response["text"]), key=len).lower()


def line(response):
    """Return the response as it comes from a server."""
    return " ".join(filter(None, (response["reply"], response["status"], response["text"])))


def rules(responses):
    """Return the patterns of each cause, without those that also match what means another one."""
    lines = [(line(one), line(one).lower(), one["cause"]) for one in responses]
    found = {}
    for one in responses:
        if len(VARIES.sub("", one["text"])) < SHORTEST:
            continue
        text, part = pattern(one), longest(one)
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
