#!/usr/bin/env python3
"""Makes NDJSON records to try a job on: invented news, some of it damaged, and now and then what is hard about JSON and text.

The same number gives the same records. Use: generate.py [NUMBER] > FILE
"""
import json
import random
import sys

PEOPLE = ["Amina Okafor", "Josef Lindqvist", "Maria van der Berg", "Asad Qureshi", "Chloé Martin", "Dmitri Volkov", "Grace Mwangi"]
ROLES = ["Prime Minister", "Foreign Minister", "the spokesman", "President", "Professor", "the lawyer", "Chief Justice"]
PLACES = ["Geneva", "Nairobi", "Islamabad", "Lisbon", "New Delhi", "Washington", "Kraków", "Buenos Aires", "Oslo"]
BODIES = ["the US Senate", "the World Bank", "NATO", "the European Union", "the Supreme Court", "the IMF", "the ministry"]
DAYS = ["Monday", "Tuesday", "Friday", "Sunday", "March 3", "the eve of Ramadan", "Christmas Day"]
DEEDS = ["signed an agreement on grain", "postponed the vote", "opened a bridge over the river", "rejected the budget",
         "called for calm", "welcomed the results", "inspected the flood walls", "raised its forecast to 3.5 per cent"]
PATTERNS = [
    "{role} {person} flew to {place} on {day}, where {body} {deed}.",
    "On {day}, {body} {deed}, said {person}, who lives in {place}.",
    "“We have waited long enough,” {person} told reporters in {place}.",
    "Nothing came of it: {body} {deed} all the same.",
    "{person} and {other} met in {place}; {body} {deed} soon after.",
    "The road to {place} was closed from {day} on.",
]
HARD = [
    "", " ", "\t\n", "\n\n\n", "Ъ 第 ص 🙂 👩\u200d👧", "a line\u2028and another\u0085of it", 'he said "no" \\ and \\n', "\u0000 and \u007f",
    "caf&eacute; &amp; bar", "FranÃ§ois itâ€™s", "</script><b>on monday</b>", "\ud83d alone", "e\u0301", "__proto__", "\ufeffmarked",
]


def sentence(rng):
    return rng.choice(PATTERNS).format(
        role=rng.choice(ROLES), person=rng.choice(PEOPLE), other=rng.choice(PEOPLE), place=rng.choice(PLACES),
        body=rng.choice(BODIES), deed=rng.choice(DEEDS), day=rng.choice(DAYS))


def capitalised(text):
    return text[:1].upper() + text[1:]


def damaged(rng, text):
    """The text as a bad font, a scraper or a shouting editor leaves it."""
    way = rng.random()
    if way < 0.6:
        lost = set(rng.sample("ABCDEFGILMNOPRSTUW", 8))
        return "".join(letter.lower() if letter in lost else letter for letter in text)
    return text.lower() if way < 0.9 else text.upper()


def text_of(rng, number):
    if number % 1000 == 999:
        return rng.choice(HARD)
    length = 400 if number % 20_000 == 10_000 else rng.choice((1, 1, 2, 2, 3))
    text = " ".join(capitalised(sentence(rng)) for _ in range(length))
    return damaged(rng, text) if rng.random() < 0.25 else text


def line_of(rng, number):
    """The record in one of the ways in which JSON may be written."""
    text = text_of(rng, number)
    record = {"id": number, "text": text, "tags": ["a", "b"], "size": 1.5}
    shape = rng.random()
    if shape < 0.1:
        record = {"meta": {"text": "not This one", "big": 12345678901234567890}, "text": text, "id": number}
    plain = shape < 0.8 and "\ud83d" not in text
    separators = (" ,  ", " : ") if shape > 0.95 else (",", ":")
    return json.dumps(record, ensure_ascii=not plain, separators=separators)


def main():
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    rng = random.Random(20)
    out = sys.stdout.buffer
    for at in range(number):
        out.write(line_of(rng, at).encode() + b"\n")


main()
