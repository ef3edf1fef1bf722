"""The nets. They take x: n x 1 x 48 x W (print: 32; ink 0 to about 1, W a multiple of 8) and return scores and the features below them."""

import torch
from torch import nn

from classes import CLASSES, SPOTTERS


def block(inputs, outputs, kernel=3, stride=1, dilation=1, padding=None):
    if padding is None:
        padding = dilation * (kernel // 2)
    conv = nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class Spotter(nn.Module):
    """Design A: a map at stride 4; per position one score "a mark sits here", then one per class."""

    def __init__(self, classes, width=56):
        super().__init__()
        self.a = block(1, 20, 5, 2)
        self.b = block(20, 44, 3, 2)
        self.c = block(44, width)
        self.d = block(width, width, 3, 1, 2)
        self.e = block(width, width, 3, 1, 4)
        self.f = block(2 * width, width)
        self.head = nn.Conv2d(width, 1 + classes, 1)
        nn.init.constant_(self.head.bias[:1], -3.0)

    def forward(self, x):
        near = self.c(self.b(self.a(x)))
        wide = self.d(near)
        wide = self.e(wide) + wide
        features = self.f(torch.cat([near, wide], 1))
        return self.head(features), features


class AlongLine(nn.Module):
    """Design B: columns of features at stride 2 (`columns`, by name), then dilated convolutions along the line; blank is the last class."""

    def __init__(self, columns, width, classes, dilations):
        super().__init__()
        for name, part in columns.items():
            self.add_module(name, part)
        self.columns = tuple(columns)
        self.along = nn.ModuleList(
            nn.Sequential(nn.Conv1d(width, width, 3, 1, d, d, bias=False), nn.BatchNorm1d(width), nn.ReLU(inplace=True)) for d in dilations
        )
        self.head = nn.Conv1d(width, classes + 1, 1)

    def forward(self, x):
        for name in self.columns:
            x = getattr(self, name)(x)
        line = x.squeeze(2)
        for step in self.along:
            line = line + step(line)
        return self.head(line).transpose(1, 2), line.transpose(1, 2)


class Again(nn.Module):
    """A second look at the same place, added to the first: shipped weights without it can be trained on with it."""

    def __init__(self, width):
        super().__init__()
        self.step = block(width, width)

    def forward(self, x):
        return x + self.step(x)


class LineReader(AlongLine):
    """For figures and words by hand, 48 px high."""

    def __init__(self, classes, widths=(16, 32, 56, 96), dilations=(1, 2, 4, 8)):
        w0, w1, w2, w3 = widths
        columns = {"a": block(1, w0, 5, 2), "b": block(w0, w1, 3, (2, 1)), "c": block(w1, w2, 3, (2, 1)), "d": block(w2, w3, (6, 3), 1, 1, (0, 1))}
        super().__init__(columns, w3, classes, dilations)


class PrintReader(AlongLine):
    """For print 32 px high: small letters want more features near the page, their neighbours a second look."""

    def __init__(self, classes, widths=(20, 32, 48, 72, 112), dilations=(1, 2, 4, 1, 2, 4)):
        w0, w1, w2, w3, w4 = widths
        columns = {"a": block(1, w0, 5, 2), "b": block(w0, w1), "c": block(w1, w2, 3, (2, 1)), "d": block(w2, w3, 3, (2, 1)), "e": block(w3, w4, (4, 3), 1, 1, (0, 1))}
        super().__init__(columns, w4, classes, dilations)


class SmallPrintReader(AlongLine):
    """For print so small that blur runs letters into one another: PrintReader with two more looks at shapes and more of the line around."""

    def __init__(self, classes, widths=(20, 32, 48, 72, 112), dilations=(1, 2, 4, 1, 2, 4, 8, 1)):
        w0, w1, w2, w3, w4 = widths
        columns = {"a": block(1, w0, 5, 2), "b": block(w0, w1), "c": block(w1, w2, 3, (2, 1)), "c2": Again(w2), "d": block(w2, w3, 3, (2, 1)), "d2": Again(w3), "e": block(w3, w4, (4, 3), 1, 1, (0, 1))}
        super().__init__(columns, w4, classes, dilations)


def build_net(name):
    classes = len(CLASSES[name])
    if name in SPOTTERS:
        return Spotter(classes)
    if name == "print":
        return PrintReader(classes)
    if name == "small-print":
        return SmallPrintReader(classes)
    if name == "figures":
        return LineReader(classes)
    return LineReader(classes, (20, 40, 72, 128), (1, 2, 4, 8) * 2)
