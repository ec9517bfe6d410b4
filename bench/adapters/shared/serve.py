"""What the adapters in Python share."""

import json
import re
import sys

SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+|\n+")


def sentences(text):
    """Yields where sentences begin and end: at line breaks, and at blanks after a full stop, ! or ?."""
    start = 0
    for end in SENTENCE_END.finditer(text):
        yield start, end.start()
        start = end.end()
    yield start, len(text)


def serve(answer):
    """Answers each line of standard input, {"text": …}, with a line: what `answer` makes of the text."""
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogatepass")
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line)["text"])), flush=True)
