"""From ink to what the reader sees: rulings, neighbours' strokes, the photo, and the cell as a plain crop or cut out by its strokes."""

import math

import cv2
import numpy as np

from .chance import N, R, between, chance, pick
from .pen import draw, paste, top_share

HEIGHT = 48
# Cells are reduced to a share of 48 px and back; training wants the worst too, calibration what a good enough photo gives.
LEAST_SCALE = [0.0]


class Frame:
    """A cell's place in its image. `look`: "crop" keeps rulings and neighbours, "cut" has only the cell's own strokes."""

    def __init__(self):
        self.look = "cut" if chance(0.5) else "crop"
        low, high = (0.03, 0.13) if self.look == "crop" else (0.05, 0.21)
        self.my, self.mx = HEIGHT * between(low, high), HEIGHT * between(low, high)
        self.inner = HEIGHT - 2 * self.my


def normalise(channels, height):
    """Ink of a grey or colour image: how much darker than its surroundings, the 98.5th percentile being 1."""
    ink = None
    side = max(3, int(height * 0.45)) | 1
    for channel in channels:
        paper = cv2.morphologyEx(cv2.blur(channel, (3, 3)), cv2.MORPH_CLOSE, np.ones((side, side), np.uint8))
        paper = cv2.blur(paper, (side, side)).astype(np.float32)
        darker = (paper - channel.astype(np.float32)) / np.maximum(paper, 70)
        ink = darker if ink is None else np.maximum(ink, darker)
    return (ink / max(top_share(ink, 0.985), 0.12)).clip(0, 1.2).astype(np.float32)


def draw_rulings(width, frame, middle=0.0):
    """Borders of the cell; `middle` is the chance of a printed line through it (half rows, dotted lines to write on)."""
    lines = np.zeros((HEIGHT, width), np.uint8)
    thickness = between(0.6, 2.2)
    sway = 0.03 * HEIGHT

    def line(a, b, t=thickness):
        cv2.line(lines, (int(a[0] * 8), int(a[1] * 8)), (int(b[0] * 8), int(b[1] * 8)), 255, max(1, int(round(t + R.gauss(0, 0.3)))), cv2.LINE_AA, 3)

    for y in (frame.my, HEIGHT - frame.my):
        if chance(0.92):
            line((-2, y + R.gauss(0, sway)), (width + 2, y + R.gauss(0, sway)))
            if chance(0.06):
                line((-2, y + 3 + R.gauss(0, 1)), (width + 2, y + 3 + R.gauss(0, 1)))
    for x in (frame.mx, width - frame.mx):
        if chance(0.92):
            # Groups of columns stand apart by thick lines.
            line((x + R.gauss(0, sway), -2), (x + R.gauss(0, sway), HEIGHT + 2), between(2.5, 5) if chance(0.06) else thickness)
    if chance(middle):
        y = HEIGHT * between(0.3, 0.85)
        if chance(0.7):
            line((-2, y + R.gauss(0, 1)), (width + 2, y + R.gauss(0, 1)))
        else:
            step = between(2.5, 5)
            for i in range(int(width / step)):
                cv2.circle(lines, (int(i * step * 8), int(y * 8)), 5, 200, -1, cv2.LINE_AA, 3)
    return lines


def add_neighbours(ink, hand, frame, line=0):
    """Strokes of the cells around that reach in, with the same hand. `line`: how high the cell's figures are, those beside it as well."""
    height, width = ink.shape
    for side in (-1, 1):
        if line and chance(0.15):
            patch = hand.glyph(R.choice("0123456789"), line * between(0.85, 1.1))
            reach = between(0, frame.mx + 0.1 * line) - patch.shape[1] / 2
            paste(ink, patch, reach if side < 0 else width - reach, height * between(0.4, 0.6))
    for side, p in (("bottom", 0.7), ("top", 0.7), ("left", 0.35), ("right", 0.35)):
        if not chance(p):
            continue
        for _ in range(R.randint(1, 4) if side in ("top", "bottom") else R.randint(1, 2)):
            token = R.choice(["0", "1", "2", "3", "4", "5", "6", "8", ".", "W", "1", "-", "0", "/"])
            patch = hand.mark(".", height)[0][0] if token == "." else hand.glyph(token, height * between(0.22, 0.5))
            h, w = patch.shape
            reach = between(-0.1, 0.55)
            if side == "bottom":
                paste(ink, patch, between(0, width), height + h / 2 - reach * h)
            elif side == "top":
                paste(ink, patch, between(0, width), -h / 2 + reach * h)
            elif side == "left":
                paste(ink, patch, -w / 2 + reach * w, between(0, height))
            else:
                paste(ink, patch, width + w / 2 - reach * w, between(0, height))
    if chance(0.06):
        ends = [(between(0, width), 0 if chance(0.5) else between(0, height)), (between(0, width), between(0, height))]
        paste(ink, draw(ends, max(1, 0.03 * height), (width, height)), width / 2, height / 2)


def light(height, width):
    """The paper's brightness: shading, a shadow's edge, correction fluid."""
    yy, xx = np.mgrid[0:height, 0:width].astype(np.float32)
    grey = between(120, 250) * (1 + R.gauss(0, 0.06) * (xx / width - 0.5) + R.gauss(0, 0.06) * (yy / height - 0.5))
    if chance(0.08):
        edge = (xx / width - 0.5) + between(-1, 1) * (yy / height - 0.5) > between(-0.3, 0.3)
        grey = grey * np.where(edge, between(0.6, 0.9), 1)
    if chance(0.2):
        grey[int(height * between(0.2, 0.8)) :] *= between(0.85, 0.97)
    if chance(0.03):
        fluid = np.zeros((height, width), np.uint8)
        middle = int(width * between(0.2, 0.8)), int(height * between(0.35, 0.65))
        cv2.ellipse(fluid, middle, (int(between(6, 20)), int(between(5, 14))), between(0, 180), 0, 360, 255, -1)
        soft = cv2.GaussianBlur(fluid, (0, 0), 1.2).astype(np.float32) / 255
        grey = grey + soft * between(5, 50) - between(0, 30) * soft * (1 - soft) * 4
    return grey


def photograph(own, foreign, lines, lowest):
    """A photo of the ink and rulings, as the phone and the messenger leave it; also its scale."""
    height, width = own.shape
    grey = light(height, width)
    # Faint pencil and thin red ink are as common as black.
    depth = pick({(0.12, 0.25): 0.05, (0.25, 0.5): 0.15, (0.45, 0.95): 0.8})
    depth = between(*depth)
    line_depth = between(0.15, 0.95)
    cover = np.maximum(own, foreign).astype(np.float32) / 255
    if chance(0.4):
        cover = cover * (1 - between(0, 0.5) * cv2.resize(N.rand(max(2, height // 6), max(2, width // 6)).astype(np.float32), (width, height)))
    image = grey * (1 - depth * cover) * (1 - line_depth * lines.astype(np.float32) / 255 * (1 - 0.5 * cover))
    scale = between(max(lowest, LEAST_SCALE[0]), 1.1)
    if scale < 1:
        image = cv2.resize(image, (max(6, int(width * scale)), max(6, int(height * scale))), interpolation=cv2.INTER_AREA)
    scale = image.shape[0] / height
    if chance(0.6):
        image = cv2.GaussianBlur(image, (0, 0), between(0.3, 0.9))
    if chance(0.06):
        angle, length = between(0, math.pi), between(1, 2.5)
        kernel = cv2.resize(draw([(4 - length * math.cos(angle), 4 - length * math.sin(angle)), (4 + length * math.cos(angle), 4 + length * math.sin(angle))], 1, (9, 9)), (9, 9))
        kernel = kernel.astype(np.float32)
        image = cv2.filter2D(image, -1, kernel / max(kernel.sum(), 1))
    if chance(0.35):
        image = image + between(0.3, 1.0) * (image - cv2.GaussianBlur(image, (0, 0), between(0.8, 1.5)))
    image = image + N.randn(*image.shape) * between(0, 5)
    image = image.clip(0, 255).astype(np.uint8)
    if chance(0.7):
        image = cv2.imdecode(cv2.imencode(".jpg", image, [1, R.randint(35, 92)])[1], 0)
    if depth > 0.6 and chance(0.06):
        image = np.where(image < top_share(image, between(0.8, 0.97)) * between(0.6, 0.85), 0, 255).astype(np.uint8)
    return image, scale


def see_crop(image, size):
    if image.shape != size:
        image = cv2.resize(image, size[::-1], interpolation=cv2.INTER_CUBIC)
    return normalise([image], HEIGHT)


def see_cut(image, own, foreign, lines, size):
    """As drawCell does: only the cell's own strokes and their edges; printed lines taken out, not without a trace."""
    h, w = image.shape

    def shrink(ink):
        return cv2.resize(ink, (w, h), interpolation=cv2.INTER_AREA)

    small, line, other = shrink(own), shrink(lines), shrink(foreign)
    side = max(5, int(h * 0.9)) | 1
    paper = cv2.blur(cv2.morphologyEx(cv2.blur(image, (3, 3)), cv2.MORPH_CLOSE, np.ones((side, side), np.uint8)), (side, side)).astype(np.float32)
    darker = ((paper - image) / np.maximum(paper, 40)).clip(0, 1)
    mask = small > between(30, 110)
    if chance(0.5):
        mask &= darker > between(0.05, 0.3) * max(top_share(darker[mask], 0.95) if mask.any() else 0, 0.1)
    on_line = line > 90
    gaps = N.rand(max(1, h // 8), max(1, w // 8)).astype(np.float32)
    gaps = cv2.resize(gaps, (w, h), interpolation=cv2.INTER_LINEAR)
    # What is left of a ruling hangs on strokes that it touches; elsewhere it is rare.
    beside = cv2.dilate(mask.astype(np.uint8), np.ones((3, max(3, h // 6) | 1), np.uint8)) > 0
    if chance(0.4):
        # The ruling took part of the stroke along with it.
        mask &= ~(on_line & (gaps < between(0.1, 0.6)))
    if chance(0.6):
        mask |= on_line & beside & (gaps > between(0.4, 0.9))
    if chance(0.12):
        mask |= on_line & (gaps > between(0.72, 0.97))
    if chance(0.12):
        mask |= (other > 110) & (gaps > between(0.3, 0.8))
    if not mask.any():
        return np.zeros(size, np.float32)
    deepest = top_share(darker[mask], 0.985)
    soft = cv2.dilate(mask.astype(np.uint8), np.array([[0, 1, 0], [1, 1, 1], [0, 1, 0]], np.uint8))
    ink = np.minimum(darker / max(deepest, 0.02), 1) * soft
    ink = cv2.resize(ink.astype(np.float32), size[::-1], interpolation=cv2.INTER_LINEAR if h < size[0] else cv2.INTER_AREA)
    return ink.clip(0, 1)


def smudge(ink):
    """Wet ink: a soft halo round the strokes, as dark as they are in places."""
    height, width = ink.shape
    patchy = cv2.resize(N.rand(max(2, height // 12), max(2, width // 12)).astype(np.float32), (width, height))
    halo = cv2.GaussianBlur(ink, (0, 0), between(1.5, 4)).astype(np.float32) * between(0.8, 2.2) * patchy
    return np.maximum(ink, halo.clip(0, 210).astype(np.uint8))


def finish(own, hand, frame, middle=0.0, lowest=0.35, line=0):
    """The reader's input, 48 px high: 0 for paper to about 1 for ink. `own`: the cell's ink without rulings; `line`: how high its figures are, or 0."""
    if chance(0.06):
        own = smudge(own)
    foreign = np.zeros_like(own)
    if chance(0.85):
        add_neighbours(foreign, hand, frame, line)
    lines = draw_rulings(own.shape[1], frame, middle)
    image, _ = photograph(own, foreign, lines, lowest)
    if frame.look == "crop":
        return see_crop(image, own.shape)
    return see_cut(image, own, foreign, lines, own.shape)


def blank_width():
    return int(HEIGHT * pick({1.0: 3, 1.5: 2, 2.2: 2, 3.0: 1}) * between(0.85, 1.2))
