"""Measures the nets on the real cells of ../shared/corpus/cells, on which nothing is trained or fitted: measure.py --weights FOLDER [-v] [--only KIND]

Weights are rounded as they ship. Prints what issue 4 asks for; -v also every error.
"""

import argparse
import functools
import json
import os

import cv2
import numpy as np
import torch

from classes import MARKS, SPOTTER_OF
from decode import line_strings, log_softmax, mix_strings, read_box, run, score_word, spot_strings
from generate.names import HOW
from generate.paper import normalise
from generate.samples import CORPUS
from shipped import load_net


def prepare(image, height=48):
    scale = height / image.shape[0]
    width = max(8, int(round(image.shape[1] * scale)))
    image = cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    return normalise([image] if image.ndim == 2 else [image[..., i] for i in range(3)], height)


def read_cells(kind):
    folder = f"{CORPUS}/cells/{kind}"
    if not os.path.isdir(folder):
        raise SystemExit(f"Measuring needs the real cells, which are not in {folder}; set CORPUS to the corpus.")
    with open(f"{folder}/labels.json") as file:
        cells = json.load(file)
    for cell in cells:
        cell["image"] = prepare(cv2.imread(f"{folder}/{cell['file']}"))
    return cells


def distance(a, b):
    table = np.zeros((len(a) + 1, len(b) + 1), int)
    table[:, 0], table[0] = range(len(a) + 1), range(len(b) + 1)
    for i in range(len(a)):
        for j in range(len(b)):
            table[i + 1, j + 1] = min(table[i, j] + (a[i] != b[j]), table[i, j + 1] + 1, table[i + 1, j] + 1)
    return int(table[-1, -1])


def calibration_error(pairs):
    """Expected calibration error, and how many stand at 0.95 and above with how many of them right."""
    values = np.array(pairs, float)
    error = 0.0
    for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 0.99), (0.99, 1.01)):
        chosen = values[(values[:, 0] >= low) & (values[:, 0] < high)]
        if len(chosen):
            error += len(chosen) / len(values) * abs(chosen[:, 0].mean() - chosen[:, 1].mean())
    sure = values[values[:, 0] >= 0.95]
    return f"ECE {error:.3f}, sure (0.95): {len(sure)} of {len(values)}, {int(len(sure) - sure[:, 1].sum())} of them wrong"


def count(table, key, *values):
    table[key] = [a + b for a, b in zip(table.get(key, [0] * len(values)), values)]


def print_details(verbose, by, errors):
    """Counts by kind of cell and document (right, for strings also among the 3 best, of), then the first errors."""
    if not verbose:
        return
    if by:
        print("  ", {key: tuple(map(int, counts)) for key, counts in by.items()})
    print("   ", "; ".join(errors[:60]))


def measure_boxes(spotter, calibration, verbose):
    total = {"over": [0, 0, 0, 0, 0], "sure": []}
    kinds, documents, errors, confused = {}, {}, [], {}
    for cell in read_cells("balls"):
        kind, marks = read_box(run(spotter, cell["image"]), cell["image"].shape[1], calibration["box"], np.array(calibration["prior"]))
        marks = [m for m in marks if MARKS[int(m[3].argmax())] != "#"]
        truth_kind = {"not-an-over": "X", "empty": "empty"}.get(cell["kind"]) or {"M": "M", "W": "JW"}.get(cell.get("joined"), "over")
        count(kinds, truth_kind, kind == truth_kind, 1)
        if truth_kind != "over":
            if kind != truth_kind:
                errors.append((cell["cell"], truth_kind, kind))
            continue
        truth = ["+d" if t[0] == "+" and len(t) > 1 else t for t in cell["label"]]
        read = [MARKS[int(m[3].argmax())] for m in marks] if kind == "over" else [kind]
        wrong = distance(truth, read)
        row = (wrong == 0, sorted(truth) == sorted(read), len(truth) == len(read), wrong, len(truth))
        total["over"] = [a + b for a, b in zip(total["over"], row)]
        count(documents, cell["doc"], wrong == 0, 1, wrong, len(truth))
        if len(truth) == len(read) and kind == "over":
            total["sure"] += [(m[3].max(), t == r) for m, t, r in zip(marks, truth, read)]
            for t, r in zip(truth, read):
                if t != r:
                    confused[t, r] = confused.get((t, r), 0) + 1
        if wrong:
            errors.append((cell["cell"], cell["doc"][:16], " ".join(truth), "|", " ".join(read)))
    n = sum(d[1] for d in documents.values())
    exact, multiset, length, wrong, tokens = total["over"]
    print(f"boxes: exact {exact / n:.3f} of {n}, as a set {multiset / n:.3f}, number of marks {length / n:.3f}, tokens {1 - wrong / tokens:.3f}; {calibration_error(total['sure'])}")
    print("  kinds", {k: tuple(map(int, v)) for k, v in kinds.items()})
    print("  documents (exact, of, tokens)", {k: (int(v[0]), v[1], round(1 - v[2] / v[3], 3)) for k, v in documents.items()})
    if verbose:
        print("  confused", sorted(confused.items(), key=lambda item: -item[1])[:15])
        for error in errors:
            print("   ", *error)


def measure_strings(cells, reader, name, verbose):
    by, pairs, errors = {}, [], []
    totals = [0, 0, 0, 0]
    for cell in cells:
        truth = "".join(c for c in "".join(cell["label"]) if c.isdigit())
        found = cell[reader]
        best = found[0][0] if found else ""
        right, near = best == truth, truth in [s for s, _ in found[:3]]
        totals = [a + b for a, b in zip(totals, (right, near, distance(truth, best), len(truth)))]
        logs = np.array([log for _, log in found[:12]])
        pairs.append((float(np.exp(logs[0] - np.logaddexp.reduce(logs))) if len(logs) else 0, right))
        count(by, cell.get("kind", name), right, near, 1)
        count(by, cell["doc"], right, near, 1)
        if not right:
            errors.append(f"{cell['cell']} ({cell['doc'][:12]}) {truth} read {best}")
    n = len(pairs)
    print(f"{name}: exact {totals[0] / n:.3f} of {n}, 3 best {totals[1] / n:.3f}, digit errors {totals[2] / totals[3]:.3f}; {calibration_error(pairs)}")
    print_details(verbose, by, errors)


def dismissal(text):
    text = text.upper().replace(".", "").strip()
    if text in ("C&B", "C & B", "CT & B", "CT & BOWLED", "CT - BOWLED") or text.startswith(("CT", "CAUGHT", "C ")) or text == "C":
        return "caught"
    if text in ("B", "BOWLED", "BWLD", "BOWED", "BOWLD") or text.startswith("B "):
        return "bowled"
    for start, kind in (("LBW", "lbw"), ("ST", "stumped"), ("RUN", "run out"), ("RO", "run out"), ("DNB", "did not bat"), ("DID", "did not bat")):
        if text.startswith(start):
            return kind
    return "not out" if text in ("NO", "NOT", "NOT OUT", "N O") else "other"


def rank_words(log, lexicon, temperature, prior=None):
    """Entries with log probabilities, best first. `prior`: how often each is written."""
    weight = (lambda entry: np.log(prior.get(entry.lower(), 0.3))) if prior else (lambda entry: 0.0)
    scores = sorted(((score_word(log, entry) / temperature + weight(entry), entry) for entry in lexicon), reverse=True)
    whole = np.logaddexp.reduce([s for s, _ in scores])
    return [(entry, s - whole) for s, entry in scores]


def measure_how_out(net, temperature, verbose):
    phrases = sorted({h.upper() for h in HOW} | {"BOWED", "BOWLD", "CT.", "LBW."})
    right = near = 0
    pairs, errors = [], []
    cells = read_cells("howout")
    for cell in cells:
        kinds = {}
        for entry, log in rank_words(log_softmax(run(net, cell["image"])), phrases, temperature, HOW):
            kinds[dismissal(entry)] = np.logaddexp(kinds.get(dismissal(entry), -99), log)
        ranked = sorted(kinds, key=lambda k: -kinds[k])
        truth = dismissal(cell["label"])
        right += ranked[0] == truth
        near += truth in ranked[:2]
        pairs.append((np.exp(kinds[ranked[0]]), ranked[0] == truth))
        if ranked[0] != truth:
            errors.append(f"{cell['cell']} {cell['label']} read {ranked[0]}")
    print(f"how out: {right / len(cells):.3f} of {len(cells)}, 2 best {near / len(cells):.3f}; {calibration_error(pairs)}")
    print_details(verbose, {}, errors)


def list_squad(document, first_names):
    with open(f"{CORPUS}/real/truth/{document}.json") as file:
        truth = json.load(file)["truth"]
    names = set()
    for innings in truth["innings"]:
        for player in innings["batting"] + innings.get("bowling", []):
            name = (player.get("name") or "").strip()
            if name in ("", "-", "NO PLAYER"):
                continue
            if document.startswith("hcl"):
                first, _, last = name.rpartition(" ")
                names.add((last if first_names and first else name if first_names else first or name).upper())
            else:
                names.add(name.upper())
        for player in innings["batting"]:
            if player.get("bowler_as_written") and not document.startswith("hcl"):
                names.add(player["bowler_as_written"].upper())
    return names


def measure_names(net, temperature, verbose):
    cells = read_cells("names")
    squads = {}
    for cell in cells:
        key = cell["doc"], cell["kind"] == "first"
        squads.setdefault(key, list_squad(*key)).add(cell["label"].upper())
    everybody = set().union(*squads.values())
    totals, pairs, errors, by = [0, 0, 0, 0], [], [], {}
    for cell in cells:
        truth = cell["label"].upper()
        log = log_softmax(run(net, cell["image"]))
        ranked = rank_words(log, squads[cell["doc"], cell["kind"] == "first"], temperature)
        wide = [entry for entry, _ in rank_words(log, everybody, temperature)[:3]]
        right = ranked[0][0] == truth
        totals = [a + b for a, b in zip(totals, (right, truth in [e for e, _ in ranked[:3]], wide[0] == truth, truth in wide))]
        pairs.append((np.exp(ranked[0][1]), right))
        count(by, cell["doc"], right, 1)
        if not right:
            errors.append(f"{cell['cell']} {cell['label']} read {ranked[0][0]}")
    n = len(cells)
    print(f"names: squad {totals[0] / n:.3f} of {n}, 3 best {totals[1] / n:.3f}, of all {len(everybody)} names {totals[2] / n:.3f}, 3 best {totals[3] / n:.3f}; {calibration_error(pairs)}")
    print_details(verbose, by, errors)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", default="out")
    parser.add_argument("--only", nargs="*", default=["boxes", "numbers", "strips", "howout", "names"])
    parser.add_argument("-v", action="store_true")
    args = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    with open(f"{args.weights}/calibration.json") as file:
        fitted = json.load(file)
    verbose = args.v
    load = functools.cache(lambda name: load_net(name, args.weights))
    if "boxes" in args.only:
        measure_boxes(load(SPOTTER_OF["box"]), fitted[SPOTTER_OF["box"]], verbose)
    for plural, kind in (("numbers", "number"), ("strips", "strip")):
        if plural not in args.only:
            continue
        cells, liner, spotter, spotted = read_cells(plural), load("figures"), load(SPOTTER_OF[kind]), fitted[SPOTTER_OF[kind]][kind]
        for cell in cells:
            cell["marks"] = spot_strings(run(spotter, cell["image"]), cell["image"].shape[1], kind, spotted)
            cell["line"] = line_strings(run(liner, cell["image"]), kind)
            cell["both"] = [(s, log / fitted["figures"][kind][0]) for s, log in mix_strings(cell["marks"], cell["line"])]
        measure_strings(cells, "marks", f"{plural}, spotter alone", False)
        measure_strings(cells, "line", f"{plural}, line reader alone", False)
        measure_strings(cells, "both", f"{plural}, both", verbose)
    if "howout" in args.only:
        measure_how_out(load("words"), fitted["words"]["howOut"][0], verbose)
    if "names" in args.only:
        measure_names(load("words"), fitted["words"]["name"][0], verbose)


if __name__ == "__main__":
    main()
