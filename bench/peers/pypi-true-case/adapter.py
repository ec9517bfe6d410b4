import re

from serve import sentences, serve
from true_case import TrueCase

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

model = TrueCase.load()


def cased(word, is_first):
    count = dict.get(model, word.lower())
    share = count.percentage if count else None
    if is_first or (share is not None and share > 0.5):
        return word[0].upper() + word[1:]
    return word if share is None else word.lower()


def repair(text):
    parts, copied = [], 0
    for start, end in sentences(text):
        for number, word in enumerate(WORD.finditer(text, start, end)):
            parts += [text[copied : word.start()], cased(word.group(), number == 0)]
            copied = word.end()
    return {"text": "".join(parts) + text[copied:]}


serve(repair)
