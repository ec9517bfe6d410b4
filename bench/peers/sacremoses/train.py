"""Learns from the text in the first file, a paragraph a line, and writes a model to the second."""

import sys

from sacremoses import MosesTokenizer, MosesTruecaser
from serve import sentences

tokenizer = MosesTokenizer("en")


def tokenised(file):
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            for start, end in sentences(line):
                yield tokenizer.tokenize(line[start:end], escape=False)


MosesTruecaser().train(list(tokenised(sys.argv[1])), save_to=sys.argv[2])
