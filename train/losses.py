"""What teacher and student lose by each head, over padded batches (batches.on), without a look at what is known: a GPU need not wait."""

import torch
from torch.nn import functional as F

from batches import NONE


def autocast(device):
    return torch.autocast(torch.device(device).type, torch.bfloat16)


def falling(optimise, steps, warm=0.08):
    """The rate rises for a share of the steps, then falls in a line to a hundredth."""
    share = lambda s: s / steps
    return torch.optim.lr_scheduler.LambdaLR(optimise, lambda s: min(1.0, (share(s) + 1e-3) / warm, max(0.0, 1 - share(s)) / (1 - warm) + 0.01))


def mean(values, known):
    return (values * known).sum() / known.sum().clamp_min(1)


def cross(scores, right):
    """Mean loss over what is known."""
    flat = right.flatten()
    return F.cross_entropy(scores.float().flatten(0, -2), flat, ignore_index=NONE, reduction="sum") / (flat != NONE).sum().clamp_min(1)


def softly(scores, wanted, known):
    """Mean cross entropy with shares that a teacher gives."""
    return mean(-(wanted * scores.float().log_softmax(-1)).sum(-1), known)


def arc_scores(model, words, real, drop=lambda x: x):
    """(batch, dependent, head), no head in the padding."""
    return model.arcs(words, drop).float().masked_fill(~real[:, None, :], -1e4)


def label_scores(model, words, head, drop=lambda x: x):
    """(batch, words, labels) of each word under the head given for it; where none is known, under the root."""
    d, h = model.label_sides(words, drop)
    h = h.gather(1, head.clamp_min(0).unsqueeze(-1).expand(-1, -1, h.shape[-1]))
    return model.label_scores(d.flatten(0, 1), h.flatten(0, 1)).view(*head.shape, -1)


def fact_losses(facts, b):
    """By the annotation: whether a word tells an event, and how certain it is by two habits."""
    parts = {}
    for place, name in enumerate(("event", "uw", "uds")):
        known, x, y = ~b[name].isnan(), facts[..., place], b[name].nan_to_num()
        parts[name] = mean(F.binary_cross_entropy_with_logits(x, y, reduction="none") if name == "event" else F.smooth_l1_loss(x, y, reduction="none"), known)
    return parts


def taught_fact_losses(facts, wanted, word):
    """By a teacher's answers: certainty counts by how likely the teacher finds an event."""
    event = wanted[..., 0]
    parts = {"event": mean(F.binary_cross_entropy_with_logits(facts[..., 0], event, reduction="none"), word)}
    for place, name in ((1, "uw"), (2, "uds")):
        parts[name] = mean(F.smooth_l1_loss(facts[..., place], wanted[..., place], reduction="none"), event * word)
    return parts
