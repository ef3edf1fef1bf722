"""Cells with words: how out, names. Letters come from handwriting fonts, redrawn with many pens, shapes bent."""

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from . import samples
from .chance import N, R, between, chance
from .hand import Hand
from .names import change_case, word_text
from .paper import HEIGHT, Frame, blank_width, finish
from .pen import change_weight, draw, paste, scribble, trim

SIZE = 48
LETTERS = set("ABCDEFGHIJKLMNOPQRSTUVWXYZ .&-'()")
_fonts, _letters, _words = {}, {}, {}


def find_font(index):
    if index not in _fonts:
        _fonts[index] = ImageFont.truetype(samples.FONTS[index], SIZE)
    return _fonts[index]


def find_letter(index, character):
    """A letter's ink and the rows it lies on."""
    key = index, character
    if key not in _letters:
        image = Image.new("L", (SIZE * 3, SIZE * 3), 0)
        ImageDraw.Draw(image).text((SIZE, SIZE * 0.6), character, font=find_font(index), fill=255)
        ink = np.array(image)
        ys, xs = np.where(ink > 60)
        _letters[key] = None if len(xs) < 3 else (ink[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1], ys.max() + 1)
    return _letters[key]


def set_whole(text, font):
    """The font's own joins and spacing."""
    face = find_font(font)
    image = Image.new("L", (int(face.getlength(text)) + 2 * SIZE, SIZE * 3), 0)
    ImageDraw.Draw(image).text((SIZE, SIZE * 0.6), text, font=face, fill=255)
    return trim(np.array(image))


def set_letters(text, font, small):
    """Letter by letter, each a bit off; a quarter of the hands mixes two fonts' forms."""
    other = R.randrange(len(samples.FONTS)) if chance(0.3) else font
    tight = chance(0.35)  # letters touch, or run into one another
    spacing, wobble, wide = (between(-0.3, 0.0) if tight else between(-0.08, 0.22)) * SIZE * 0.5, between(0, 0.06), between(0.78, 1.3)
    swapped = {c for c in set(text) if chance(0.5)}
    # Many hands' capitals have some of the small letters' forms, as high as the others.
    rounded = {c for c in "AEGMNRU" if chance(0.45)} if chance(0.3) and text.isupper() else set()
    page = np.zeros((SIZE * 3, len(text) * SIZE + 2 * SIZE), np.uint8)
    x, drift, lower = SIZE * 0.7, R.gauss(0, 0.01), between(0.6, 0.85)
    for place, character in enumerate(text):
        if character == " ":
            x += SIZE * between(0.2, 0.5)
            continue
        letter = find_letter(other if character in swapped else font, character.lower() if character in rounded else character)
        if letter is None:
            return None
        ink, foot = letter
        scale = lower if small and place > 0 and character.isalpha() and text[place - 1] != " " else 1
        if character in rounded:
            capital = find_letter(font, character)
            if capital is None:
                return None
            scale, foot = scale * capital[0].shape[0] / ink.shape[0], capital[1]
        h = max(3, int(ink.shape[0] * scale * between(1 - 2 * wobble, 1 + 2 * wobble)))
        w = max(2, int(ink.shape[1] * scale * wide * between(1 - 2.5 * wobble, 1 + 2.5 * wobble)))
        patch = cv2.resize(ink, (w, h))
        if chance(0.6):
            turn = cv2.getRotationMatrix2D((w / 2, h / 2), R.gauss(0, 4.5), 1)
            patch = cv2.warpAffine(patch, turn, (w, h))
        paste(page, patch, x + w / 2, foot - h / 2 + R.gauss(0, wobble) * SIZE + drift * x)
        x += w + spacing * between(0.5, 1.5) + SIZE * 0.03
    return trim(page)


def bend(ink, width, height, pen):
    """The word at its size: slanted, warped, redrawn with a pen (`pen` None: its own stroke, thicker or thinner)."""
    h0, w0 = ink.shape
    slant = R.gauss(0, 0.2)
    h, w = int(height), max(6, int(width))
    side = int(abs(slant) * height / 2 + 8)
    yy, xx = np.mgrid[0 : h + 12, 0 : w + 2 * side].astype(np.float32)
    u = (xx - side + slant * (yy - 6 - height / 2)) / w * w0
    v = (yy - 6) / h * h0
    grid = max(2, (w + 2 * side) // 16), max(2, (h + 12) // 14)
    strength = between(0, 0.10) * h0
    for axis in (u, v):
        axis += cv2.resize((N.randn(grid[1], grid[0]) * strength).astype(np.float32), (xx.shape[1], xx.shape[0]), interpolation=cv2.INTER_CUBIC)
    if pen is not None:
        mask = (ink > 110).astype(np.uint8) * 255
        mask = cv2.copyMakeBorder(mask, 12, 12, 12, 12, cv2.BORDER_CONSTANT)
        far = cv2.distanceTransform((cv2.ximgproc.thinning(mask) == 0).astype(np.uint8), cv2.DIST_L2, 5)
        far = cv2.remap(far, u + 12, v + 12, cv2.INTER_LINEAR, borderValue=99)
        return (np.clip(pen / 2 + 0.5 - far * np.sqrt(h * w / (h0 * w0)), 0, 1) * 255).astype(np.uint8)
    if h0 / h > 1.6:
        ink = cv2.GaussianBlur(ink, (0, 0), 0.35 * h0 / h)
    patch = cv2.remap(ink, u, v, cv2.INTER_LINEAR)
    return change_weight(patch, height, between(-0.12, 0.32) if height > 25 else between(0.08, 0.42))


def write_words(text, small, height, widest, font, pen):
    """A patch of ink about `height` high, or None where the font lacks a letter."""
    ink = set_whole(text, font) if chance(0.45) and not small else set_letters(text, font, small)
    if ink is None:
        return None
    if any(c in "gjpqyf" for c in text):
        height *= 1.15
    width = min(height * ink.shape[1] / ink.shape[0] * between(0.72, 1.3), widest)
    return bend(ink, max(4, width), max(6, height), pen)


def word_cell():
    """Input and its text in capitals."""
    u = R.random()
    if u < 0.025:
        return finish(np.zeros((HEIGHT, blank_width()), np.uint8), Hand(), Frame(), 0.15), ""
    hand, frame = Hand(), Frame()
    if u < 0.045:
        width = blank_width()
        ink = np.zeros((HEIGHT, width), np.uint8)
        if chance(0.5):
            paste(ink, hand.ditto(HEIGHT * between(0.4, 0.7), HEIGHT * between(0.03, 0.08)), width * between(0.3, 0.7), HEIGHT * between(0.35, 0.65))
            return finish(ink, hand, frame), '"'
        paste(ink, scribble(width * between(0.4, 0.8), HEIGHT * between(0.3, 0.7), HEIGHT * between(0.03, 0.08)), width / 2, HEIGHT / 2)
        return finish(ink, hand, frame), "#"
    while True:
        text, kind = word_text()
        written, small = change_case(text, kind)
        font = R.randrange(len(samples.FONTS))
        height = frame.inner / 0.84 * between(0.36, 0.85)
        pen = between(0.028, 0.085) * HEIGHT * (1 if height > 22 else 0.7) if chance(0.42) else None
        two_lines = " " in text and len(text) > 6 and chance(0.15)
        if two_lines:
            parts = written.split(" ", 1)
            height = min(height, frame.inner * between(0.4, 0.55))
        else:
            parts = [written]
        patches = [write_words(part, small, height, 300 if len(parts) == 1 else 150, font, pen) for part in parts]
        if all(p is not None for p in patches):
            break
    label = "".join(c for c in text.upper() if c in LETTERS)
    lead = two_lines and between(0.75, 1.05)
    total = patches[0].shape[1] if not two_lines else int(patches[0].shape[1] * lead + patches[1].shape[1])
    struck = not two_lines and chance(0.02)
    width = int(min(340, max(total + 2 * frame.mx + between(0, 14) + (total * 0.6 if struck else 0), HEIGHT * between(1.2, 5))))
    if chance(0.1):
        width = int(max(24, total + frame.mx - 12))  # runs over the border
    ink = np.zeros((HEIGHT, width), np.uint8)
    low = chance(0.15)
    y = HEIGHT / 2 + (R.gauss(0, 0.08) * HEIGHT if not low else R.choice([-1, 1]) * between(0.12, 0.28) * HEIGHT)
    x = width / 2 if chance(0.3) else between(frame.mx + total / 2, max(frame.mx + total / 2 + 1, width - frame.mx - total / 2))
    if two_lines:
        rise = HEIGHT * between(0.16, 0.24)
        left = max(2, x - total / 2)
        paste(ink, patches[0], left + patches[0].shape[1] / 2, HEIGHT / 2 - rise)
        paste(ink, patches[1], left + patches[0].shape[1] * lead + patches[1].shape[1] / 2, HEIGHT / 2 + rise)
    else:
        if struck:
            x = total / 2 + frame.mx
            wide = width - total - 2 * frame.mx
            if wide > 8:
                paste(ink, scribble(wide * 0.9, height * 0.8, HEIGHT * 0.06), x + total / 2 + wide / 2, y)
                label += "#"
        paste(ink, patches[0], x, y)
    if chance(0.05):
        # Underlined, or a line through the gap of "not | out".
        paste(ink, draw([(4, 5), (4 + total, 5 + R.gauss(0, 1.5))], HEIGHT * 0.04, (total + 8, 10)), x, min(HEIGHT - 4, y + height * between(0.5, 0.7)))
    image = finish(ink, hand, frame, 0.15, 0.45)
    return image, label
