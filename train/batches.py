"""Sentences as numbers, and batches of about equal length."""

import random
from collections import Counter

import torch

from lemma import rule_for
from pieces import shape, word_pieces

NONE = -100  # no answer known: counts in no loss
TAGS = ("upos", "xpos", "lemma", "names")


def collect_labels(sentences):
    """What can be answered: every tag and label that the training sentences have; lemma rules seen at least twice."""
    seen = {name: Counter() for name in (*TAGS, "deprel")}
    for s in sentences:
        for name in ("upos", "xpos", "deprel", "names"):
            seen[name].update(s.get(name, ()))
        seen["lemma"].update(rule_for(w, l) for w, l in zip(s["words"], s.get("lemma", ())))
    return {name: sorted(x for x, n in counts.items() if n > (name == "lemma")) for name, counts in seen.items()}


def number(sentence, labels, vocabulary):
    """One sentence as lists of numbers; words count from 1, 0 is the root at [CLS]."""
    pieces, shapes, first, last = [vocabulary["[CLS]"]], [0], [0], [0]
    for word in sentence["words"]:
        of_word = word_pieces(word, vocabulary)
        first.append(len(pieces))
        pieces += of_word
        shapes += [shape(word)] * len(of_word)
        last.append(len(pieces) - 1)
    pieces.append(vocabulary["[SEP]"])
    shapes.append(0)
    n = len(sentence["words"])
    index = {name: {x: i for i, x in enumerate(labels[name])} for name in labels}
    answers = {name: [NONE] + [index[name].get(x, NONE) for x in (values if values else [None] * n)] for name, values in (
        ("upos", sentence.get("upos")), ("xpos", sentence.get("xpos")), ("names", sentence.get("names")), ("deprel", sentence.get("deprel")),
        ("lemma", "lemma" in sentence and [rule_for(w, l) for w, l in zip(sentence["words"], sentence["lemma"])]))}
    if "gum_names" in labels:
        answers["gum_names"] = [NONE] + [index["gum_names"].get(x, NONE) for x in sentence.get("gum_names") or [None] * n]
    answers["head"] = [NONE] + (sentence.get("head") or [NONE] * n)
    scores = {"event": [float("nan")] * (n + 1), "uw": [float("nan")] * (n + 1), "uds": [float("nan")] * (n + 1)}
    if "uw" in sentence:
        scores["event"] = [float("nan")] + [0.0] * n
    for kind in ("uw", "uds"):
        for token, score in sentence.get(kind, ()):
            scores[kind][token + 1] = score
            scores["event"][token + 1] = 1.0
    return {"pieces": pieces, "shapes": shapes, "first": first, "last": last, **answers, **scores}


def table(rows, key, fill, kind=torch.long):
    width = max(len(r[key]) for r in rows)
    return torch.tensor([r[key] + [fill] * (width - len(r[key])) for r in rows], dtype=kind)


def collate(rows):
    batch = {key: table(rows, key, 0) for key in ("pieces", "shapes", "first", "last")}
    batch["length"] = torch.tensor([len(r["pieces"]) for r in rows])
    batch["words"] = torch.tensor([len(r["first"]) for r in rows])
    for key in (*TAGS, "deprel", "head", "gum_names"):
        if key in rows[0]:
            batch[key] = table(rows, key, NONE)
    for key in ("event", "uw", "uds"):
        batch[key] = table(rows, key, float("nan"), torch.float)
    return batch


def on(device, rows):
    """A batch on a device, with `mask` (which pieces are no padding, as attention takes it) and `real` (which words are none, the root among them)."""
    b = {key: value.to(device) for key, value in collate(rows).items()}
    b["mask"] = (torch.arange(b["pieces"].shape[1], device=device) < b["length"][:, None])[:, None, None, :]
    b["real"] = torch.arange(b["first"].shape[1], device=device) < b["words"][:, None]
    return b


def batches(numbered, budget, seed=None):
    """Lists of at most about `budget` pieces, of like length; in an order that the seed gives, or longest last without one."""
    order = list(range(len(numbered)))
    shuffle = random.Random(seed)
    if seed is not None:
        shuffle.shuffle(order)
    order.sort(key=lambda i: len(numbered[i]["pieces"]) + (shuffle.random() * 3 if seed is not None else 0))
    found, rows = [], []
    for i in order:
        if rows and (len(rows) + 1) * len(numbered[i]["pieces"]) > budget:
            found.append(rows)
            rows = []
        rows.append(i)
    if rows:
        found.append(rows)
    if seed is not None:
        shuffle.shuffle(found)
    return found
