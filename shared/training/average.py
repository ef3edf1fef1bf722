"""The mean of two sets of weights of one net: average.py NAME FIRST SECOND TO.pt, each a checkpoint (.pt) or a shipped file (.onnx). A run and its resumption, or what ships and
what was trained onward from it, err differently; their mean errs less. Batch normalisation is folded away in both first: its statistics are not to be averaged."""

import sys

import torch

from nets import build_net
from shipped import NORM, fold, load_shipped


def load_folded(name, path):
    if path.endswith(".onnx"):
        return load_shipped(name, path)
    net = build_net(name).eval()
    net.load_state_dict(torch.load(path, map_location="cpu")["average"])
    with torch.no_grad():
        return fold(net)


def average(name, first, second):
    """A net whose normalisation changes nothing but adds the mean of the biases."""
    one, other = (dict(load_folded(name, path).named_modules()) for path in (first, second))
    net = build_net(name)
    with torch.no_grad():
        for at, module in net.named_modules():
            if isinstance(module, (torch.nn.Conv1d, torch.nn.Conv2d)):
                module.weight.copy_((one[at].weight + other[at].weight) / 2)
                bias = (one[at].bias + other[at].bias) / 2
                norm = None if module.bias is not None else net.get_submodule(at.rsplit(".", 1)[0])[1]
                (module if norm is None else norm).bias.copy_(bias)
            elif isinstance(module, NORM):
                module.running_var.fill_(1 - module.eps)
    return net


if __name__ == "__main__":
    net_name, *paths, to = sys.argv[1:]
    torch.save({"average": average(net_name, *paths).state_dict()}, to)
