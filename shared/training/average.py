"""The mean of two checkpoints of one run: average.py FIRST.pt SECOND.pt TO.pt. A run and its resumption err differently; their mean errs less."""

import sys

import torch

if __name__ == "__main__":
    first, second, to = sys.argv[1:]
    one, other = torch.load(first), torch.load(second)
    other["average"] = {k: (one["average"][k] + v) / 2 if v.dtype.is_floating_point else v for k, v in other["average"].items()}
    torch.save(other, to)
