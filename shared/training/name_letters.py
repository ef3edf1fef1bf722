"""Which letters follow which in names: name_letters.py --names FOLDER [--least 7] [--to ../src/cricket/name-letters.ts]

FOLDER holds word lists, a name a line (`npm pack @cspell/dict-people-names` and unpack: 39 000 names, MIT). With them the common names of
../src/cricket/common-names.ts and the surnames of Cricsheet's players, where they lie in the corpus (ODC-By). Only the statistics ship: a
name cannot be told from them. Interpolated n-grams (Witten and Bell, 1991) of up to 6 letters, the end of a name being one; an n-gram is
kept where what it adds to its shorter form, times how often it comes, is at least `--least` (Stolcke, 1998). Written as a tree: a letter,
how improbable it is after the letters before it (from "!" in steps of 0.1, log), its followers in brackets.
"""

import argparse
import glob
import math
import os
import re
import unicodedata
from collections import defaultdict

from generate.names import match_names

HERE = os.path.dirname(os.path.abspath(__file__))
ORDER = 6
START, END = "^", "$"
LETTERS = 29
STEP = 0.1
# How much a name of each list counts beside one of the long lists.
COMMON_SURNAME, COMMON_FIRST, PLAYER = 12, 6, 2


def plain(name):
    name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().upper()
    return re.sub("[^A-Z'-]", "", name)


def weigh_names(folder):
    weights = defaultdict(float)
    with open(f"{HERE}/../src/cricket/common-names.ts") as file:
        surnames, firsts = (block.split() for block in re.findall(r"list\(`([^`]*)`\)", file.read()))
    for names, weight in ((surnames, COMMON_SURNAME), (firsts, COMMON_FIRST), (match_names(), PLAYER)):
        for name in names:
            weights[plain(name)] += weight
    for path in sorted(glob.glob(os.path.join(folder, "**/*.txt"), recursive=True)):
        with open(path) as file:
            for line in file:
                if not line.startswith("#"):
                    weights[plain(line)] += 1
    return {name: weight for name, weight in sorted(weights.items()) if 2 <= len(name) <= 16}


def count(weights):
    counts = defaultdict(lambda: defaultdict(float))
    for name, weight in weights.items():
        text = START + name + END
        for at in range(1, len(text)):
            for length in range(min(ORDER, at + 1)):
                counts[text[at - length : at]][text[at]] += weight
    return counts


def chances(counts):
    """By context and letter, shorter contexts first: the interpolated probability."""
    found = {}

    def chance(context, letter):
        if context in found and letter in found[context]:
            return found[context][letter]
        shorter = chance(context[1:], letter) if context else 1 / LETTERS
        followers = counts.get(context)
        if not followers:
            return shorter
        total, kinds = sum(followers.values()), len(followers)
        value = (followers.get(letter, 0) + kinds * shorter) / (total + kinds)
        found.setdefault(context, {})[letter] = value
        return value

    for context in sorted(counts, key=len):
        for letter in counts[context]:
            chance(context, letter)
    return found


def prune(counts, found, least):
    """The n-grams worth keeping, with those that they begin with."""
    kept = set()
    for context, followers in counts.items():
        for letter, often in followers.items():
            shorter = found[context[1:]][letter] if context else 1 / LETTERS
            if not context or often * abs(math.log(found[context][letter] / shorter)) >= least:
                text = context + letter
                kept.update(text[:end] for end in range(1, len(text) + 1))
    return kept


def write_tree(kept, found):
    followers = defaultdict(list)
    for text in kept:
        followers[text[:-1]].append(text[-1])

    def write(text):
        inside = "".join(write(text + letter) for letter in sorted(followers[text]))
        chance = found[text[:-1]].get(text[-1], 1) if text != START else 1
        level = chr(33 + min(89, round(-math.log(chance) / STEP)))
        return text[-1] + level + (f"({inside})" if inside else "")

    return "".join(write(letter) for letter in sorted(followers[""]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--names", required=True)
    parser.add_argument("--least", type=float, default=7)
    parser.add_argument("--to", default=f"{HERE}/../src/cricket/name-letters.ts")
    args = parser.parse_args()
    weights = weigh_names(args.names)
    counts = count(weights)
    found = chances(counts)
    kept = prune(counts, found, args.least)
    tree = write_tree(kept, found)
    with open(args.to, "w") as file:
        file.write("/** Which letters follow which in names, as a tree; made by shared/training/name_letters.py, read by `cricket/letter-tree.ts`. */\n")
        file.write(f"export const nameLetters = {quote(tree)}\n")
    print(f"{len(weights)} names, {len(kept)} n-grams of {sum(map(len, counts.values()))}, {len(tree)} characters")


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


if __name__ == "__main__":
    main()
