"""Sentences that nobody annotated, for the teachers to answer: gathers texts and lets plain.ts part them. README.md says which and on what terms.

No sentence of a dev or test set that we measure with is taken, nor one that is learnt from anyway; each is taken once.
"""

import argparse
import csv
import gzip
import json
import re
import subprocess
from collections import Counter
from pathlib import Path

import read

ROOT = Path(__file__).parent.parent
LEFT_OUT = re.compile(r"^(wsj_|enron|ENRON|JurassicPark|tweets|lists-|sw\d|Bed|Bmr)")  # UW has texts of the Wall Street Journal, EWT Enron's mails; the rest is no prose
AS_WRITTEN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def joined(words):
    """Words of a treebank as they would stand in a text."""
    text, open_quote = "", False
    for word in words:
        word = AS_WRITTEN.get(word, word)
        bare = not text or text[-1] in " ([$“" or (text[-1] == '"' and open_quote)
        if word == '"':
            if not open_quote and not bare:
                text += " "
            text += word
            open_quote = not open_quote
            continue
        if not bare and not re.fullmatch(r"[.,;:!?%)\]”’]+|n['’]t|['’](s|re|ve|ll|d|m)?", word):
            text += " "
        text += word
    return text


def masc(folder):
    """The texts of nltk_data's masc_tagged: a sentence a line, blank lines between paragraphs, each word with its tag after a low line."""
    for path in sorted(Path(folder).rglob("*.txt")):
        if path.name == "categories.txt" or LEFT_OUT.match(path.name):
            continue
        paragraph, found = [], []
        for line in (*path.read_text(errors="replace").splitlines(), ""):
            words = [w.rsplit("_", 1)[0] for w in line.split()]
            if words:
                paragraph.append(joined(words))
            elif paragraph:
                found.append(" ".join(paragraph))
                paragraph = []
        yield "masc", "\n\n".join(found)


def state_union(folder):
    """The addresses from 1950 on."""
    for path in sorted(Path(folder).glob("19[5-9]*.txt")) + sorted(Path(folder).glob("20*.txt")):
        text = path.read_text(encoding="latin-1")
        yield "state_union", "\n\n".join(re.sub(r"\s+", " ", p) for p in re.split(r"\n\s*\n", text))


def gmb(path):
    """The words of ner_dataset.csv, a word a line, a number before the first of each sentence."""
    sentences = []
    with open(path, encoding="utf-8", errors="replace", newline="") as lines:
        for row in list(csv.reader(lines))[1:]:
            if row[0]:
                sentences.append([])
            sentences[-1].append(row[1])
    for words in sentences:
        yield "gmb", joined(words)


def own():
    for name in ("train", "dev"):
        for line in (ROOT / f"bench/gold/{name}.jsonl").open():
            yield "gold", json.loads(line)["text"]
    for path in sorted((ROOT / "examples").rglob("*.txt")):
        yield "examples", path.read_text()


def key(words):
    """The letters and digits of a sentence: what two sentences have in common that are the same."""
    return re.sub(r"\W+", "", "".join(words)).lower()


def taken(data):
    """The keys of all sentences of the sets: those measured with and those learnt from."""
    data = Path(data)
    found = {key(s["words"]) for s in read.training_sentences(data)}
    for name in ("ewt-dev", "ewt-test", "gum-dev", "gum-test"):
        found |= {key(s["words"]) for s in read.treebank(data / f"ud/{name}.conllu.gz")}
    for name in ("uw-dev", "uds_ih2-dev"):
        found |= {key(s["words"]) for s in read.factuality(data / f"factuality/{name}.jsonl.gz")}
    return found


def prose(words):
    return 4 <= len(words) <= 60 and 2 * sum(w.isalpha() for w in words) >= len(words) and max(map(len, words)) < 40


def parted(texts):
    """{source, words} of each sentence of the texts, as the program itself parts them."""
    lines = "".join(json.dumps({"source": source, "text": text}) + "\n" for source, text in texts)
    done = subprocess.run(["sh", str(ROOT / "scripts/with-node.sh"), str(ROOT / "train/plain.ts")], input=lines, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def gather(given):
    corpora, seen, counts = Path(given.corpora), taken(given.data), Counter()
    texts = (*masc(corpora / "masc_tagged"), *state_union(corpora / "state_union"), *gmb(corpora / "ner_dataset.csv"), *own())
    with gzip.open(given.to, "wt", encoding="utf-8") as out:
        for sentence in parted(texts):
            if prose(sentence["words"]) and key(sentence["words"]) not in seen:
                seen.add(key(sentence["words"]))
                out.write(json.dumps(sentence) + "\n")
                counts[sentence["source"]] += 1
    print(dict(counts), counts.total())


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, help="folder with ud/ and factuality/")
    options.add_argument("--corpora", required=True, help="folder with masc_tagged/ and state_union/ of nltk_data and with ner_dataset.csv")
    options.add_argument("--to", default=str(Path(__file__).parent / "checkpoints/plain.jsonl.gz"))
    gather(options.parse_args())
