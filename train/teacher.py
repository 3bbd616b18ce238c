"""The teacher's network: MPNet's twelve layers with word shapes added at the bottom and the heads of model.py, wider; names twice, by two habits."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from model import Heads
from mpnet import LAYERS, encoder_weights

HIDDEN, HEADS, INNER = 768, 12, 3072
ARC, LABEL = 512, 128


def buckets(length, device):
    """How far each piece lies from each, as MPNet has it (as T5): 32 buckets (length, length), half of them for pieces before."""
    n = torch.arange(length, device=device)[:, None] - torch.arange(length, device=device)[None, :]
    side, n = (n < 0).long() * 16, n.abs()
    far = (8 + (torch.log(n.float().clamp_min(1) / 8) / math.log(128 / 8) * 8).long()).clamp_max(15)
    return side + torch.where(n < 8, n, far)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.out = nn.Linear(HIDDEN, 3 * HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm1, self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-5), nn.LayerNorm(HIDDEN, eps=1e-5)

    def forward(self, x, bias, drop):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        x = self.norm1(x + drop(self.out(a.transpose(1, 2).reshape(b, t, HIDDEN))))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces (batch, length) with the shape of the word each belongs to → vectors (batch, length, 768)."""

    def __init__(self, vocabulary, shapes):
        super().__init__()
        self.piece, self.place, self.shape = nn.Embedding(vocabulary, HIDDEN), nn.Embedding(512, HIDDEN), nn.Embedding(shapes, HIDDEN)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-5)
        self.relative = nn.Embedding(32, HEADS)
        self.relative.weight.requires_grad = False
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces, shapes, mask, drop=lambda x: x):
        x = drop(self.norm(self.piece(pieces) + self.place.weight[: pieces.shape[1]] + self.shape(shapes)))
        near = self.relative(buckets(pieces.shape[1], pieces.device)).permute(2, 0, 1)
        bias = near + torch.where(mask, 0.0, -1e4)
        for layer in self.layers:
            x = layer(x, bias, drop)
        return x

    def start_from(self, vocabulary):
        """MPNet's weights, for the pieces of our vocabulary; the shapes begin with nothing."""
        self.load_state_dict({**encoder_weights(vocabulary), "shape.weight": self.shape.weight})


class Teacher(Heads):
    """The encoder with its heads, asked as model.Tagger is; `gum_names` are names as GUM has them, `names` as Universal NER."""

    def __init__(self, labels, vocabulary, shapes):
        super().__init__(labels, Encoder(vocabulary, shapes), HIDDEN, ARC, LABEL, ("upos", "xpos", "lemma", "names", "gum_names"))


def save(model, path):
    """In half precision, 0.2 GB."""
    torch.save({"labels": model.labels, "vocabulary": model.encoder.piece.num_embeddings, "shapes": model.encoder.shape.num_embeddings,
                "weights": {name: w.half() for name, w in model.state_dict().items()}}, path)


def load(path):
    saved = torch.load(path, weights_only=True, map_location="cpu")
    model = Teacher(saved["labels"], saved["vocabulary"], saved["shapes"])
    model.load_state_dict(saved["weights"])
    return model
