"""Words to word pieces, and what case and shape a word has. The Node runtime does exactly the same (src/language/encoder/pieces.ts)."""

import unicodedata

MOST_PIECES = 16  # of one word: a longer one keeps its first twelve and its last four
LONGEST = 100     # letters of one part: more are unknown, as in BERT

SHAPES = ("special", "lower", "title", "upper", "capital", "mixed", "number", "letters and digits", "mark", "caseless")


def is_cjk(code):
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2A6DF or 0x2A700 <= code <= 0x2CEAF
            or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F)


def is_punctuation(char):
    code = ord(char)
    return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126 or unicodedata.category(char)[0] == "P"


def parts(word):
    """BERT's basic tokeniser: cleaned, lower case, without accents, parted at white space, marks and Chinese characters."""
    found, part = [], ""
    for char in unicodedata.normalize("NFD", word):
        category = unicodedata.category(char)
        if char in "\t\n\r" or category[0] == "Z":
            alone, keep = True, ""
        elif category in ("Cc", "Cf", "Co", "Cs", "Mn") or char == "\ufffd":
            continue
        elif is_punctuation(char) or is_cjk(ord(char)):
            alone, keep = True, char
        else:
            alone, keep = False, char
        if alone:
            found += [p for p in (part, keep) if p]
            part = ""
        else:
            part += char.lower()
    return found + [part] if part else found


def load_vocabulary(path):
    with open(path, encoding="utf-8") as lines:
        return {line.rstrip("\n"): number for number, line in enumerate(lines)}


def part_pieces(part, vocabulary):
    unknown = [vocabulary["[UNK]"]]
    if len(part) > LONGEST:
        return unknown
    found, start = [], 0
    while start < len(part):
        end = len(part)
        while end > start and ("##" if start else "") + part[start:end] not in vocabulary:
            end -= 1
        if end == start:
            return unknown
        found.append(vocabulary[("##" if start else "") + part[start:end]])
        start = end
    return found


def word_pieces(word, vocabulary):
    found = [piece for part in parts(word) for piece in part_pieces(part, vocabulary)]
    if len(found) > MOST_PIECES:
        found = found[:MOST_PIECES - 4] + found[-4:]
    return found or [vocabulary["[UNK]"]]


def shape(word):
    """The number of the word's shape in SHAPES."""
    upper = lower = digits = letters = 0
    first_upper = False
    for char in word:
        if char.lower() != char:
            first_upper = first_upper or not (upper or lower)
            upper += 1
        elif char.upper() != char:
            lower += 1
        elif "0" <= char <= "9":
            digits += 1
        elif unicodedata.category(char)[0] == "L":
            letters += 1
    if upper + lower + letters == 0:
        return 6 if digits else 8
    if digits:
        return 7
    if upper + lower == 0:
        return 9
    if upper == 0:
        return 1
    if lower == 0:
        return 4 if upper == 1 else 3
    return 2 if first_upper and upper == 1 else 5
