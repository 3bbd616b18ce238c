"""A small network beside the frozen encoder that reads its states and finds names: trees and tags stay as they are to the last bit.

It learns from Universal NER's names of EWT train and, with less weight, from GUM's, whose habits differ (capitals that act as governments).
"""

import argparse
import json
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

import read
from batches import NONE, batches, collate, number
from evaluate import spans
from model import HIDDEN, load
from pieces import load_vocabulary

LONGEST = 300  # pieces; longer sentences are left out of training
KEPT = (2, 4, 6)  # it reads the states after these layers
WIDTH, INNER, HEADS, LAYERS = 160, 320, 4, 2
VOCABULARY = Path(__file__).parent.parent / "models/language/vocabulary.txt"


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, drop):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + drop(self.out(a.transpose(1, 2).reshape(b, t, WIDTH))))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Aside(nn.Module):
    """States of pieces (batch, length, 3 · 384) and the places of each word's first and last piece → scores of its tags."""

    def __init__(self, tags):
        super().__init__()
        self.into = nn.Linear(len(KEPT) * HIDDEN, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.tags = nn.Linear(2 * WIDTH, tags)

    def forward(self, x, first, last, mask, drop=lambda x: x):
        x = drop(self.norm(self.into(x)))
        for layer in self.layers:
            x = layer(x, mask, drop)
        pick = lambda at: x.gather(1, at.unsqueeze(-1).expand(-1, -1, WIDTH))
        return self.tags(drop(torch.cat([pick(first), pick(last)], -1)))


def numbers(sentences, labels, gum):
    """Sentences as numbers, each with the weight of its annotation: `gum` for GUM's, whose names are other than Universal NER's in part."""
    vocabulary = load_vocabulary(VOCABULARY)
    found = [{**number(s, labels, vocabulary), "weight": gum if "gum" in s else 1.0} for s in sentences]
    return [n for n in found if len(n["pieces"]) <= LONGEST]


def on(device, rows):
    return {key: value.to(device) for key, value in collate(rows).items()} | {"weight": torch.tensor([r["weight"] for r in rows], device=device)}


def loss_of(scores, b, allowed):
    """How unlikely the right tags of each sentence are among all runs of tags that can be read, a word, by the weight of its sentence.

    A conditional random field (Lafferty, McCallum and Pereira, ICML 2001) whose transitions are not learnt but given: so it is read, too.
    """
    known = b["names"] != NONE
    alpha = scores[:, 1] + allowed[-1]
    for word in range(2, scores.shape[1]):
        on = scores[:, word] + (alpha.unsqueeze(-1) + allowed[:-1]).logsumexp(1)
        alpha = torch.where(known[:, word, None], on, alpha)
    right = scores.gather(2, b["names"].clamp_min(0).unsqueeze(-1)).squeeze(-1)
    loss = alpha.logsumexp(1) - (right * known).sum(1)
    return (loss * b["weight"]).sum() / (known.sum(1) * b["weight"]).sum()


def transitions(tags, device):
    """0 where a tag (column) may follow another (row; the last row is the start), else as good as never: I-X only after B-X or I-X."""
    return torch.tensor([[0.0 if tag[0] != "I" or before[1:] == tag[1:] else -1e4 for tag in tags] for before in [*tags, "O"]], device=device)


def falling(optimise, steps):
    """The rate rises for 200 steps, then falls in a line."""
    return torch.optim.lr_scheduler.LambdaLR(optimise, lambda s: min(1, (s + 1) / 200) * max(0.01, 1 - s / (steps + 20)))


def states(model, numbered, device):
    """For each sentence the states (pieces, 3 · 384) in half precision."""
    found, began = [None] * len(numbered), time.time()
    model.eval()
    with torch.no_grad():
        for rows in batches(numbered, 3000):
            b = on(device, [numbered[i] for i in rows])
            mask, e, kept = mask_of(b), model.encoder, []
            x = e.norm(e.piece(b["pieces"]) + e.place.weight[: b["pieces"].shape[1]] + e.shape(b["shapes"]))
            for k, layer in enumerate(e.layers, 1):
                x = layer(x, mask, lambda y: y)
                if k in KEPT:
                    kept.append(x)
            x = torch.cat(kept, -1).bfloat16()
            for k, i in enumerate(rows):
                found[i] = x[k, : len(numbered[i]["pieces"])].clone()
    print(len(numbered), "sentences in", round(time.time() - began), "s", flush=True)
    return found


def mask_of(b):
    return (torch.arange(b["pieces"].shape[1], device=b["length"].device) < b["length"][:, None])[:, None, None, :]


def forward(model, numbered, kept, rows, drop=lambda x: x, noise=0.0):
    b = on(kept[rows[0]].device, [numbered[i] for i in rows])
    x = torch.zeros(*b["pieces"].shape, len(KEPT) * HIDDEN, device=b["pieces"].device)
    for k, i in enumerate(rows):
        x[k, : len(kept[i])] = kept[i]
    return model(F.dropout(x, noise, model.training), b["first"], b["last"], mask_of(b), drop), b


def best_run(scores, allowed):
    """The best run of tags of one sentence, as numbers (Viterbi), as the Node runtime reads it (src/language/encoder/names.ts)."""
    best, before = scores[0] + allowed[-1], []
    for row in scores[1:]:
        best, at = (best.unsqueeze(-1) + allowed[:-1]).max(0)
        best = best + row
        before.append(at)
    run = [int(best.argmax())]
    for at in reversed(before):
        run.append(int(at[run[-1]]))
    return run[::-1]


def score(model, tags, numbered, kept, allowed):
    """F1 of exact spans."""
    model.eval()
    right = ours = theirs = 0
    with torch.no_grad():
        for rows in batches(numbered, 8000):
            out, _ = forward(model, numbered, kept, rows)
            for k, i in enumerate(rows):
                gold = spans([tags[x] for x in numbered[i]["names"][1:]])
                mine = spans([tags[x] for x in best_run(out[k, 1 : len(numbered[i]["first"])].cpu(), allowed.cpu())])
                right, ours, theirs = right + len(gold & mine), ours + len(mine), theirs + len(gold)
    return {"F1": round(200 * right / (ours + theirs), 2), "precision": round(100 * right / ours, 1), "recall": round(100 * right / theirs, 1)}


def train(given):
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    encoder = load(given.start)[0].to(given.device)
    tags = encoder.labels["names"]
    learnt = numbers(read.named_sentences(given.data, given.held), encoder.labels, given.gum)
    held = numbers(read.held_sentences(given.data, given.held), encoder.labels, given.gum)
    kept, held_kept = states(encoder, learnt, given.device), states(encoder, held, given.device)
    allowed = transitions(tags, given.device)
    model = Aside(len(tags)).to(given.device)
    optimise = torch.optim.AdamW(model.parameters(), lr=given.rate, weight_decay=0.02, betas=(0.9, 0.98))
    schedule = falling(optimise, given.epochs * len(batches(learnt, given.budget, 0)))
    drop, began = lambda x: F.dropout(x, given.drop, model.training), time.time()
    for epoch in range(given.epochs):
        model.train()
        for rows in batches(learnt, given.budget, given.seed * 1000 + epoch):
            out, b = forward(model, learnt, kept, rows, drop, given.noise)
            loss_of(out, b, allowed).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimise.step()
            optimise.zero_grad()
            schedule.step()
        torch.save({name: value.cpu() for name, value in model.state_dict().items()}, given.to)
        say = {"held": score(model, tags, held, held_kept, allowed)} if held else {}
        print(json.dumps({"epoch": epoch + 1, "minutes": round((time.time() - began) / 60, 1), **say}), flush=True)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, help="folder with ud/, factuality/ and names/")
    options.add_argument("--start", required=True, help="the checkpoint whose encoder it reads")
    options.add_argument("--to", default=str(Path(__file__).parent / "checkpoints/aside.pt"))
    options.add_argument("--gum", type=float, default=0.3, help="weight of GUM's names beside Universal NER's")
    options.add_argument("--held", type=int, help="a tenth of Universal NER's documents, 0 … 9, that is not learnt from but measured")
    options.add_argument("--epochs", type=int, default=6)
    options.add_argument("--rate", type=float, default=1.5e-3)
    options.add_argument("--drop", type=float, default=0.35)
    options.add_argument("--noise", type=float, default=0.15, help="share of the states hidden")
    options.add_argument("--budget", type=int, default=3000, help="pieces a batch")
    options.add_argument("--threads", type=int, default=1, help="more only help where no other work is done")
    options.add_argument("--device", default="cpu")
    options.add_argument("--seed", type=int, default=1)
    train(options.parse_args())
