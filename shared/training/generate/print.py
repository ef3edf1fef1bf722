"""Lines of small print as they reach the net: set in a face, photographed out of focus, drawn upright again by the page's map, cut out as a line."""

import glob
import math
import os
from functools import lru_cache

import cv2
import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from .chance import N, R, between, chance
from .held_out import PRINT_FONTS as HELD_OUT_FONTS
from .print_text import line_text

HERE = os.path.dirname(os.path.abspath(__file__))
PRINT_FONTS = os.environ.get("PRINT_FONTS", os.path.join(HERE, "../print-fonts"))

# The net's input: so high, the letters' foot on this row, capitals so high. As drawPrintedLine (../src/page/printed-line.ts) has it.
HEIGHT, FOOT, CAPITAL = 32, 23, 15
# Letters are set with capitals about this high, then photographed smaller.
SET = 28
FACES = []


# Thin serifs, which lose most when small: so many times as often in small print.
SERIFS = """alegreya alike amiri andada cardo cormorant crimson eb-garamond gelasio gentium lora libre-baskerville libre-caslon merriweather neuton newsreader old-standard
petrona piazzolla playfair pt-serif spectral source-serif stix tinos vollkorn zilla""".split()
# Is small print generated, for the net of its own? Then pages are smaller, more out of focus and more askew.
small_print = False


def load(held_out=False, small=False):
    """Fills the list of faces with those for training, or with the held-out ones; for small print if asked."""
    global small_print
    small_print = small
    FACES.clear()
    for path in sorted(glob.glob(os.path.join(PRINT_FONTS, "*.ttf"))):
        if (os.path.basename(path)[:-4].removesuffix("-700") in HELD_OUT_FONTS) == held_out:
            FACES.extend([path] * (2 if small and os.path.basename(path).startswith(tuple(SERIFS)) else 1))
    if not FACES:
        raise SystemExit(f"Training needs the faces of print-fonts.txt in {PRINT_FONTS}: run get-fonts.sh.")


@lru_cache(None)
def face(path):
    """The face with capitals SET high, and the characters that it has."""
    probe = ImageFont.truetype(path, 100)
    box = probe.getbbox("H", anchor="ls")
    return ImageFont.truetype(path, max(8, round(100 * SET / -box[1]))), frozenset(TTFont(path).getBestCmap())


def choose_face(text):
    while True:
        font, known = face(R.choice(FACES))
        if all(ord(c) in known or c == DAGGER for c in text):
            return font


# The keeper's sign: no face has it in the part of it that is fetched.
DAGGER = "†"


def set_text(draw, at, text, font, narrow=1):
    """Draws a text from its left end and foot on, its spaces as narrow as this share of the face's own; returns where it ends."""
    x, y = at
    for place, part in enumerate(text.split(DAGGER)):
        if place > 0:
            thick, arm = R.randint(2, 5), SET * between(0.16, 0.24)
            middle, bar = x + arm + 2, y - SET * between(0.62, 0.78)
            draw.line([(middle, y - SET * between(0.95, 1.05)), (middle, y + SET * between(0.0, 0.2))], fill=255, width=thick)
            draw.line([(middle - arm, bar), (middle + arm, bar)], fill=255, width=thick)
            x = middle + arm + 2
        for word in part.split(" ") if narrow < 1 else [part]:
            draw.text((x, y), word, font=font, fill=255, anchor="ls")
            x += font.getlength(word) + (font.getlength(" ") * narrow if narrow < 1 else 0)
        x -= font.getlength(" ") * narrow if narrow < 1 else 0
    return x


def add_surroundings(draw, font, left, right, foot, size):
    """Rulings that were not quite taken out, the lines above and below."""
    width, height = size
    if chance(0.35):
        for y in (foot + SET * between(0.42, 0.9), foot - SET * between(1.25, 1.8)):
            if chance(0.6):
                tone, thick = R.randint(30, 255) if chance(0.3) else R.randint(20, 120), R.randint(1, 3)
                for _ in range(R.choice([1, 1, 2, 3, 5, 8])):
                    a, b = sorted((between(0, width), between(0, width)))
                    if chance(0.3):
                        a, b = 0, width
                    draw.line([(a, y), (b, y + R.gauss(0, 1))], fill=tone, width=thick)
        for x in (left - SET * between(0.25, 0.8), right + SET * between(0.25, 0.8)):
            if chance(0.3):
                draw.line([(x, between(0, foot)), (x + R.gauss(0, 1), height)], fill=R.randint(60, 255), width=R.randint(1, 3))
    if chance(0.2):
        pitch = SET * between(1.65, 2.4)
        words = line_text()[0] + "  " + line_text()[0]
        for y in (foot - pitch, foot + pitch):
            if chance(0.6):
                set_text(draw, (left + R.gauss(0, 60), y), words, font)


def photograph(ink, foot, left):
    """The set line as an upright page shows it, evenly lit, 0 to 255; the height of capitals, the row of the foot and the columns of both ends there."""
    height, width = ink.shape
    dark = chance(0.1)
    if small_print:
        small = math.exp(between(math.log(5.4), math.log(10.5)))
        blur = min(between(1.1, 1.9) if chance(0.8) else between(0.4, 1.2), 0.27 * small)
    else:
        small = math.exp(between(math.log(6.8), math.log(15))) if chance(0.78) else between(13, 26)
        blur = min(between(0.9, 1.9) if chance(0.7) else between(0.2, 1.2), 0.235 * small)
    noise = between(0.5, 5.5)
    scale, turn = small / SET, math.radians(R.gauss(0, 4.5))
    wide = between(0.7, 1.15) if small_print else between(0.82, 1.2)
    lean = R.gauss(0, 0.03)
    # From the set line to the photo: narrower or wider as perspective has it, turned.
    cos, sin = math.cos(turn), math.sin(turn)
    to = np.array([[cos, -sin], [sin, cos]]) @ np.array([[scale * wide, scale * lean], [0, scale]])
    corners = to @ np.array([[0, width, width, 0], [0, 0, height, height]], float)
    low = corners.min(1) - np.array([between(2, 10), between(2, 10)])
    w, h = (np.ceil(corners.max(1) - low) + 3).astype(int)
    m = np.hstack([to, -low[:, None]]).astype(np.float32)
    if chance(0.6) and scale < 0.6:
        ink = cv2.GaussianBlur(ink, (0, 0), 0.28 / scale)
    cover = cv2.warpAffine(ink, m, (int(w), int(h)), flags=cv2.INTER_LINEAR).astype(np.float32) / 255
    black, white = (between(0, 60), between(180, 255)) if not chance(0.3) else (between(40, 130), between(190, 255))
    if dark:
        black, white = between(160, 250), between(8, 60)
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    light = between(0.5, 1) * (1 + R.gauss(0, 0.0006) * (xx - w / 2) + R.gauss(0, 0.001) * (yy - h / 2))
    if chance(0.1):
        light = light * (1 - between(0.15, 0.45) / (1 + np.exp(-((xx - between(0, w)) * R.choice([-1, 1]) / between(8, 40)))))
    ground = white * light
    image = ground * (1 - cover) + black * light * cover
    if blur > 0.25:
        image = cv2.GaussianBlur(image, (0, 0), blur, borderType=cv2.BORDER_REPLICATE)
    if chance(0.05):
        length = R.randint(2, max(2, int(small / 4)))
        image = cv2.blur(image, (length, 1) if chance(0.5) else (1, length))
    image = (image + N.standard_normal((h, w)).astype(np.float32) * noise).clip(0, 255).astype(np.uint8)
    if chance(0.85):
        image = cv2.imdecode(cv2.imencode(".jpg", image, [1, R.randint(45, 92)])[1], 0)
    if chance(0.12):
        shrink = between(0.65, 0.95)
        image = cv2.resize(image, (0, 0), fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
        s = np.diag([image.shape[1] / w, image.shape[0] / h])
        to, m = s @ to, (s @ m).astype(np.float32)
    # Back upright, as well as the page's map is known.
    again = between(0.9, 1.3)
    skew = np.array([[1, R.gauss(0, 0.02)], [R.gauss(0, 0.009), between(0.95, 1.05)]])
    back = skew @ np.diag([again * scale * wide, again * scale]) @ np.linalg.inv(to)
    ends = back @ (m @ np.array([[0, width, left, width - left], [0, 0, foot, foot], [1, 1, 1, 1]], float))
    top = back @ (m @ np.array([0, height, 1.0]))
    shift = np.array([-min(ends[0, 0], top[0]), -ends[1].min() + 2]) + np.array([between(0, 1), between(0, 1)])
    out = (int(ends[0, 1] - ends[0, 0] + 4), int(top[1] - ends[1, 0] + abs(ends[1, 1] - ends[1, 0]) + 6))
    page = cv2.warpAffine(image, np.hstack([back, shift[:, None]]).astype(np.float32), out, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
    if dark:
        page = 255 - page
    side = max(9, int(3 * small)) | 1
    paper = cv2.blur(cv2.morphologyEx(cv2.blur(page, (3, 3)), cv2.MORPH_CLOSE, np.ones((side, side), np.uint8)), (side, side))
    even = (255 * page / np.maximum(paper - between(0, 2) * noise, 20)).clip(0, 255)
    at = ends + shift[:, None]
    return even.astype(np.uint8), small * again, (at[1, 2] + at[1, 3]) / 2, at[0, 2], at[0, 3]


def cut_line(page, capital, foot, left, right):
    """The line as drawPrintedLine cuts it: by what was taken for its foot and the height of its capitals, which err. Ink 0 to 1."""
    taken = capital * math.exp(R.gauss(0.06, 0.13))
    scale = CAPITAL / taken
    foot += R.gauss(0.04, 0.09) * capital
    start = left - capital * between(-0.04, 0.6)
    end = right + capital * between(-0.04, 0.6)
    m = np.array([[scale, 0, -start * scale + 0.5 * scale - 0.5], [0, scale, FOOT - foot * scale]], np.float32)
    width = max(8, int((end - start) * scale))
    flags = cv2.INTER_CUBIC
    if scale < 0.75:
        page = cv2.GaussianBlur(page, (0, 0), 0.4 / scale)
    line = 255 - cv2.warpAffine(page, m, (width, HEIGHT), flags=flags, borderValue=255).astype(np.float32)
    return stretch(line)


def stretch(line):
    """The darkest fiftieth of the ink is black: drawPrintedLine does the same."""
    ink = line[line > 15]
    deepest = np.percentile(ink, 98) if len(ink) else 255
    return (line / max(deepest, 60)).clip(0, 1)


def print_line():
    """Input, 0 for paper to 1 for ink, and its text."""
    text, read = line_text(small_print)
    if chance(0.012):
        text, read = " ", ""
    font = choose_face(text)
    left, foot = int(SET * 1.5), int(SET * 2.4)
    size = int(font.getlength(text) + text.count(DAGGER) * SET * 0.4) + 2 * left, int(SET * 3.9)
    image = Image.new("L", size, 0)
    draw = ImageDraw.Draw(image)
    narrow = between(0.7, 1) if small_print and chance(0.35) else 1
    add_surroundings(draw, font, left, set_text(draw, (left, foot), text, font, narrow), foot, size)
    return cut_line(*photograph(np.array(image), foot, left)), read
