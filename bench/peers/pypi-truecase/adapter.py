from nltk.tokenize import NLTKWordTokenizer
from serve import sentences, serve
from truecase import get_truecaser

truecaser = get_truecaser()
tokenizer = NLTKWordTokenizer()


def repair(text):
    parts, copied = [], 0
    for start, end in sentences(text):
        spans = list(tokenizer.span_tokenize(text[start:end]))
        words = [text[start + a : start + b] for a, b in spans]
        for (a, b), word, cased in zip(spans, words, truecaser.get_true_case_from_tokens(words, "as-is")):
            # It lowers what it does not know before it looks it up.
            known = word.lower() in truecaser.word_casing_lookup
            parts += [text[copied : start + a], cased if known else word]
            copied = start + b
    return {"text": "".join(parts) + text[copied:]}


serve(repair)
