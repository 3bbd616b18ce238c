"""Whole runs of tags of names: what may follow what, how likely a run or a tag is among all runs, the best run, its score.

A conditional random field (Lafferty, McCallum and Pereira, ICML 2001) whose transitions are not learnt but given. Scores are (batch, words, tags),
word 0 the root, which has no tag; `real` says which words are no padding; `allowed` is what `transitions` gives.
"""

import torch

from batches import NONE
from evaluate import spans


def transitions(tags, device):
    """0 where a tag (column) may follow another (row; the last row is the start), else as good as never: I-X only after B-X or I-X."""
    return torch.tensor([[0.0 if tag[0] != "I" or before[1:] == tag[1:] else -1e4 for tag in tags] for before in [*tags, "O"]], device=device)


def all_runs(scores, real, allowed):
    """The logarithm of the sum over all runs of each sentence. Words are taken together pair by pair: few steps, which a GPU likes."""
    s, n = scores[:, 1:], scores.shape[-1]
    first = s[:, 0] + allowed[-1]
    if s.shape[1] == 1:
        return first.logsumexp(1)
    same = torch.where(torch.eye(n, device=s.device, dtype=torch.bool), 0.0, -1e4)
    m = torch.where(real[:, 2:, None, None], s[:, 1:, None, :] + allowed[:-1], same)
    while m.shape[1] > 1:
        if m.shape[1] % 2:
            m = torch.cat([m, same.expand(len(m), 1, n, n)], 1)
        m = (m[:, 0::2, :, :, None] + m[:, 1::2, None, :, :]).logsumexp(3)
    return (first[:, :, None] + m[:, 0]).logsumexp((1, 2))


def right_run(scores, right, weight, real, allowed):
    """How unlikely the right run is among all runs, a word, by the weight of each sentence; sentences whose names nobody knows count nothing."""
    scores, known = scores.float(), right != NONE
    of_right = (scores.gather(2, right.clamp_min(0).unsqueeze(-1)).squeeze(-1) * known).sum(1)
    loss = torch.where(known.any(1), (all_runs(scores, real, allowed) - of_right) * weight, 0.0)
    return loss.sum() / (known.sum(1) * weight).sum().clamp_min(1)


def likely_runs(scores, shares, real, allowed):
    """The same loss as a teacher expects it, who says how likely each tag of each word is (`shares`)."""
    scores, words = scores.float(), real.clone()
    words[:, 0] = False
    return (all_runs(scores, real, allowed) - (scores * shares * words.unsqueeze(-1)).sum((1, 2))).sum() / words.sum()


def shares(scores, real, allowed):
    """How likely each tag of each word is, over all runs: how their sum changes with its score."""
    with torch.enable_grad():
        scores = scores.detach().float().requires_grad_()
        return torch.autograd.grad(all_runs(scores, real, allowed).sum(), scores)[0]


def best_run(scores, allowed):
    """The best run of tags of one sentence (words, tags), as numbers (Viterbi), as the Node runtime reads it (src/language/encoder/names.ts)."""
    best, before = scores[0] + allowed[-1], []
    for row in scores[1:]:
        best, at = (best.unsqueeze(-1) + allowed[:-1]).max(0)
        best = best + row
        before.append(at)
    run = [int(best.argmax())]
    for at in reversed(before):
        run.append(int(at[run[-1]]))
    return run[::-1]


def score_runs(tags, found, allowed):
    """F1 of exact spans; `found`: for each sentence the numbers of its right tags and the scores of its words (words, tags)."""
    right = ours = theirs = 0
    for answer, scores in found:
        gold, mine = spans([tags[x] for x in answer]), spans([tags[x] for x in best_run(scores.float().cpu(), allowed.cpu())])
        right, ours, theirs = right + len(gold & mine), ours + len(mine), theirs + len(gold)
    return {"F1": round(200 * right / (ours + theirs or 1), 2), "precision": round(100 * right / (ours or 1), 1), "recall": round(100 * right / (theirs or 1), 1)}
