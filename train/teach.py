"""Trains a teacher on all annotated sentences at once; its answers (answers.py) are better with a second one of another seed."""

import argparse
import json
import time
from pathlib import Path

import torch
from torch.nn import functional as F

import taught
from batches import batches, on
from evaluate import evaluate
from losses import arc_scores, autocast, cross, fact_losses, falling, label_scores
from model import load
from pieces import SHAPES
from runs import right_run, score_runs, transitions
from teacher import Teacher, save
from train import WEIGHTS

PARTS = {**WEIGHTS, "gum_names": 0.5}


def optimiser(model, rate, fall, head_rate):
    """The highest layer's rate is `rate`, that of each below it `fall` times the one above, that of heads and shapes their own; no decay on biases, norms and embeddings."""
    groups, layers = {}, len(model.encoder.layers)
    for name, weight in model.named_parameters():
        if weight.requires_grad:
            depth = int(name.split(".")[2]) if name.startswith("encoder.layers.") else -1
            own = head_rate if not name.startswith("encoder.") or "shape" in name else rate * fall ** (layers - 1 - depth)
            groups.setdefault((own, 0.0 if weight.ndim < 2 or "piece" in name or "place" in name else 0.01), []).append(weight)
    return torch.optim.AdamW([{"params": p, "lr": own, "weight_decay": decay} for (own, decay), p in groups.items()], betas=(0.9, 0.98), fused=True)


def losses_of(model, b, given, allowed):
    """Every head's loss over one batch."""
    drop, inner = (lambda x: F.dropout(x, given.drop, model.training)), (lambda x: F.dropout(x, given.inner, model.training))
    hidden = (torch.rand(b["pieces"].shape, device=given.device) < given.hide) & (b["shapes"] > 0)
    pieces = torch.where(hidden, taught.VOCABULARY["[MASK]"], b["pieces"])
    with autocast(given.device):
        words = drop(model.words(pieces, b["shapes"], b["first"], b["last"], b["mask"], inner))
        scores = {name: head(words) for name, head in model.tags.items()}
        parts = {"arc": cross(arc_scores(model, words, b["real"], drop), b["head"]), "label": cross(label_scores(model, words, b["head"], drop), b["deprel"])}
        for name in ("upos", "xpos", "lemma"):
            parts[name] = cross(scores[name], b[name])
        parts.update(fact_losses(model.facts(words).float(), b))
    for name in ("names", "gum_names"):
        parts[name] = right_run(scores[name], b[name], torch.ones(len(b["words"]), device=given.device), b["real"], allowed)
    return parts


def score_names(model, numbered, device, allowed):
    """F1 of exact spans of Universal NER's names, by the best runs."""
    def found():
        for rows in batches(numbered, 8000):
            b = on(device, [numbered[i] for i in rows])
            with torch.no_grad(), autocast(device):
                scores = model.tags["names"](model.words(b["pieces"], b["shapes"], b["first"], b["last"], b["mask"]))
            for k, i in enumerate(rows):
                n = len(numbered[i]["first"])
                yield numbered[i]["names"][1:], scores[k, 1:n]
    model.eval()
    return score_runs(model.labels["names"], found(), allowed)


def teach(given):
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    labels = taught.with_gum(load(given.start)[1]["labels"])
    learnt = taught.numbers(labels, given.data, held=given.held, limit=given.limit)
    held = taught.held_numbers(labels, given.data, given.held, given.limit)
    model = Teacher(labels, len(taught.VOCABULARY), len(SHAPES))
    model.encoder.start_from(taught.VOCABULARY)
    model.to(given.device)
    allowed = transitions(labels["names"], given.device)
    optimise = optimiser(model, given.rate, given.fall, given.head_rate)
    steps = sum(len(batches(learnt, given.budget, given.seed * 1000 + epoch)) for epoch in range(given.epochs))
    schedule, began, step, smooth = falling(optimise, steps), time.time(), 0, {}
    say = lambda **entry: print(json.dumps({"minutes": round((time.time() - began) / 60, 1), **entry}), flush=True)
    say(event="start", sentences=len(learnt), steps=steps, seed=given.seed, held=given.held)
    for epoch in range(given.epochs):
        model.train()
        for rows in batches(learnt, given.budget, given.seed * 1000 + epoch):
            parts = losses_of(model, on(given.device, [learnt[i] for i in rows]), given, allowed)
            sum(PARTS[name] * part for name, part in parts.items()).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimise.step()
            optimise.zero_grad()
            schedule.step()
            step += 1
            for name, part in parts.items():
                smooth[name] = smooth.get(name, part.detach()) * 0.98 + part.detach() * 0.02
            if step % 100 == 0:
                say(step=step, of=steps, **{k: round(v.item(), 3) for k, v in smooth.items()})
    save(model, given.to)
    scores = {"held": score_names(model, held, given.device, allowed)} if held else {}
    say(event="done", **scores, dev=evaluate(model, given.data, taught.VOCABULARY, limit=given.limit))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    here = Path(__file__).parent
    options.add_argument("--data", required=True, help="folder with ud/, factuality/ and names/")
    options.add_argument("--start", default=str(here / "checkpoints/last.pt"), help="the student's checkpoint: its labels are asked for")
    options.add_argument("--to", default=str(here / "checkpoints/teacher.pt"))
    options.add_argument("--held", type=int, help="a tenth of Universal NER's documents, 0 … 9, that is not learnt from but measured")
    options.add_argument("--epochs", type=int, default=12)
    options.add_argument("--rate", type=float, default=1e-4, help="of the highest layer")
    options.add_argument("--fall", type=float, default=0.9, help="rate of a layer by that of the one above it")
    options.add_argument("--head-rate", type=float, default=8e-4)
    options.add_argument("--hide", type=float, default=0.1, help="share of pieces hidden behind [MASK]")
    options.add_argument("--drop", type=float, default=0.3, help="dropout in the heads")
    options.add_argument("--inner", type=float, default=0.1, help="dropout in the encoder")
    options.add_argument("--budget", type=int, default=3500, help="pieces a batch")
    options.add_argument("--limit", type=int, help="sentences of each set, to try the script")
    options.add_argument("--threads", type=int, default=1, help="more only help where no other work is done")
    options.add_argument("--device", default="cpu")
    options.add_argument("--seed", type=int, default=1)
    teach(options.parse_args())
