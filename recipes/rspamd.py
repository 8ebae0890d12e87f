"""Writes a map and a rule for rspamd from the site's data: bounces get a symbol that names why.

python rspamd.py responses.json /etc/rspamd
"""

import json
import sys
from pathlib import Path

from kumomta import rules  # beside this file

RULE = """\
SMTP_CODES {{
  type = "content";
  filter = "oneline"; # the texts of the message, decoded
  map = "$LOCAL_CONFDIR/local.d/maps.d/smtp_codes.map";
  regexp = true;
  require_symbols = "BOUNCE";
  score = 0.0; # tells, and judges nothing
  description = "Why a bounce came";
  symbols = [{symbols}];
}}
"""


def symbol(cause):
    """Return the name of a cause in rspamd: `mailbox-full` is SMTP_MAILBOX_FULL."""
    return f"SMTP_{cause.upper().replace('-', '_')}"


def line(pattern, cause):
    """Return a line of the map: a regular expression between slashes, and its symbol."""
    bare = pattern.removeprefix("(?i)").replace("/", "\\/")
    return f"/{bare}/i {symbol(cause)}:0.0\n"


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        found = rules(list(json.load(file)["responses"].values()))
    target = Path(sys.argv[2]) / "local.d"
    (target / "maps.d").mkdir(parents=True, exist_ok=True)
    with open(target / "maps.d" / "smtp_codes.map", "w", encoding="utf-8") as file:
        lines = (line(one, cause) for cause in found for one in found[cause])
        file.writelines({one.lower(): one for one in lines}.values())  # it takes no case apart
    names = ", ".join(f'"{symbol(cause)}"' for cause in found)
    (target / "smtp_codes.conf").write_text(RULE.format(symbols=names), encoding="utf-8")
