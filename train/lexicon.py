"""The lemma rules of words seen in training: {xpos: {rule: "form form …"}}. They outrank the network, which is for words not seen."""

from collections import Counter, defaultdict

from lemma import apply_rule, rule_for

OPEN = ("NNP", "NNPS", "CD", "ADD", "SYM", "GW", "XX")  # names and numbers: their letters say all


def collect(sentences):
    seen = defaultdict(Counter)
    for s in sentences:
        for word, tag, lemma in zip(s["words"], s.get("xpos", ()), s.get("lemma", ())):
            if tag not in OPEN and lemma != "_" and " " not in word:
                seen[tag, word.lower()][lemma] += 1
    found = defaultdict(lambda: defaultdict(list))
    for (tag, form), lemmas in sorted(seen.items()):
        lemma, times = lemmas.most_common(1)[0]
        if times * 2 > sum(lemmas.values()):
            rule = rule_for(form, lemma)
            if apply_rule(rule, form) == lemma:
                found[tag][rule].append(form)
    return {tag: {rule: " ".join(forms) for rule, forms in rules.items()} for tag, rules in found.items()}
