"""Reads texts as JSON strings, one a line, and writes each as Python spells it, in a list and as the key of a table."""

import json
import sys

for line in sys.stdin:
    text = json.loads(line)
    print([text], {text: ("127.0.0.1", 10520)}, flush=True)
