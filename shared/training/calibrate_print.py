"""Fits what the scores of the nets "print" and "small-print" mean, on generated lines in faces kept out of training: calibrate_print.py --weights FOLDER; writes FOLDER/calibration-print.json.

A word's chance is its share of what the search finds between two spaces (../src/words/read-printed-line.ts), its logarithms divided by a temperature: the one at which
the words' chances tell best which words are right.
"""

import argparse
import json

import cv2
import numpy as np
import torch

from calibrate import TEMPERATURES
from classes import PRINT
from decode import log_softmax, search_prefixes
from generate import chance
from generate import print as printed
from shipped import load_net

BEAM = 8


def list_words(log):
    """The texts that each word of a line may be, best first: [[(text, log probability)]]."""
    blank, space = len(PRINT), PRINT.index(" ")
    best = log.argmax(1)
    gaps = [i for i in range(len(best)) if best[i] == space and (i == 0 or best[i - 1] != space)]
    words = []
    for a, b in zip([0, *(g + 1 for g in gaps)], [*gaps, len(best)]):
        part = log[a:b].copy()
        if len(part) == 0 or ((best[a:b] == blank) | (best[a:b] == space)).all():
            continue
        # Within a word a space is nothing new.
        part[:, blank] = np.logaddexp(part[:, blank], part[:, space])
        part[:, space] = -99
        words.append([("".join(PRINT[c] for c in prefix), score) for prefix, score in search_prefixes(part, BEAM)])
    return words


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", default="out")
    parser.add_argument("--lines", type=int, default=1500)
    args = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    fitted = {name: {"line": [fit(name, args)]} for name in ("print", "small-print")}
    with open(f"{args.weights}/calibration-print.json", "w") as file:
        json.dump(fitted, file)


def fit(name, args):
    """The temperature of one net, each on print as small as it is for."""
    printed.load(held_out=True, small=name == "small-print")
    chance.seed(99)
    net = load_net(name, args.weights)
    cases, lines = [], 0
    for _ in range(args.lines):
        image, text = printed.print_line()
        width = (image.shape[1] + 15) // 16 * 16
        x = np.zeros((1, 1, printed.HEIGHT, width), np.float32)
        x[0, 0, :, : image.shape[1]] = image
        with torch.no_grad():
            words = list_words(log_softmax(net(torch.from_numpy(x))[0][0].numpy()))
        wanted = text.split()
        lines += " ".join(word[0][0] for word in words) == " ".join(wanted)
        if len(wanted) == len(words):
            cases.extend(([log for _, log in word], word[0][0] == want) for word, want in zip(words, wanted))

    def claim(logs, temperature):
        z = np.asarray(logs) / temperature
        return np.exp(z[0] - np.logaddexp.reduce(z))

    def cost(temperature):
        chances = np.clip([claim(logs, temperature) for logs, _ in cases], 1e-4, 1 - 1e-4)
        return -np.mean([np.log(p if right else 1 - p) for p, (_, right) in zip(chances, cases)])

    temperature = min(TEMPERATURES, key=cost)
    sure = [right for logs, right in cases if claim(logs, temperature) > 0.95]
    print(f"{name}: temperature {temperature}; lines right {lines / args.lines:.3f}, words {np.mean([right for _, right in cases]):.3f} of {len(cases)}; {len(sure)} above 0.95, of them right {np.mean(sure):.4f}")
    return temperature


if __name__ == "__main__":
    main()
