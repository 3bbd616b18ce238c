"""A small network beside the frozen encoder that reads its states and finds names: trees and tags stay as they are to the last bit.

It learns from Universal NER's names of EWT train and, with less weight, from GUM's, whose habits differ (capitals that act as governments);
with `--answers` also from what the teachers think of those sentences and of plain ones.
"""

import argparse
import json
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

import losses
import read
import taught
from answers import Answers
from batches import NONE, batches, number
from batches import on as batch_on
from model import HIDDEN, load
from pieces import load_vocabulary
from runs import likely_runs, right_run, score_runs, transitions

LONGEST = 300  # pieces; longer sentences are left out of training
KEPT = (2, 4, 6)  # it reads the states after these layers
WIDTH, HEADS, LAYERS = 160, 4, 2
VOCABULARY = Path(__file__).parent.parent / "models/language/vocabulary.txt"


class Layer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.width, inner = width, 2 * width
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask, drop):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, self.width // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + drop(self.out(a.transpose(1, 2).reshape(b, t, self.width))))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Aside(nn.Module):
    """States of pieces (batch, length, 3 · 384) and the places of each word's first and last piece → scores of its tags."""

    def __init__(self, tags, width=WIDTH):
        super().__init__()
        self.into = nn.Linear(len(KEPT) * HIDDEN, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width) for _ in range(LAYERS))
        self.tags = nn.Linear(2 * width, tags)

    def forward(self, x, first, last, mask, drop=lambda x: x):
        x = drop(self.norm(self.into(x)))
        for layer in self.layers:
            x = layer(x, mask, drop)
        pick = lambda at: x.gather(1, at.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        return self.tags(drop(torch.cat([pick(first), pick(last)], -1)))


def numbers(sentences, labels, gum):
    """Sentences as numbers, each with the weight of its annotation: `gum` for GUM's, whose names are other than Universal NER's in part."""
    vocabulary = load_vocabulary(VOCABULARY)
    found = [{**number(s, labels, vocabulary), "weight": gum if "gum" in s else 1.0} for s in sentences]
    return [n for n in found if len(n["pieces"]) <= LONGEST]


def taught_numbers(given, labels):
    """The same for all sentences that the teachers answered, in their order: names of GUM's where they are GUM's, none where nobody knows them."""
    found = taught.numbers(taught.with_gum(labels), given.data, given.plain, given.held, given.limit)
    for n in found:
        by_gum = any(x != NONE for x in n["gum_names"])
        n["names"], n["weight"] = (n["gum_names"], given.gum) if by_gum else (n["names"], 1.0)
    return found


def on(device, rows):
    return batch_on(device, rows) | {"weight": torch.tensor([r["weight"] for r in rows], device=device)}


def loss_of(scores, b, allowed):
    """How unlikely the right tags of each sentence are among all runs of tags that can be read, a word, by the weight of its sentence."""
    return right_run(scores, b["names"], b["weight"], b["real"], allowed)


def falling(optimise, steps):
    """The rate rises for 200 steps, then falls in a line."""
    return torch.optim.lr_scheduler.LambdaLR(optimise, lambda s: min(1, (s + 1) / 200) * max(0.01, 1 - s / (steps + 20)))


def kept_states(encoder, pieces, shapes, mask):
    """Pieces (batch, length) → states after the layers of KEPT, side by side (batch, length, 3 · 384), in half precision."""
    x, kept = encoder.norm(encoder.piece(pieces) + encoder.place.weight[: pieces.shape[1]] + encoder.shape(shapes)), []
    for k, layer in enumerate(encoder.layers, 1):
        x = layer(x, mask, lambda y: y)
        if k in KEPT:
            kept.append(x)
    return torch.cat(kept, -1).bfloat16()


def states(model, numbered, device):
    """For each sentence the states (pieces, 3 · 384) in half precision."""
    found, began = [None] * len(numbered), time.time()
    model.eval()
    with torch.no_grad():
        for rows in batches(numbered, 3000):
            b = on(device, [numbered[i] for i in rows])
            x = kept_states(model.encoder, b["pieces"], b["shapes"], b["mask"])
            for k, i in enumerate(rows):
                found[i] = x[k, : len(numbered[i]["pieces"])].clone()
    print(len(numbered), "sentences in", round(time.time() - began), "s", flush=True)
    return found


def forward(model, numbered, kept, rows, drop=lambda x: x, noise=0.0):
    b = on(kept[rows[0]].device, [numbered[i] for i in rows])
    x = torch.zeros(*b["pieces"].shape, len(KEPT) * HIDDEN, device=b["pieces"].device)
    for k, i in enumerate(rows):
        x[k, : len(kept[i])] = kept[i]
    return model(F.dropout(x, noise, model.training), b["first"], b["last"], b["mask"], drop), b


def score(model, tags, numbered, kept, allowed):
    """F1 of exact spans."""
    def found():
        for rows in batches(numbered, 8000):
            with torch.no_grad():
                out, _ = forward(model, numbered, kept, rows)
            for k, i in enumerate(rows):
                n = len(numbered[i]["first"])
                yield numbered[i]["names"][1:], out[k, 1:n]
    model.eval()
    return score_runs(tags, found(), allowed)


def train(given):
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    encoder = load(given.start)[0].to(given.device)
    tags = encoder.labels["names"]
    answers = None
    if given.answers:
        learnt = taught_numbers(given, encoder.labels)
        answers = Answers(given.answers, given.device, [len(n["first"]) for n in learnt], ("names",))
    else:
        learnt = numbers(taught.some(list(read.named_sentences(given.data, given.held)), given.limit), encoder.labels, given.gum)
    held = numbers(read.held_sentences(given.data, given.held), encoder.labels, given.gum)
    kept, held_kept = states(encoder, learnt, given.device), states(encoder, held, given.device)
    allowed = transitions(tags, given.device)
    model = Aside(len(tags)).to(given.device)
    optimise = torch.optim.AdamW(model.parameters(), lr=given.rate, weight_decay=0.02, betas=(0.9, 0.98))
    steps = given.steps or given.epochs * len(batches(learnt, given.budget, 0))
    schedule = losses.falling(optimise, steps) if given.answers else falling(optimise, steps)
    drop, began, step = lambda x: F.dropout(x, given.drop, model.training), time.time(), 0
    for epoch in range(given.epochs):
        model.train()
        for rows in batches(learnt, given.budget, given.seed * 1000 + epoch)[: given.steps and given.steps - step]:
            out, b = forward(model, learnt, kept, rows, drop, given.noise)
            loss = loss_of(out, b, allowed)
            if answers:
                loss = loss + given.teach * likely_runs(out, answers.of(rows, b["real"])["names"].float(), b["real"], allowed)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimise.step()
            optimise.zero_grad()
            schedule.step()
            step += 1
        torch.save({name: value.cpu() for name, value in model.state_dict().items()}, given.to)
        say = {"held": score(model, tags, held, held_kept, allowed)} if held else {}
        print(json.dumps({"epoch": epoch + 1, "steps": step, "minutes": round((time.time() - began) / 60, 1), **say}), flush=True)
        if step == given.steps:
            break


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, help="folder with ud/, factuality/ and names/")
    options.add_argument("--start", required=True, help="the checkpoint whose encoder it reads")
    options.add_argument("--to", default=str(Path(__file__).parent / "checkpoints/aside.pt"))
    options.add_argument("--gum", type=float, default=0.3, help="weight of GUM's names beside Universal NER's")
    options.add_argument("--held", type=int, help="a tenth of Universal NER's documents, 0 … 9, that is not learnt from but measured")
    options.add_argument("--answers", help="what the teachers think (answers.py); then --plain too, --held and --limit as there")
    options.add_argument("--plain", help="the sentences of plain.py")
    options.add_argument("--teach", type=float, default=0.5, help="weight of the teachers beside the annotation")
    options.add_argument("--limit", type=int, help="sentences of each set, to try the script")
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--steps", type=int, help="end after so many, within the epochs")
    options.add_argument("--rate", type=float, default=1.5e-3)
    options.add_argument("--drop", type=float, default=0.35)
    options.add_argument("--noise", type=float, default=0.15, help="share of the states hidden")
    options.add_argument("--budget", type=int, default=3000, help="pieces a batch")
    options.add_argument("--threads", type=int, default=1, help="more only help where no other work is done")
    options.add_argument("--device", default="cpu")
    options.add_argument("--seed", type=int, default=1)
    train(options.parse_args())
