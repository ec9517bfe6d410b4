from sacremoses import MosesDetruecaser, MosesTokenizer, MosesTruecaser
from serve import sentences, serve

tokenizer = MosesTokenizer("en")
truecaser = MosesTruecaser("casing.model")
detruecaser = MosesDetruecaser()


def repair(text):
    parts, copied = [], 0
    for start, end in sentences(text):
        if text[start:end].strip() == "":
            continue
        words = tokenizer.tokenize(text[start:end], escape=False, return_str=True)
        parts += [text[copied:start], detruecaser.detruecase(truecaser.truecase(words, return_str=True), return_str=True)]
        copied = end
    return {"text": "".join(parts) + text[copied:]}


serve(repair)
