"""The nets as shipped: averaged weights, rounded to eight bits per output channel."""

import os

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from nets import build_net

NORM = torch.nn.modules.batchnorm._BatchNorm


def fold(net):
    """Batch normalisation put into the convolution before it."""
    for module in net.modules():
        if isinstance(module, torch.nn.Sequential) and len(module) == 3 and isinstance(module[1], NORM):
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


MODELS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../models")


def is_trained(name, folder):
    """Was this net trained here? One that was not stays as it is shipped."""
    return os.path.exists(f"{folder}/{name}.pt")


def read_stored(path):
    return {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}


def unpack(stored, weight):
    whole, scale = stored[weight + "_q"], stored[weight + "_s"]
    return torch.from_numpy(whole.astype(np.float32) * scale.reshape((-1,) + (1,) * (whole.ndim - 1)))


def load_shipped(name, path=None):
    """The net of the repository, or of another file, batch normalisation folded away, as its file has it."""
    stored = read_stored(path or f"{MODELS}/{name}.onnx")
    net = build_net(name).eval()
    with torch.no_grad():
        fold(net)
        for at, module in net.named_modules():
            if isinstance(module, (torch.nn.Conv1d, torch.nn.Conv2d)):
                module.weight.copy_(unpack(stored, at + ".weight"))
                module.bias.copy_(torch.from_numpy(stored[at + ".bias"].copy()))
    return net


def load_net(name, folder, rounded=True):
    """The averaged weights of the training in `folder`; of a net that was not trained there the shipped ones."""
    if not is_trained(name, folder):
        return load_shipped(name)
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


def unfold(name, path, cells):
    """The net of a shipped file, fit to be trained on: batch normalisation, folded away by the export, is put back so that on `cells`
    (n x 1 x 48 x W) it changes nothing. Layers that the file does not have begin small."""
    stored = read_stored(path)
    net = build_net(name).eval()
    held = []

    def put_back(bias):
        def hook(norm, inputs):
            over = [0, *range(2, inputs[0].dim())]
            variance, mean = torch.var_mean(inputs[0], over, unbiased=False)
            norm.running_mean.copy_(mean)
            norm.running_var.copy_(variance)
            norm.weight.copy_(torch.sqrt(variance + norm.eps) if bias is not None else torch.full_like(variance, 0.1))
            if bias is not None:
                norm.bias.copy_(mean + bias)

        return hook

    with torch.no_grad():
        for at, module in net.named_modules():
            if isinstance(module, (torch.nn.Conv1d, torch.nn.Conv2d)):
                known = at + ".weight_q" in stored
                bias = torch.from_numpy(stored[at + ".bias"].copy()) if known else None
                if known:
                    module.weight.copy_(unpack(stored, at + ".weight"))
                if module.bias is None:
                    norm = net.get_submodule(at.rsplit(".", 1)[0])[1]
                    held.append(norm.register_forward_pre_hook(put_back(bias)))
                else:
                    module.bias.copy_(bias)
        net(torch.from_numpy(cells))
    for hook in held:
        hook.remove()
    return net
