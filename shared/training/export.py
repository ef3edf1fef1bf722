"""Writes the ONNX files that the product ships: export.py hand|print --weights FOLDER --to ../models --version V

Eight-bit weights with one scale per output channel, unpacked by DequantizeLinear at load; batch normalisation folded. Input `x`,
outputs `y` (scores) and `f` (the features below the last layer). Classes and calibration stand in the metadata and, for readers
that cannot see it, in models.json (hand) or print.json beside the files.
"""

import argparse
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from classes import CLASSES, SPOTTERS
from shipped import is_trained, load_net, quantise

# The two packs: their nets, what was fitted for them, their description, how tall their images are.
PACKS = {"hand": (["balls", "marks", "figures", "words"], "calibration.json", "models.json", 48), "print": (["print", "small-print"], "calibration-print.json", "print.json", 32)}


def pack(model):
    """Large weights as int8 with DequantizeLinear along the output channels."""
    graph = model.graph
    nodes = []
    for tensor in list(graph.initializer):
        if tensor.data_type != TensorProto.FLOAT or len(tensor.dims) < 3:
            continue
        whole, scale = quantise(numpy_helper.to_array(tensor))
        graph.initializer.remove(tensor)
        graph.initializer.extend(
            [
                numpy_helper.from_array(whole, tensor.name + "_q"),
                numpy_helper.from_array(scale, tensor.name + "_s"),
                numpy_helper.from_array(np.zeros(len(scale), np.int8), tensor.name + "_z"),
            ]
        )
        nodes.append(helper.make_node("DequantizeLinear", [tensor.name + s for s in ("_q", "_s", "_z")], [tensor.name], axis=0))
    for node in reversed(nodes):
        graph.node.insert(0, node)


def write(name, weights, path, height):
    net = load_net(name, weights, rounded=False)
    line = 3 if name in SPOTTERS else 1
    axes = {"x": {0: "n", 3: "w"}, "y": {0: "n", line: "t"}, "f": {0: "n", line: "t"}}
    torch.onnx.export(net, torch.zeros(2, 1, height, 64), path, input_names=["x"], output_names=["y", "f"], opset_version=13, dynamic_axes=axes)
    model = onnx.load(path)
    pack(model)
    return model


def export(name, weights, to, calibration, height):
    """A net that was not trained in `weights` keeps its file but for the facts beside the weights."""
    path = f"{to}/{name}.onnx"
    model = write(name, weights, path, height) if is_trained(name, weights) else onnx.load(path)
    del model.metadata_props[:]
    facts = {"classes": json.dumps(CLASSES[name]), "calibration": json.dumps(calibration), "height": str(height), "blank": "none" if name in SPOTTERS else "last"}
    for key, value in facts.items():
        model.metadata_props.add(key=key, value=value)
    model.producer_name = "cricksy-scorer"
    onnx.checker.check_model(model)
    onnx.save(model, path)
    print(path, os.path.getsize(path), "bytes")


def list_for_app(folder, files, version, pack):
    """The app fetches the nets as parts of its packs: it has to know their sizes, and a new version is a new pack."""
    rows = "".join(f'  ["{name}", {os.path.getsize(f"{folder}/{name}")}],\n' for name in files)
    name = "handwriting" if pack == "hand" else "print"
    with open(f"../../web/src/offline/{name}-nets.ts", "w") as file:
        file.write("/** Written by shared/training/export.py: the nets' version, the name of their pack, and the size of each file in bytes. */\n")
        file.write(f'export const {name}Version = "{"cells" if pack == "hand" else "print"}-{version}"\n')
        file.write(f"export const {name}Nets: readonly (readonly [name: string, bytes: number])[] = [\n{rows}]\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("pack", choices=PACKS)
    parser.add_argument("--weights", default="out")
    parser.add_argument("--to", default="../models")
    parser.add_argument("--version", required=True, help="a new one for every set of weights, such as 2026-11-25.1")
    args = parser.parse_args()
    torch.set_num_threads(1)
    os.makedirs(args.to, exist_ok=True)
    nets, calibration, description, tall = PACKS[args.pack]
    with open(f"{args.weights}/{calibration}") as file:
        fitted = json.load(file)
    for net_name in nets:
        export(net_name, args.weights, args.to, fitted[net_name], tall)
    described = {name: {"classes": CLASSES[name], "calibration": fitted[name]} for name in nets}
    with open(f"{args.to}/{description}", "w") as file:
        json.dump({"version": args.version, **described}, file, ensure_ascii=False)
        file.write("\n")
    if args.to == "../models":
        list_for_app(args.to, [description, *(f"{name}.onnx" for name in nets)], args.version, args.pack)
