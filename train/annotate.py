"""Reads data/attribution.txt, sentences with their attributions marked in them, into data/attribution.jsonl with exact offsets.

[s …] is the source, [c …] the cue, [x …] what is said; a number tells a second attribution of the line apart ([s2 …]).
"""

import json
import re
from pathlib import Path

ROLES = {"s": "source", "c": "cue", "x": "content"}
MARK = re.compile(r"\[([scx])(\d?) ([^\[\]]*)\]")


def read(line):
    """The plain text and its attributions, in UTF-16 offsets."""
    text, at, found = "", 0, {}
    for mark in MARK.finditer(line):
        text += line[at:mark.start()]
        role, number, words = mark.groups()
        words = words.strip()
        one = found.setdefault(number, {"source": [], "cue": [], "content": []})
        start = len(text.encode("utf-16-le")) // 2
        text += words
        if words:
            one[ROLES[role]].append([start, start + len(words.encode("utf-16-le")) // 2])
        at = mark.end()
    return {"text": text + line[at:], "attributions": list(found.values())}


if __name__ == "__main__":
    folder = Path(__file__).parent / "data"
    lines = [line for line in (folder / "attribution.txt").read_text().splitlines() if line]
    read_lines = [read(line) for line in lines]
    assert not any(set("[]") & set(one["text"]) for one in read_lines), "a mark that is not closed"
    (folder / "attribution.jsonl").write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in read_lines))
    print(len(lines), "texts,", sum(len(one["attributions"]) for one in read_lines), "attributions")
