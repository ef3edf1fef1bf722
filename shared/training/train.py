"""Trains one net on generated cells: train.py balls|marks|figures|words|print --steps N --seed S --out FOLDER [--resume | --onward FILE.onnx] [--rate R]

Writes FOLDER/NAME.pt every 200 steps: the weights, their moving average (which is what gets shipped) and what resuming needs.
"""

import argparse
import math
import os
import time
from multiprocessing import Process, Queue

import cv2
import numpy as np
import torch
import torch.nn.functional as F

from classes import CLASSES, SPOTTERS
from generate import chance, lines, marks, samples
from generate.chance import R, between
from nets import build_net
from shipped import unfold

HEIGHT = {"balls": 48, "marks": 48, "figures": 48, "words": 48, "print": 32, "small-print": 32}
BATCH = {"balls": 32, "marks": 32, "figures": 32, "words": 24, "print": 32, "small-print": 32}
# Pixels of one batch at most, so that strips come in smaller batches.
MOST_PIXELS = {"balls": 48 * 32 * 96, "marks": 48 * 32 * 96, "figures": 48 * 32 * 150, "words": 48 * 24 * 260, "print": 32 * 32 * 160, "small-print": 32 * 32 * 160}
RATE = {"balls": 2.5e-3, "marks": 2.5e-3, "figures": 2e-3, "words": 2e-3, "print": 2.5e-3, "small-print": 1.8e-3}
PRINTED = ("print", "small-print")
JOINED = ("M", "JW", "X")


def load_samples(name):
    if name in PRINTED:
        from generate import print as printed

        printed.load(small=name == "small-print")
    else:
        samples.load()


def make_cell(name):
    """Image and marks (class, x, y); the line readers need the classes only."""
    if name == "words":
        from generate.words import word_cell

        image, text = word_cell()
        return image, [(c, 0, 0) for c in text]
    if name in PRINTED:
        from generate.print import print_line

        image, text = print_line()
        return image, [(c, 0, 0) for c in text]
    u = R.random()
    if name == "marks":
        image, found = lines.number_cell() if u < 0.9 else lines.strip_cell()
        return image[:, :320], found
    if name in SPOTTERS:
        if u < 0.60:
            image, found, _ = marks.ball_box()
        elif u < 0.88:
            image, found = lines.number_cell()
        else:
            image, found = lines.strip_cell()
        return image[:, :320], found
    if u < 0.62:
        return lines.number_cell()
    if u < 0.86:
        return lines.strip_cell()
    image, row = marks.box_row()
    return image, [(c, 0, 0) for c in row]


def jitter(image, found):
    """The same cell a little larger or smaller, moved, fainter."""
    height, width = image.shape
    scale, dx, dy = between(0.92, 1.08), between(-2, 2), between(-2, 2)
    m = np.array([[scale * between(0.95, 1.05), 0, 0], [R.gauss(0, 0.01), scale, 0]], np.float32)
    m[:, 2] = [width / 2 - m[0, 0] * width / 2 + dx, height / 2 - m[1, 0] * width / 2 - scale * height / 2 + dy]
    image = cv2.warpAffine(image, m, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    if R.random() < 0.5:
        image = (image * between(0.85, 1.1)).clip(0, 1.2)
    if R.random() < 0.25:
        image = cv2.GaussianBlur(image, (0, 0), between(0.4, 0.9))
    return image, [(c, m[0, 0] * x + m[0, 2], m[1, 0] * x + m[1, 1] * y + m[1, 2]) for c, x, y in found]


def generate(name, seed, queue):
    """Runs beside the training, at low priority and in a session of its own: fills the queue with pools of cells."""
    os.setsid()
    os.nice(5)
    cv2.setNumThreads(1)
    chance.seed(seed)
    while True:
        cells = [make_cell(name) for _ in range(BATCH[name] * 8)]
        queue.put([((image * 200).astype(np.uint8), found) for image, found in cells])


def batches(name, queue, reuse=3):
    """Batches of cells of about the same width, for ever; every cell comes `reuse` times, jittered."""
    while True:
        cells = [(image.astype(np.float32) / 200, found) for image, found in queue.get()]
        for turn in range(reuse):
            pool = sorted(cells if turn == 0 else [jitter(*cell) for cell in cells], key=lambda cell: cell[0].shape[1] + R.random() * 8)
            groups, group = [], []
            for cell in pool:
                full = len(group) == BATCH[name] or (len(group) + 1) * HEIGHT[name] * cell[0].shape[1] > MOST_PIXELS[name]
                if group and full:
                    groups.append(group)
                    group = []
                group.append(cell)
            groups.append(group)
            R.shuffle(groups)
            yield from (g for g in groups if len(g) >= 6)


def stack(cells):
    width = (max(image.shape[1] for image, _ in cells) + 7) // 8 * 8
    x = np.zeros((len(cells), 1, cells[0][0].shape[0], width), np.float32)
    for i, (image, _) in enumerate(cells):
        x[i, 0, :, : image.shape[1]] = image
    return x


def spot_targets(cells, width, index):
    h, w = HEIGHT["balls"] // 4, width // 4
    heat = np.zeros((len(cells), h, w), np.float32)
    kind = np.zeros((len(cells), h, w), np.int64)
    weight = np.zeros((len(cells), h, w), np.float32)
    yy, xx = np.mgrid[0:h, 0:w]
    for i, (_, found) in enumerate(cells):
        for token, x, y in found:
            cx, cy = (x - 2) / 4, (y - 2) / 4
            if not (-0.6 < cx < w - 0.4 and -0.6 < cy < h - 0.4):
                continue
            ix, iy = min(max(int(round(cx)), 0), w - 1), min(max(int(round(cy)), 0), h - 1)
            spread = 1.3 if token in JOINED else 0.75
            hill = np.exp(-((xx - ix) ** 2 + (yy - iy) ** 2) / (2 * spread * spread))
            kind[i][hill > weight[i]] = index[token]
            weight[i] = np.maximum(weight[i], hill * (hill > 0.2))
            heat[i] = np.maximum(heat[i], hill)
            heat[i, iy, ix] = 1
    return (torch.from_numpy(a) for a in (heat, kind, weight))


def spot_loss(scores, targets):
    """Focal loss for "a mark sits here" (as CenterNet's), cross entropy for its class near its middle."""
    heat, kind, weight = targets
    p = torch.sigmoid(scores[:, 0]).clamp(1e-4, 1 - 1e-4)
    middle = (heat == 1).float()
    here = -(middle * (1 - p) ** 2 * torch.log(p) + (1 - middle) * (1 - heat) ** 4 * p**2 * torch.log(1 - p)).sum() / middle.sum().clamp(min=1)
    which = F.cross_entropy(scores[:, 1:], kind, reduction="none", label_smoothing=0.03)
    return here + (which * weight).sum() / weight.sum().clamp(min=1)


def line_loss(scores, cells, index):
    log = scores.log_softmax(2).transpose(0, 1)
    lengths = torch.tensor([len(found) for _, found in cells])
    wanted = torch.tensor([index[c] for _, found in cells for c, _, _ in found], dtype=torch.long)
    steps = torch.full((len(cells),), log.shape[0], dtype=torch.long)
    return F.ctc_loss(log, wanted, steps, lengths, blank=len(index), zero_infinity=True)


def average(into, net, step):
    keep = min(0.998, (1 + step) / (20 + step))
    with torch.no_grad():
        for name, value in net.state_dict().items():
            if value.dtype.is_floating_point:
                into[name].mul_(keep).add_(value, alpha=1 - keep)
            else:
                into[name].copy_(value)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("net", choices=CLASSES)
    parser.add_argument("--steps", type=int, default=10**9)
    parser.add_argument("--minutes", type=float, default=10**6, help="ends the schedule by the clock instead")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default="out")
    parser.add_argument("--resume", action="store_true", help="from the last checkpoint in --out")
    parser.add_argument("--onward", metavar="FILE.onnx", help="from shipped weights, where no checkpoint is left")
    parser.add_argument("--rate", type=float, default=0, help="highest learning rate, instead of the net's own")
    args = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    os.makedirs(args.out, exist_ok=True)
    path = os.path.join(args.out, f"{args.net}.pt")
    index = {c: i for i, c in enumerate(CLASSES[args.net])}

    torch.manual_seed(args.seed)
    load_samples(args.net)
    chance.seed(args.seed)
    net = unfold(args.net, args.onward, stack([make_cell(args.net) for _ in range(400)])) if args.onward else build_net(args.net)
    net = net.to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(net.parameters(), RATE[args.net], weight_decay=1e-2)
    averaged = {k: v.clone() for k, v in net.state_dict().items()}
    step = 0
    if args.resume:
        kept = torch.load(path)
        net.load_state_dict(kept["net"])
        optimiser.load_state_dict(kept["optimiser"])
        averaged, step = kept["average"], kept["step"]
    chance.seed(args.seed * 1000003 + step + 1)

    rate = args.rate or RATE[args.net]
    begin, first, losses, waiting = time.time(), step, [], 0.0
    queue = Queue(3)
    Process(target=generate, args=(args.net, args.seed * 1000003 + step, queue), daemon=True).start()
    source = batches(args.net, queue)
    done = 0.0
    while done < 1:
        now = rate * min(1, (step - first + 1) / 100) * (0.5 * (1 + math.cos(math.pi * done)) + 0.01)
        for group in optimiser.param_groups:
            group["lr"] = now
        before = time.time()
        cells = next(source)
        waiting += time.time() - before
        x = stack(cells)
        targets = spot_targets(cells, x.shape[3], index) if args.net in SPOTTERS else None
        net.train()
        scores, _ = net(torch.from_numpy(x).contiguous(memory_format=torch.channels_last))
        loss = spot_loss(scores, targets) if args.net in SPOTTERS else line_loss(scores, cells, index)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        step += 1
        done = max((step - first) / args.steps, (time.time() - begin) / 60 / args.minutes)
        average(averaged, net, step)
        losses.append(loss.item())
        if step % 100 == 0:
            spent = time.time() - begin
            print(f"{step} ({min(1, done):.0%}), {spent:.0f} s, loss {np.mean(losses[-100:]):.3f}, waiting for cells {waiting / spent:.0%}", flush=True)
        if step % 200 == 0 or done >= 1:
            torch.save({"net": net.state_dict(), "average": averaged, "optimiser": optimiser.state_dict(), "step": step}, path + ".part")
            os.replace(path + ".part", path)


if __name__ == "__main__":
    main()
