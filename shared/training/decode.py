"""From scores to strings, as plain as it gets: what measure.py and calibrate.py need. The product's own reading is in shared/src."""

import cv2
import numpy as np
import torch

from classes import FIGURES, MARKS, WORDS

BOX = {".", "1", "2", "3", "4", "5", "6", "7", "8", "W", "+", "+d", "B", "L", "R", "(.)", "(1)", "(2)", "(4)", "(6)", "M", "JW", "X", "#"}
NUMBER = set('0123456789.-/#"')
STRIP = set("1234567.->BL/#")
WHOLE = ("M", "JW", "X")


def allow(kind, classes=MARKS):
    return np.array([c in {"box": BOX, "number": NUMBER, "strip": STRIP}[kind] for c in classes])


def run(net, image, least=24):
    width = (max(image.shape[1], least) + 7) // 8 * 8
    x = np.zeros((1, 1, 48, width), np.float32)
    x[0, 0, :, : image.shape[1]] = image
    with torch.no_grad():
        return net(torch.from_numpy(x))[0][0].numpy()


def logit(p):
    return np.log(p / (1 - p))


def find_peaks(scores, kind, calibration=None, prior=0.0):
    """Peaks of "a mark sits here": x, y, probability, probabilities of the classes. `calibration`: slope, offset, temperature;
    `prior`: how much more (log) each class comes on paper than in training."""
    slope, offset, temperature = calibration or (1.0, 0.0, 1.0)
    top = cv2.dilate(scores[0], np.ones((3, 3), np.uint8))
    out = []
    for y, x in zip(*np.where((scores[0] >= top - 1e-6) & (scores[0] > -6))):
        z = np.where(allow(kind), scores[1:, y, x] + prior, -30) / temperature
        q = np.exp(z - z.max())
        p = 1 / (1 + np.exp(-(slope * float(scores[0, y, x]) + offset)))
        if p > 0.02:
            out.append((x * 4 + 2.0, y * 4 + 2.0, p, q / q.sum()))
    return out


def order_rows(peaks):
    rows = []
    for peak in sorted(peaks, key=lambda p: p[1]):
        if rows and peak[1] - np.mean([p[1] for p in rows[-1]]) < 7.5:
            rows[-1].append(peak)
        else:
            rows.append([peak])
    return [p for row in rows for p in sorted(row, key=lambda p: p[0])]


def read_box(scores, width, calibration, prior=0.0):
    """Kind of box and its marks in reading order."""
    peaks = [p for p in find_peaks(scores, "box", calibration, prior) if 2 < p[0] < width - 2 and 4 < p[1] < 45]
    whole = max(((p[2] * p[3][MARKS.index(c)], c) for p in peaks for c in WHOLE), default=(0, ""))
    if whole[0] > 0.25:
        return whole[1], []
    marks = order_rows([p for p in peaks if p[2] > 0.5])
    return ("over" if marks else "empty"), marks


def spot_strings(scores, width, kind, calibration, keep_all=False):
    """Digit strings from the spotter's peaks, most probable first: (string, log probability)."""
    peaks = sorted((p for p in find_peaks(scores, kind, calibration) if 3 < p[0] < width - 2 and 6 < p[1] < 42), key=lambda p: p[0])
    beam = {"": 0.0}
    for peak in peaks:
        after = {}
        options = [("", 1 - peak[2])] + [(MARKS[i] if MARKS[i].isdigit() else "", peak[2] * peak[3][i]) for i in np.argsort(-peak[3])[:5]]
        for string, log in beam.items():
            for character, p in options:
                if p > 0:
                    after[string + character] = np.logaddexp(after.get(string + character, -99), log + np.log(max(p, 1e-9)))
        beam = dict(sorted(after.items(), key=lambda item: -item[1])[:30])
    return sorted(beam.items(), key=lambda item: -item[1])


def log_softmax(scores, allowed=None, temperature=1.0):
    scores = scores / temperature
    if allowed is not None:
        scores[:, :-1] = np.where(allowed, scores[:, :-1], -30)
    scores = scores - scores.max(1, keepdims=True)
    return scores - np.log(np.exp(scores).sum(1, keepdims=True))


def search_prefixes(log, width=24):
    """CTC prefix beam search: [(classes, log probability)]. Blank is the last class."""
    blank = log.shape[1] - 1
    beam = {(): (0.0, -1e9)}
    for row in log:
        after = {}
        near = np.where(row[:-1] > -9)[0]
        for prefix, (with_blank, without) in beam.items():
            total = np.logaddexp(with_blank, without)
            a, b = after.get(prefix, (-1e9, -1e9))
            if prefix:
                b = np.logaddexp(b, without + row[prefix[-1]])
            after[prefix] = (np.logaddexp(a, total + row[blank]), b)
            for c in near:
                longer = (*prefix, int(c))
                a, b = after.get(longer, (-1e9, -1e9))
                start = with_blank if prefix and prefix[-1] == c else total
                after[longer] = (a, np.logaddexp(b, start + row[c]))
        beam = dict(sorted(after.items(), key=lambda item: -np.logaddexp(*item[1]))[:width])
    return sorted(((prefix, np.logaddexp(*pair)) for prefix, pair in beam.items()), key=lambda item: -item[1])


def line_strings(scores, kind, temperature=1.0):
    found = {}
    for prefix, log in search_prefixes(log_softmax(scores, allow(kind, FIGURES), temperature), 24 if kind == "number" else 14):
        string = "".join(FIGURES[i] for i in prefix if FIGURES[i].isdigit())
        found[string] = np.logaddexp(found.get(string, -99), log)
    return sorted(found.items(), key=lambda item: -item[1])


def mix_strings(one, other):
    """Mean of the two readers' log probabilities; what only one of them names costs 9."""
    tables = []
    for strings in (one, other):
        table = dict(strings)
        whole = np.logaddexp.reduce(list(table.values())) if table else 0
        tables.append({s: max(log - whole, -9) for s, log in table.items()})
    return sorted(((s, 0.5 * tables[0].get(s, -9) + 0.5 * tables[1].get(s, -9)) for s in {*tables[0], *tables[1]}), key=lambda item: -item[1])


def encode_word(text):
    return [WORDS.index(c) for c in text.upper() if c in WORDS]


def score_word(log, text):
    """CTC log likelihood of a text."""
    blank = log.shape[1] - 1
    states = np.array([blank] + [s for c in encode_word(text) for s in (c, blank)])
    alpha = np.full(len(states), -1e9)
    alpha[0] = log[0, blank]
    if len(states) > 1:
        alpha[1] = log[0, states[1]]
    skip = np.zeros(len(states), bool)
    skip[2:] = (states[2:] != blank) & (states[2:] != states[:-2])
    for row in log[1:]:
        one = np.concatenate([[-1e9], alpha[:-1]])
        two = np.where(skip, np.concatenate([[-1e9, -1e9], alpha[:-2]])[: len(states)], -1e9)
        alpha = np.logaddexp(np.logaddexp(alpha, one), two) + row[states]
    return np.logaddexp(alpha[-1], alpha[-2]) if len(states) > 1 else alpha[-1]
