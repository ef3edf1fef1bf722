"""Samples of handwriting by source and character. Only data whose licence allows shipping the weights."""

import glob
import gzip
import json
import os
import struct

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from .chance import R
from .held_out import FONTS as HELD_OUT_FONTS
from .held_out import SEMEION_FROM
from .pen import Glyph, trim

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.environ.get("CORPUS", os.path.join(HERE, "../../../../shared/corpus"))
FONT_FOLDER = os.environ.get("FONTS", os.path.join(HERE, "../fonts"))
DATASETS = ("mnist", "semeion", "bhmsds")

BANK = {}
RINGS = []
FONTS = []


def read_idx(path):
    with gzip.open(path) as file:
        content = file.read()
    dimensions = content[3]
    shape = struct.unpack(">" + "I" * dimensions, content[4 : 4 + 4 * dimensions])
    return np.frombuffer(content, np.uint8, offset=4 + 4 * dimensions).reshape(shape)


def load(held_out=False, limit=2500):
    """Fills the bank with the training hands, or with the held-out ones."""
    if not os.path.isdir(os.path.join(CORPUS, "handwriting")):
        raise SystemExit(f"Training needs the corpus of handwriting samples, which is not in {CORPUS}; set CORPUS to its folder.")
    BANK.clear()
    split = "test" if held_out else "train"
    add_mnist(split, limit)
    add_semeion(held_out)
    add_bhmsds(split, limit)
    add_rings(split)
    add_fonts(held_out)


def add(source, character, image):
    ink = trim(image)
    if ink is not None:
        BANK.setdefault((source, character), []).append(Glyph(ink))


def add_mnist(split, limit):
    images, labels = (read_idx(f"{CORPUS}/handwriting/mnist/{split}-{kind}-ubyte.gz") for kind in ("images-idx3", "labels-idx1"))
    for digit in range(10):
        for image in images[labels == digit][:limit]:
            add("mnist", str(digit), image)


def add_semeion(held_out):
    images, labels = (read_idx(f"{CORPUS}/handwriting/semeion/all-{kind}-ubyte.gz") for kind in ("images-idx3", "labels-idx1"))
    chosen = slice(SEMEION_FROM, None) if held_out else slice(0, SEMEION_FROM)
    for image, label in zip(images[chosen], labels[chosen]):
        add("semeion", str(label), cv2.GaussianBlur(cv2.resize(image, (40, 48), interpolation=cv2.INTER_CUBIC), (5, 5), 0))


def add_bhmsds(split, limit):
    folder = f"{CORPUS}/handwriting/bhmsds"
    images, labels = (read_idx(f"{folder}/{split}-{kind}-ubyte.gz") for kind in ("images-idx3", "labels-idx1"))
    names = {"plus": "+", "minus": "-", "slash": "/", "w": "W", "dot": "."}
    with open(f"{folder}/classes.json") as file:
        classes = json.load(file)
    for index, name in enumerate(classes):
        for image in images[labels == index][:limit]:
            add("bhmsds", names.get(name, name), 255 - image)


def add_rings(split):
    """Rings by 27 hands; only those about as wide as high."""
    folder = f"{CORPUS}/handwriting/hds_shapes"
    images, labels = (read_idx(f"{folder}/{split}-{kind}-ubyte.gz") for kind in ("images-idx3", "labels-idx1"))
    with open(f"{folder}/classes.json") as file:
        ellipse = json.load(file).index("ellipse")
    RINGS.clear()
    for image in images[labels == ellipse]:
        ink = trim(255 - image)
        if ink is not None and 0.65 < ink.shape[1] / ink.shape[0] < 1.5 and ink.shape[0] > 12:
            RINGS.append(Glyph(ink))


def add_fonts(held_out):
    FONTS.clear()
    for path in sorted(glob.glob(os.path.join(FONT_FOLDER, "*.ttf"))):
        if (os.path.basename(path)[:-4] in HELD_OUT_FONTS) == held_out:
            FONTS.append(path)
    if not FONTS:
        raise SystemExit(f"Training needs the handwriting fonts of fonts.txt in {FONT_FOLDER}: run get-fonts.sh.")
    for index, path in enumerate(FONTS):
        font = ImageFont.truetype(path, 56)
        for character in "0123456789Ww+-/RBL":
            image = Image.new("L", (140, 140), 0)
            ImageDraw.Draw(image).text((36, 24), character, font=font, fill=255)
            name = "W" if character == "w" else character
            add(f"font{index}", name, np.array(image))


def find_glyph(source, character):
    """A sample of this source, or of another where it has none."""
    if (source, character) not in BANK or R.random() < 0.10:
        options = [name for name in (*DATASETS, *(f"font{R.randrange(len(FONTS))}" for _ in range(2))) if (name, character) in BANK]
        if options:
            source = R.choice(options)
    kept = BANK.get((source, character))
    if kept is None:
        kept = R.choice([glyphs for (_, name), glyphs in BANK.items() if name == character])
    return R.choice(kept)
