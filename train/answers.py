"""What the teachers think of every sentence, on the average: shares of tags, heads and labels, names as shares over all runs of tags, facts.

The file has one table for each of them, all words of all sentences in the order of taught.py one below the other; 1.3 GB for 70,000 sentences.
"""

import argparse
from pathlib import Path

import torch

import taught
from batches import NONE, batches, on
from losses import arc_scores, autocast, label_scores
from runs import shares, transitions
from teacher import load

TAGS = ("upos", "xpos", "lemma")


class Answers:
    """The tables `names` of the file that this script writes, on a device; `sizes`: how many words the sentences have that it is asked about, the root among them."""

    def __init__(self, path, device, sizes, names):
        saved = torch.load(path, weights_only=True, mmap=True)
        if saved["sizes"].tolist() != sizes:
            raise SystemExit(f"{path} answers other sentences than those here: make it with the same --data, --plain, --held and --limit")
        self.sizes = saved["sizes"].to(device)
        self.tables = {name: saved["tables"][name].to(device) for name in names}
        self.word_at, self.arc_at = starts(self.sizes), starts(self.sizes ** 2)

    def of(self, rows, real):
        """{name: answers to the sentences `rows`, padded as `real` is}; what stands in the padding has no meaning but for arcs, where it is 0."""
        rows = torch.tensor(rows, device=real.device)
        at = torch.where(real, places(self.word_at[rows], real.shape[1]), 0)
        return {name: self.arcs(rows, real) if name == "arc" else table[at] for name, table in self.tables.items()}

    def arcs(self, rows, real):
        pair = real[:, :, None] & real[:, None, :]
        return torch.where(pair, self.tables["arc"][torch.where(pair, arc_places(self.arc_at[rows], self.sizes[rows], real.shape[1]), 0)].float(), 0.0)


def starts(sizes):
    return torch.cat([sizes.new_zeros(1), sizes.cumsum(0)[:-1]])


def places(start, width):
    return start[:, None] + torch.arange(width, device=start.device)


def arc_places(start, size, width):
    """Where the share of each head for each word of a sentence lies: (sentences, width, width)."""
    step = torch.arange(width, device=start.device)
    return start[:, None, None] + step[None, :, None] * size[:, None, None] + step[None, None, :]


def answer(models, b, allowed, device):
    """The mean of the models' answers to a batch; labels under the annotated head, or where there is none under the head they think best (`at`)."""
    found, words = {}, []
    add = lambda name, value: found.__setitem__(name, found.get(name, 0) + value / len(models))
    for model in models:
        with torch.no_grad(), autocast(device):
            w = model.words(b["pieces"], b["shapes"], b["first"], b["last"], b["mask"])
            words.append(w)
            for name in TAGS:
                add(name, model.tags[name](w).float().softmax(-1))
            names = model.tags["names"](w).float()
            arcs = arc_scores(model, w, b["real"])
            arcs.diagonal(dim1=1, dim2=2).fill_(-1e4)
            add("arc", arcs.softmax(-1))
            facts = model.facts(w).float()
            add("facts", torch.cat([facts[..., :1].sigmoid(), facts[..., 1:]], -1))
        add("names", shares(names, b["real"], allowed))
    head = torch.where(b["head"] != NONE, b["head"], found["arc"].argmax(-1))
    for model, w in zip(models, words):
        with torch.no_grad(), autocast(device):
            add("label", label_scores(model, w, head).float().softmax(-1))
    return {**found, "at": head}


def write(given):
    torch.set_num_threads(given.threads)
    models = [load(path).eval().to(given.device) for path in given.teachers]
    labels = models[0].labels
    numbered = taught.numbers(labels, given.data, given.plain, given.held, given.limit)
    allowed = transitions(labels["names"], given.device)
    sizes = torch.tensor([len(n["first"]) for n in numbered])
    word_at, arc_at = starts(sizes), starts(sizes ** 2)
    widths = {**{name: len(labels[name]) for name in (*TAGS, "names")}, "label": len(labels["deprel"]), "facts": 3}
    tables = {name: torch.zeros(int(sizes.sum()), width, dtype=torch.float16) for name, width in widths.items()}
    tables["at"] = torch.zeros(int(sizes.sum()), dtype=torch.long)
    tables["arc"] = torch.zeros(int((sizes ** 2).sum()), dtype=torch.float16)
    for rows in batches(numbered, given.budget):
        b = on(given.device, [numbered[i] for i in rows])
        found = {name: value.cpu() for name, value in answer(models, b, allowed, given.device).items()}
        real, of = b["real"].cpu(), torch.tensor(rows)
        pair, at = real[:, :, None] & real[:, None, :], places(word_at[of], real.shape[1])[real]
        for name, table in tables.items():
            if name == "arc":
                table[arc_places(arc_at[of], sizes[of], real.shape[1])[pair]] = found["arc"][pair].half()
            else:
                table[at] = found[name][real].to(table.dtype)
    torch.save({"sizes": sizes, "tables": tables}, given.to)
    print(len(models), "teachers,", len(numbered), "sentences,", int(sizes.sum()) - len(sizes), "words", flush=True)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, help="folder with ud/, factuality/ and names/")
    options.add_argument("--plain", required=True, help="the sentences of plain.py")
    options.add_argument("--teachers", nargs="+", required=True)
    options.add_argument("--to", default=str(Path(__file__).parent / "checkpoints/answers.pt"))
    options.add_argument("--held", type=int, help="the tenth that the teachers did not learn from")
    options.add_argument("--budget", type=int, default=16000, help="pieces a batch")
    options.add_argument("--limit", type=int, help="sentences of each set, to try the script")
    options.add_argument("--threads", type=int, default=1, help="more only help where no other work is done")
    options.add_argument("--device", default="cpu")
    write(options.parse_args())
