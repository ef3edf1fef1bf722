"""The nets as shipped: averaged weights, rounded to eight bits per output channel."""

import numpy as np
import torch

from nets import build_net


def fold(net):
    """Batch normalisation put into the convolution before it."""
    for module in net.modules():
        if isinstance(module, torch.nn.Sequential) and len(module) == 3 and isinstance(module[1], torch.nn.modules.batchnorm._BatchNorm):
            conv, norm = module[0], module[1]
            gain = norm.weight / torch.sqrt(norm.running_var + norm.eps)
            shape = (-1,) + (1,) * (conv.weight.dim() - 1)
            conv.weight.data = conv.weight.data * gain.reshape(shape)
            conv.bias = torch.nn.Parameter((norm.bias - norm.running_mean * gain).detach().clone())
            module[1] = torch.nn.Identity()
    return net


def quantise(weight):
    """Whole numbers of -127 to 127 and one scale per output channel."""
    flat = weight.reshape(weight.shape[0], -1)
    scale = np.maximum(np.abs(flat).max(1), 1e-8) / 127
    whole = np.clip(np.round(flat / scale[:, None]), -127, 127).astype(np.int8)
    return whole.reshape(weight.shape), scale.astype(np.float32)


def load_net(name, folder, rounded=True):
    net = build_net(name)
    net.load_state_dict(torch.load(f"{folder}/{name}.pt", map_location="cpu")["average"])
    net.eval()
    with torch.no_grad():
        fold(net)
        if rounded:
            for module in net.modules():
                if isinstance(module, (torch.nn.Conv1d, torch.nn.Conv2d)):
                    whole, scale = quantise(module.weight.numpy())
                    module.weight.data = torch.from_numpy(whole.astype(np.float32) * scale.reshape((-1,) + (1,) * (whole.ndim - 1)))
    return net
