"""Trains the small network on, its shape unchanged, by the annotation and by what the teachers think of annotated and plain sentences (answers.py)."""

import argparse
import json
import time
from pathlib import Path

import torch
from torch.nn import functional as F

import taught
from answers import Answers
from batches import NONE, batches, on
from evaluate import evaluate
from losses import arc_scores, autocast, cross, fact_losses, falling, label_scores, softly, taught_fact_losses
from model import load, save
from train import IN_LOWER, IN_UPPER, WEIGHTS, optimiser

SOFT = ("arc", "label", "upos", "xpos", "lemma", "names")


def losses_of(model, b, wanted, given):
    """Every head's loss over one batch by the annotation, and by the teachers' answers (`wanted`)."""
    device, drop, inner = given.device, (lambda x: F.dropout(x, given.drop, model.training)), (lambda x: F.dropout(x, given.inner, model.training))
    hidden = (torch.rand(b["pieces"].shape, device=device) < given.hide) & (b["shapes"] > 0)
    pieces = torch.where(hidden, taught.VOCABULARY["[MASK]"], b["pieces"])
    draw = torch.rand(len(pieces), 1, device=device)
    low, high = draw < given.lower, draw > 1 - given.lower / 2
    shapes = torch.where(low, IN_LOWER.to(device)[b["shapes"]], torch.where(high, IN_UPPER.to(device)[b["shapes"]], b["shapes"]))
    word = b["real"].clone()
    word[:, 0] = False
    with autocast(device):
        words = drop(model.words(pieces, shapes, b["first"], b["last"], b["mask"], inner))
        scores = {"arc": arc_scores(model, words, b["real"], drop), "label": label_scores(model, words, torch.where(word, wanted["at"], 0), drop),
                  **{name: model.tags[name](words) for name in model.tags}}
        facts = model.facts(words).float()
    as_written = ~(low | high)  # lemma rules speak of the case that was written
    right = {"arc": b["head"], "label": b["deprel"], "upos": b["upos"], "xpos": b["xpos"], "lemma": torch.where(as_written, b["lemma"], NONE), "names": b["names"]}
    gold = {**{name: cross(scores[name], right[name]) for name in SOFT}, **fact_losses(facts, b)}
    soft = {**{name: softly(scores[name], wanted[name].float(), word & as_written if name == "lemma" else word) for name in SOFT},
            **taught_fact_losses(facts, wanted["facts"].float(), word)}
    return gold, soft


def distil(given):
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    model, _ = load(given.start)
    model.to(given.device)
    numbered = taught.numbers(model.labels, given.data, given.plain, given.held, given.limit)
    answers = Answers(given.answers, given.device, [len(n["first"]) for n in numbered], (*SOFT, "facts", "at"))
    optimise = optimiser(model, {"rate": given.rate, "head_rate": given.head_rate})
    steps = sum(len(batches(numbered, given.budget, given.seed * 1000 + epoch)) for epoch in range(given.epochs))
    schedule, began, step, smooth = falling(optimise, steps), time.time(), 0, {}
    say = lambda **entry: print(json.dumps({"minutes": round((time.time() - began) / 60, 1), **entry}), flush=True)
    say(event="start", sentences=len(numbered), steps=steps, seed=given.seed, held=given.held)
    for epoch in range(given.epochs):
        model.train()
        for rows in batches(numbered, given.budget, given.seed * 1000 + epoch):
            b = on(given.device, [numbered[i] for i in rows])
            gold, soft = losses_of(model, b, answers.of(rows, b["real"]), given)
            sum(WEIGHTS[name] * (given.gold * gold[name] + soft[name]) for name in soft).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimise.step()
            optimise.zero_grad()
            schedule.step()
            step += 1
            for kind, parts in (("gold", gold), ("soft", soft)):
                for name, part in parts.items():
                    smooth[f"{kind} {name}"] = smooth.get(f"{kind} {name}", part.detach()) * 0.98 + part.detach() * 0.02
            if step % 300 == 0:
                say(step=step, of=steps, **{k: round(v.item(), 3) for k, v in smooth.items()})
        save(model, given.to, {"step": step, "seed": given.seed, "spent": time.time() - began})
        if (epoch + 1) % 5 == 0:
            say(event="epoch", epoch=epoch + 1, dev=evaluate(model, given.data, taught.VOCABULARY, limit=given.dev_limit))
    say(event="done", dev=evaluate(model, given.data, taught.VOCABULARY, limit=given.limit))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    here = Path(__file__).parent
    options.add_argument("--data", required=True, help="folder with ud/, factuality/ and names/")
    options.add_argument("--plain", required=True, help="the sentences of plain.py")
    options.add_argument("--start", default=str(here / "checkpoints/last.pt"), help="the checkpoint to go on from: train.py's or restore.py's")
    options.add_argument("--answers", default=str(here / "checkpoints/answers.pt"))
    options.add_argument("--to", default=str(here / "checkpoints/student.pt"))
    options.add_argument("--held", type=int, help="the tenth that the teachers did not learn from")
    options.add_argument("--epochs", type=int, default=40)
    options.add_argument("--rate", type=float, default=4e-4)
    options.add_argument("--head-rate", type=float, default=1.5e-3)
    options.add_argument("--gold", type=float, default=0.5, help="weight of the annotation beside the teachers")
    options.add_argument("--hide", type=float, default=0.08, help="share of pieces hidden behind [MASK]")
    options.add_argument("--lower", type=float, default=0.08, help="share of sentences shown in lower case; half as many in upper case")
    options.add_argument("--drop", type=float, default=0.2, help="dropout in the heads")
    options.add_argument("--inner", type=float, default=0.05, help="dropout in the encoder")
    options.add_argument("--budget", type=int, default=8000, help="pieces a batch")
    options.add_argument("--dev-limit", type=int, default=400, help="sentences of each dev set that are looked at after every fifth epoch")
    options.add_argument("--limit", type=int, help="sentences of each set, to try the script")
    options.add_argument("--threads", type=int, default=1, help="more only help where no other work is done")
    options.add_argument("--device", default="cpu")
    options.add_argument("--seed", type=int, default=1)
    distil(options.parse_args())
