"""Takes the weights back out of an exported folder, as a checkpoint that train.py can start from (--start); the network for names beside it is not taken.

The graph is written once more with every weight filled with its own number; a constant in which that number stands is where the weight lies.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from aside import Aside
from batches import TAGS
from graph import MOST, labels_graph, sentences_graph
from model import Tagger, save
from pieces import SHAPES, load_vocabulary


def constants(graph):
    return {c.name: numpy_helper.to_array(c) for c in graph}


def found(numbered, written):
    """For each weight's number the values that lie in its place; a product's columns lie as (in, out), an embedding's rows as they were."""
    names, values = list(numbered), {}
    for name, numbers in numbered.items():
        if numbers.dtype == np.int8 and numbers.ndim == 2 and numbers.size:
            scale = names[names.index(name) + 1]
            if numbered[scale].size == 1:  # a product: then comes 1.0, then one scale a column
                scale = names[names.index(name) + 2]
            whole = written[name].astype(np.float32) * written[scale]
            wide = np.round(numbered[scale] * (127 if numbered[scale].ndim == 2 else MOST)).astype(int)
            if wide.ndim == 2:
                values[int(wide[0, 0])] = whole
            else:
                for number in np.unique(wide):
                    values[int(number)] = whole[:, wide == number].T
        elif numbers.dtype == np.float32 and numbers.ndim >= 1 and numbers.size > 1:
            for number in np.unique(np.round(numbers).astype(int)):
                values.setdefault(int(number), written[name][np.round(numbers).astype(int) == number].reshape(-1))
    return values


def restore(folder):
    folder = Path(folder)
    labels = json.loads((folder / "labels.json").read_text())
    model = Tagger(labels, len(load_vocabulary(folder / "vocabulary.txt")), len(SHAPES))
    shapes = {name: tuple(value.shape) for name, value in model.state_dict().items()}
    first = 1000  # above every number that the graph itself has as a constant
    filled = {name: np.full(shape, first + k, np.float32) for k, (name, shape) in enumerate(shapes.items())}
    beside = {name: np.zeros(tuple(value.shape), np.float32) for name, value in Aside(len(labels["names"])).state_dict().items()}
    values = {}
    for file, make in (("labels.onnx", lambda w: labels_graph(w)), ("model.onnx", lambda w: sentences_graph(w, TAGS, aside=beside))):
        numbered = {name: numpy_helper.to_array(c) for name, c in make(filled).constants.items()}
        values.update(found(numbered, constants(onnx.load(folder / file).graph.initializer)))
    weights = {name: torch.from_numpy(np.array(values[first + k]).reshape(shape)) for k, (name, shape) in enumerate(shapes.items())}
    weights["arc"] = weights["arc"].T.contiguous()  # the graph multiplies with it as it stands, not turned as with a layer's weights
    model.load_state_dict(weights)
    return model


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--from", dest="folder", default=str(Path(__file__).parent.parent / "models/language"))
    options.add_argument("--to", default=str(Path(__file__).parent / "checkpoints/restored.pt"))
    given = options.parse_args()
    Path(given.to).parent.mkdir(parents=True, exist_ok=True)
    trained = json.loads((Path(given.folder) / "model.json").read_text())["trained"]
    save(restore(given.folder), given.to, {"seed": trained["seed"], "step": trained["steps"], "spent": 60 * trained["minutes"]})
