"""casemend in front of a spaCy pipeline, which finds names by their capitals."""


def pipe(nlp, texts, casemend, **options):
    """As `nlp.pipe(texts, **options)`, on the repaired texts; each Doc has the original in `user_data["original"]`."""
    pairs = ((casemend.text(text), text) for text in texts)
    for doc, original in nlp.pipe(pairs, as_tuples=True, **options):
        doc.user_data["original"] = original
        yield doc
