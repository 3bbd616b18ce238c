"""The training and test sets as they lie in the data folder, read into plain sentences."""

import gzip
import hashlib
import json
import re
from pathlib import Path

UNER = "names/uner-ewt-train.iob2"
KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
PROPER = ("NNP", "NNPS")
TITLES = set("""President Mr. Mrs. Ms. Mr Mrs Ms Dr. Dr Prof. Prof Professor General Gen. Senator Sen. Representative Rep. Congressman Congresswoman
Prime Foreign Defense Minister Chief Justice Secretary Vice King Queen Prince Princess Pope Governor Gov. Mayor Judge Sir Lord Lady Captain Capt. Colonel
Col. Major Lieutenant Lt. Sergeant Sgt. Admiral Father Brother Sister Rev. Reverend Bishop Archbishop Cardinal Chancellor Speaker Chairman Director Coach
Ambassador Attorney Premier Sheikh Imam Rabbi St.""".split())  # not part of a person's name
INSIDE = {"of", "the", "and", "&", "for", "de", "-", "'s"}  # what may stand between the proper nouns of one name


def lines(path):
    with (gzip.open if str(path).endswith(".gz") else open)(path, "rt", encoding="utf-8") as text:
        yield from text


def treebank(path):
    """CoNLL-U: one dict a sentence with words, lemma, upos, xpos, head (0 = root), deprel and, where the set marks entities, names."""
    rows, order, doc = [], None, ""
    for line in lines(path):
        line = line.rstrip("\n")
        if line.startswith("# global.Entity = "):
            order = line.split(" = ")[1].split("-")
        elif line.startswith("# newdoc id = "):
            doc = line.split(" = ")[1]
        elif re.match(r"\d+\t", line):
            rows.append(line.split("\t"))
        elif not line and rows:
            sentence = {
                "doc": doc,
                "words": [r[1] for r in rows], "lemma": [r[2] for r in rows], "upos": [r[3] for r in rows], "xpos": [r[4] for r in rows],
                "head": [int(r[6]) for r in rows], "deprel": [r[7] for r in rows],
            }
            if order:
                sentence["names"] = names(sentence, [r[9] for r in rows])
            yield sentence
            rows = []


def entities(miscs):
    """Spans (type, first, last) of GUM's Entity brackets, those cut in two left out."""
    open_ones, spans = {}, []
    for index, misc in enumerate(miscs):
        field = next((f[7:] for f in misc.split("|") if f.startswith("Entity=")), "")
        for mark in re.findall(r"\([^()]*\)?|[^()]+\)", field):
            key = mark.strip("()").split("-")[0]
            if mark[0] == "(":
                open_ones.setdefault(key, []).append((mark.strip("()").split("-")[1] if "-" in mark else "", index))
            if mark[-1] == ")" and open_ones.get(key):
                kind, first = open_ones[key].pop()
                spans.append((kind, first, index))
    return spans


def names(sentence, miscs):
    """BIO tags of those persons, organisations and places whose head is a proper noun: the proper nouns round the head, longest first."""
    tags = ["O"] * len(miscs)
    found = []
    for kind, first, last in entities(miscs):
        inside = [k for k in range(first, last + 1) if not first <= sentence["head"][k] - 1 <= last]
        if kind not in KINDS or not inside or sentence["upos"][inside[0]] != "PROPN":
            continue
        start = end = inside[0]
        proper = lambda k: first <= k <= last and sentence["xpos"][k] in PROPER
        while proper(start - 1):
            start -= 1
        while True:
            if proper(end + 1):
                end += 1
            elif kind != "person" and proper(end + 2) and sentence["words"][end + 1].lower() in INSIDE - {"and", "'s"}:
                end += 2
            elif proper(end + 2) and sentence["words"][end + 1] in ("-", "'s", "&"):
                end += 2
            elif kind == "organization" and proper(end + 3) and sentence["words"][end + 1].lower() == "of" and sentence["words"][end + 2].lower() == "the":
                end += 3
            else:
                break
        if kind == "person":
            while start <= end and sentence["words"][start] in TITLES:
                start += 1
            if start > end or sentence["xpos"][inside[0]] == "NNPS":
                continue
        found.append((end - start, KINDS[kind], start, end))
    for _, kind, start, end in sorted(found, key=lambda f: -f[0]):
        if all(tags[k] == "O" for k in range(start, end + 1)):
            tags[start:end + 1] = ["B-" + kind] + ["I-" + kind] * (end - start)
    return tags


def factuality(path):
    """One dict a sentence with words and targets (token, score)."""
    for line in lines(path):
        record = json.loads(line)
        yield {"words": record["tokens"], "targets": [(t["start"], t["score"]) for t in record["targets"]]}


def name_set(path):
    """IOB2: one dict a sentence with doc, words and names; names of other kinds than ours are none."""
    rows, doc = [], ""
    for line in (*lines(path), "\n"):
        if line.startswith("# newdoc id = "):
            doc = line.rstrip("\n").split(" = ")[1]
        elif re.match(r"\d+\t", line):
            rows.append(line.rstrip("\n").split("\t"))
        elif not line.strip() and rows:
            yield {"doc": doc, "words": [r[1] for r in rows], "names": [r[2] if r[2][2:] in KINDS.values() else "O" for r in rows]}
            rows = []


def tenth(sentence):
    """Which tenth of its set a sentence's document lies in, 0 … 9."""
    return int(hashlib.sha256(sentence["doc"].encode()).hexdigest(), 16) % 10


def named_sentences(data, held=None):
    """To learn names from: Universal NER's EWT train without the tenth that is held back, and GUM train."""
    yield from (s for s in name_set(Path(data) / UNER) if tenth(s) != held)
    yield from ({**s, "gum": True} for s in treebank(Path(data) / "ud/gum-train.conllu.gz"))


def taught_sentences(data, held=None):
    """training_sentences, where `names` are Universal NER's, on the sentences with its words, and `gum_names` GUM's own; those of the tenth held back are left out."""
    tagged = {tuple(s["words"]): s for s in name_set(Path(data) / UNER)}
    for s in training_sentences(data):
        s, known = dict(s), tagged.get(tuple(s["words"]))
        if "names" in s:
            s["gum_names"] = s.pop("names")
        elif known:
            if tenth(known) == held:
                continue
            s["names"] = known["names"]
        yield s


def plain_sentences(path):
    """The words of sentences that nobody annotated, as plain.py writes them."""
    for line in lines(path):
        yield {"words": json.loads(line)["words"]}


def held_sentences(data, held=None):
    """The tenth of Universal NER's EWT train that is held back, to measure with; nothing without one."""
    return [] if held is None else [s for s in name_set(Path(data) / UNER) if tenth(s) == held]


def training_sentences(data):
    """EWT and GUM train, with UDS-IH2's targets laid on EWT's sentences where their words agree, then what is left of it, then UW."""
    data = Path(data)
    trees = list(treebank(data / "ud/ewt-train.conllu.gz")) + list(treebank(data / "ud/gum-train.conllu.gz"))
    by_words = {tuple(s["words"]): s for s in trees}
    rest = []
    for record in factuality(data / "factuality/uds_ih2-train.jsonl.gz"):
        tree = by_words.get(tuple(record["words"]))
        if tree:
            tree["uds"] = record["targets"]
        else:
            rest.append({"words": record["words"], "uds": record["targets"]})
    news = [{"words": r["words"], "uw": r["targets"]} for r in factuality(data / "factuality/uw-train.jsonl.gz")]
    return trees + rest + news
