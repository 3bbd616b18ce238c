"""Lemma rules: how a word's dictionary form is made from its letters. A rule is "case|cut|add" or "=lemma"."""

CASES = {"l": str.lower, "k": lambda word: word, "t": lambda word: word[:1].upper() + word[1:].lower(), "u": str.upper}


def rule_for(form, lemma):
    """The first rule that makes this lemma of this form: little cut, lower case before others, a whole word where nothing else fits."""
    for name, change in CASES.items():
        base = change(form)
        same = 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        if same and len(base) - same <= 4 and len(lemma) - same <= 4:
            return f"{name}|{len(base) - same}|{lemma[same:]}"
    return "=" + lemma


def apply_rule(rule, form):
    """The lemma, or None where the rule cuts more than there is."""
    if rule[0] == "=":
        return rule[1:]
    case, cut, add = rule.split("|", 2)
    base = CASES[case](form)
    if int(cut) > len(base):
        return None
    return (base[:len(base) - int(cut)] + add) or None
