"""A small network beside the frozen encoder that reads its states, as aside.py's does, and tells which words tell acts, and how.

Of each word: the act it tells or none, the mode, whether it is told as not done, whether somebody is said to say so. It learns from the gold reports
(`triggers.ts`) and, with weight 1 where theirs is 0.5, from what MPNet (teacher.Encoder), trained on the same reports, thinks of them and of plain
sentences. A teacher sees the sentence before as well; the student does not.
"""

import argparse
import gzip
import json
import random
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from aside import Aside, kept_states
from batches import number
from losses import autocast
from model import HIDDEN, load
from pieces import SHAPES, load_vocabulary
from teacher import HIDDEN as TEACHER
from teacher import Encoder

LONGEST, BEFORE = 220, 90  # pieces of a sentence, and of the sentence before
WIDTH = 192
VOCABULARY = load_vocabulary(Path(__file__).parent.parent / "models/language/vocabulary.txt")


def lines(path):
    with (gzip.open if str(path).endswith(".gz") else open)(path, "rt", encoding="utf-8") as text:
        return [json.loads(line) for line in text]


def labels_of(rows):
    """Acts, the first none, and modes, as the gold has them."""
    acts = {act for row in rows for one in (*row["told"], *row["somewhere"]) for act in one["acts"]}
    return ["none", *sorted(acts)], sorted({mode for row in rows for one in row["told"] for mode in one["modes"]})


class Told:
    """What is known of the words of a sentence. `acts` (words, acts): 1 where the act is right, a row of ones where nothing is known; the others -1 where unknown."""

    def __init__(self, row, acts, modes):
        n = len(row["words"])
        plain = "told" not in row
        self.acts = torch.ones(n, len(acts)) if plain else F.one_hot(torch.zeros(n, dtype=torch.long), len(acts)).float()
        self.mode, self.negative, self.attributed = torch.full((n,), -1), torch.full((n,), -1.0), torch.full((n,), -1.0)
        self.somewhere = [] if plain else [(one["tokens"], [acts.index(a) for a in one["acts"]]) for one in row["somewhere"]]
        for at in () if plain else (*row["open"], *(t for tokens, _ in self.somewhere for t in tokens)):
            self.acts[at] = 1
        for one in () if plain else row["told"]:
            at = one["token"]
            self.acts[at] = 0
            self.acts[at, [acts.index(a) for a in one["acts"]]] = 1
            self.mode[at] = modes.index(one["modes"][0])
            self.negative[at], self.attributed[at] = one["negative"], one["attributed"]


def sentences(gold, plain, limit):
    """Sentences as numbers with what is known of them; those of a report follow each other."""
    acts, modes = labels_of(gold)
    found, last = [], None
    for row in (gold[:limit] if limit else gold) + (plain[:limit] if limit else plain):
        one = number(row, {"upos": [], "xpos": [], "names": [], "deprel": [], "lemma": []}, VOCABULARY)
        kept = {k: one[k] for k in ("pieces", "shapes", "first", "last")}
        before = last if last and last["process"] == row.get("process") else None
        last = {**kept, "process": row.get("process"), "told": Told(row, acts, modes), "before": before and before["pieces"][1:-1][-BEFORE:], "shapes before": before and before["shapes"][1:-1][-BEFORE:]}
        if len(kept["pieces"]) <= LONGEST:
            found.append(last)
    return found, acts, modes


def batches(rows, size, length, rng=None):
    """Rows of about equal length, at most `size` pieces with their padding."""
    order = sorted(rows, key=lambda row: length(row) + (rng.random() * 10 if rng else 0))
    found, batch = [], []
    for row in order:
        if batch and length(row) * (len(batch) + 1) > size:
            found.append(batch)
            batch = []
        batch.append(row)
    found.append(batch)
    if rng:
        rng.shuffle(found)
    return found


def padded(values, device, fill=0):
    return nn.utils.rnn.pad_sequence([torch.as_tensor(v) for v in values], batch_first=True, padding_value=fill).to(device)


def with_before(row, use):
    """[CLS] the sentence before [SEP] the sentence [SEP], and how far its words moved."""
    if not use or not row["before"]:
        return row["pieces"], row["shapes"], 0
    mark = row["pieces"][-1]
    return [row["pieces"][0], *row["before"], mark, *row["pieces"][1:]], [0, *row["shapes before"], 0, *row["shapes"][1:]], len(row["before"]) + 1


def words_of(rows, moved, device):
    """Places of the first and last pieces of words; the root at [CLS] is left out."""
    return tuple(padded([torch.tensor(r[key][1:]) + m for r, m in zip(rows, moved)], device) for key in ("first", "last"))


def mask_of(rows, device):
    lengths = torch.tensor([len(r) for r in rows], device=device)
    return (torch.arange(int(lengths.max()), device=device)[None] < lengths[:, None])[:, None, None, :]


class Teacher(nn.Module):
    def __init__(self, outputs):
        super().__init__()
        self.encoder = Encoder(len(VOCABULARY), len(SHAPES))
        self.encoder.start_from(sorted(VOCABULARY, key=VOCABULARY.get))
        self.hidden, self.out = nn.Linear(2 * TEACHER, 384), nn.Linear(384, outputs)

    def forward(self, rows, use):
        device = self.out.weight.device
        inputs = [with_before(row, u) for row, u in zip(rows, use)]
        pieces, shapes = (padded([i[k] for i in inputs], device) for k in (0, 1))
        drop = lambda x: F.dropout(x, 0.1, self.training)
        x = self.encoder(pieces, shapes, mask_of([i[0] for i in inputs], device), drop)
        first, last = words_of(rows, [i[2] for i in inputs], device)
        pick = lambda at: x.gather(1, at.unsqueeze(-1).expand(-1, -1, TEACHER))
        return self.out(drop(F.gelu(self.hidden(torch.cat([pick(first), pick(last)], -1)))))


def parts(out, acts, modes):
    return out.float().split([len(acts), len(modes), 1, 1], -1)


def loss_of(out, rows, acts, modes):
    """Of the gold: −log of the sum over all acts that would be right, 25 times the mean over words, since most tell none; then mode and the two signs."""
    scores, mode, negative, attributed = parts(out, acts, modes)
    device = out.device
    right = nn.utils.rnn.pad_sequence([r["told"].acts for r in rows], batch_first=True, padding_value=1.0).to(device)
    log = scores.log_softmax(-1)
    known = (right.sum(-1) < len(acts) - 1).float()
    loss = (-(log + right.clamp(min=1e-9).log()).logsumexp(-1) * known).sum()
    for k, row in enumerate(rows):
        for tokens, of in row["told"].somewhere:
            loss = loss - log[k][tokens][:, of].logsumexp(-1).logsumexp(0).clamp(max=0)
    loss = 25 * loss / known.sum().clamp(min=1)
    wanted = padded([r["told"].mode for r in rows], device, -1)
    if (wanted >= 0).any():
        loss = loss + 0.7 * F.cross_entropy(mode.flatten(0, 1), wanted.flatten(), ignore_index=-1)
    for sign, key in ((negative, "negative"), (attributed, "attributed")):
        wanted = padded([getattr(r["told"], key) for r in rows], device, -1.0)
        if (wanted >= 0).any():
            loss = loss + 0.5 * F.binary_cross_entropy_with_logits(sign[..., 0][wanted >= 0], wanted[wanted >= 0])
    return loss


def taught_loss(out, answers, acts, modes):
    """The same, of what the teachers think; mode and signs as far as they think that the word tells an act."""
    scores, mode, negative, attributed = parts(out, acts, modes)
    of_act, of_mode, of_negative, of_attributed = answers.split([len(acts), len(modes), 1, 1], -1)
    real = (of_act.sum(-1) > 0.5).float()
    tells = (1 - of_act[..., 0]) * real
    mean = lambda loss, weight: (loss * weight).sum() / weight.sum().clamp(min=1)
    loss = 25 * mean(-(of_act * scores.log_softmax(-1)).sum(-1), real) + 0.7 * mean(-(of_mode * mode.log_softmax(-1)).sum(-1), tells)
    for sign, wanted in ((negative, of_negative), (attributed, of_attributed)):
        loss = loss + 0.5 * mean(F.binary_cross_entropy_with_logits(sign, wanted.clamp(0, 1), reduction="none")[..., 0], tells)
    return loss


def rising(optimise, steps, warm):
    return torch.optim.lr_scheduler.LambdaLR(optimise, lambda s: min(1, (s + 1) / warm) * max(0.01, 1 - s / steps))


def step(optimise, schedule, loss, network):
    optimise.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimise.step()
    schedule.step()


def teach(learnt, everything, acts, modes, seed, epochs, device):
    """Trains a teacher and gives its shares (words, acts + modes + 2) of each sentence of `everything`."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    network = Teacher(len(acts) + len(modes) + 2).to(device)
    rate = lambda name: 1e-3 if not name.startswith("encoder") or "shape" in name else 1.2e-4 * 0.85 ** (11 - int(name.split(".")[2]) if "layers" in name else 12)
    optimise = torch.optim.AdamW([{"params": [p], "lr": rate(name), "weight_decay": 0.01 * (p.ndim > 1)} for name, p in network.named_parameters() if p.requires_grad], betas=(0.9, 0.98))
    length = lambda row: len(with_before(row, True)[0])
    schedule = rising(optimise, epochs * len(batches(learnt, 9000, length)), 80)
    for epoch in range(epochs):
        network.train()
        for rows in batches(learnt, 9000, length, rng):
            with autocast(device):
                out = network(rows, [rng.random() < 0.75 for _ in rows])
            step(optimise, schedule, loss_of(out, rows, acts, modes), network)
        print("teacher", seed, "epoch", epoch, flush=True)
    network.eval()
    with torch.no_grad():
        for rows in batches(everything, 30000, length):
            with autocast(device):
                out = network(rows, [True] * len(rows))
            scores, mode, negative, attributed = parts(out, acts, modes)
            shares = torch.cat([scores.softmax(-1), mode.softmax(-1), negative.sigmoid(), attributed.sigmoid()], -1).half()
            for k, row in enumerate(rows):
                row.setdefault("answers", []).append(shares[k, : len(row["first"]) - 1].cpu())


def keep_states(encoder, rows, device):
    """The states of each sentence's pieces after the layers of KEPT, side by side."""
    encoder = encoder.eval().to(device)
    with torch.no_grad():
        for batch in batches(rows, 20000, lambda row: len(row["pieces"])):
            pieces, shapes = (padded([r[k] for r in batch], device) for k in ("pieces", "shapes"))
            x = kept_states(encoder, pieces, shapes, mask_of([r["pieces"] for r in batch], device))
            for k, row in enumerate(batch):
                row["states"] = x[k, : len(row["pieces"])].clone()


def student(rows, acts, modes, epochs, device):
    torch.manual_seed(3)
    rng = random.Random(3)
    network = Aside(len(acts) + len(modes) + 2, WIDTH).to(device)
    optimise = torch.optim.AdamW(network.parameters(), 1.5e-3, weight_decay=0.01)
    length = lambda row: len(row["pieces"])
    schedule = rising(optimise, epochs * len(batches(rows, 12000, length)), 200)
    for epoch in range(epochs):
        network.train()
        for batch in batches(rows, 12000, length, rng):
            x = nn.utils.rnn.pad_sequence([r["states"] for r in batch], batch_first=True).to(device).float()
            first, last = words_of(batch, [0] * len(batch), device)
            with autocast(device):
                out = network(F.dropout(x, 0.05), first, last, mask_of([r["pieces"] for r in batch], device), lambda y: F.dropout(y, 0.1))
            answers = nn.utils.rnn.pad_sequence([sum(a.float() for a in r["answers"]) / len(r["answers"]) for r in batch], batch_first=True).to(device)
            loss = taught_loss(out, answers, acts, modes) + 0.5 * loss_of(out, batch, acts, modes)
            step(optimise, schedule, loss, network)
        print("student epoch", epoch, round(loss.item(), 2), flush=True)
    return network


def train(given):
    began = time.time()
    gold = lines(given.gold)
    rows, acts, modes = sentences(gold, lines(given.plain) if given.plain else [], given.limit)
    processes = sorted({r["process"] for r in rows if r["process"]})
    random.Random(7).shuffle(processes)
    held = set(processes[given.held :: 4]) if given.held is not None else set()
    learnt = [r for r in rows if r["process"] not in held]
    reports = [r for r in learnt if r["process"]]
    for seed in range(given.teachers):
        teach(reports, rows, acts, modes, seed, given.teacher_epochs, given.device)
    keep_states(load(given.start)[0].encoder, learnt, given.device)
    network = student(learnt, acts, modes, given.epochs, given.device)
    data = {"Triggers: gold reports of this project": "Apache-2.0"}
    torch.save({"data": data, "acts": acts, "modes": modes, "held": sorted(held), "weights": {name: w.half().cpu() for name, w in network.state_dict().items()}}, given.to)
    print(len(reports), "sentences of reports,", len(learnt) - len(reports), "plain,", round((time.time() - began) / 60, 1), "minutes")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--gold", required=True, help="what triggers.ts wrote")
    options.add_argument("--plain", help="plain sentences, what plain.py wrote")
    options.add_argument("--start", required=True, help="the checkpoint whose encoder stands under it, such as restore.py's")
    options.add_argument("--held", type=int, choices=range(4), help="leave out a quarter of the processes, for train/judge.ts")
    options.add_argument("--teachers", type=int, default=2)
    options.add_argument("--teacher-epochs", type=int, default=9)
    options.add_argument("--epochs", type=int, default=20)
    options.add_argument("--limit", type=int, help="so many sentences of each kind, to try whether it runs")
    options.add_argument("--device", default="cuda")
    options.add_argument("--to", default=str(Path(__file__).parent / "checkpoints/triggers.pt"))
    train(options.parse_args())
