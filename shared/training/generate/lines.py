"""Cells with one line of figures: numbers, overs, running figures, batters' strips, extras tallies."""

import math

import numpy as np

from .chance import R, between, chance, pick
from .hand import Hand
from .paper import HEIGHT, Frame, blank_width, finish
from .pen import draw, paste, scribble, trim


def number_text():
    kind = pick({"number": 30, "total": 8, "overs": 13, "figures": 41, "score": 6, "dash": 1.5, "ditto": 1.5})
    if kind == "number":
        return str(R.choice([R.randint(0, 9), R.randint(0, 99), R.randint(10, 60)]))
    if kind == "total":
        return str(R.randint(0, 399))
    if kind == "overs":
        return f"{R.randint(0, 45)}.{R.randint(0, 6)}" if chance(0.5) else f"{R.randint(0, 9)}.{R.randint(1, 5)}"
    if kind == "figures":
        wickets = R.choice([0, 0, 0, 1, 1, 2, 3, 4, 5, 6, R.randint(0, 9)])
        return f"{wickets}{R.choice('-----/// ')}{R.choice([R.randint(0, 9), R.randint(10, 60), R.randint(0, 99)])}"
    if kind == "score":
        return f"{R.randint(0, 290)}{R.choice('--/ ')}{R.randint(0, 10)}"
    return "-" if kind == "dash" else '"'


def strip_text():
    """A batter's scoring strokes, with or without dots, closed or not."""
    n, style = R.randint(1, 22), R.random()
    out = ""
    if style < 0.36:
        out = "".join(R.choices(".124635LB", [55, 14, 8, 12, 3, 3, 1, 1.5, 1], k=n))
    else:
        ones = between(25, 60)
        for _ in range(n):
            out += R.choices("1234657", [ones, 15, 4, 26, 6, 1, 0.3])[0]
            if style < 0.62:
                out += R.choice("." if chance(0.93) else "-")
        out = out.rstrip(".-")
    if chance(0.62):
        out += R.choices([">>", ">", "//", "/"], [55, 12, 28, 5])[0]
    return out


def tally_text():
    """Extras: strokes and digits."""
    return "".join(R.choices("12345", [70, 14, 3, 10, 3], k=R.randint(1, 12)))


def draw_closer(style, height, pen):
    """One sign of `>>` or `//`: the batter is out."""
    a = height * between(0.4, 0.9)
    side = int(2 * a) + 6
    c = side / 2
    if style == "slash":
        points = [(c + a * between(0.2, 0.45), c - a), (c - a * between(0.2, 0.45), c + a)]
    elif style == "bow":
        points = [(c - a * 0.2, c - a), (c + a * 0.25, c - a * 0.1), (c + a * 0.1, c + a)]
    else:
        points = [(c - a * 0.3, c - a), (c + a * between(0.2, 0.4), c + R.gauss(0, 0.1) * a), (c - a * between(0.1, 0.35), c + a)]
    ink = draw(points, pen, (side, side))
    return trim(ink) if trim(ink) is not None else ink


class Line:
    """Glyphs one after another, not yet laid on paper."""

    def __init__(self, text, hand, height, dense, tight=False):
        self.items, self.width = [], 0.0
        gap = (between(0.0, 0.42) if dense else between(-0.25, 0.03) if tight else between(-0.02, 0.25)) * height
        closer = "slash" if chance(0.3) else R.choice(["angle", "angle", "bow"])
        closer_pen = hand.find_pen(HEIGHT)
        for place, character in enumerate(text):
            if character == " ":
                self.width += height * between(0.3, 0.8)
                continue
            closing = dense and (character == ">" or (character == "/" and place >= len(text) - 2))
            patch, dy = self.draw_one(character, hand, height, dense, closing, "slash" if character == "/" else closer, closer_pen)
            columns = np.where(patch.max(0) > 60)[0]
            first, last = (columns[0], columns[-1]) if len(columns) else (0, patch.shape[1] - 1)
            wide = last - first + 1
            self.items.append((patch, self.width + wide / 2, dy, ">" if closing else character, (first + last + 1) / 2))
            after = gap * between(0.6, 1.4) + (0.04 * height if character in "1./" else 0)
            self.width += wide + (after * 0.4 if closing else after) + max(1, 0.03 * HEIGHT)

    def draw_one(self, character, hand, height, dense, closing, closer, closer_pen):
        if closing:
            return draw_closer(closer, height, closer_pen), 0
        if character == ".":
            return hand.dot_patch(HEIGHT), R.gauss(0, 0.12) * height if dense else height * between(0.1, 0.45)
        if character in "LB":
            return hand.mark(character, HEIGHT * 0.9)[0][0], 0
        if character == '"':
            return hand.ditto(height, hand.find_pen(height)), R.gauss(0, 0.1) * height
        if character == "-" and hand.dot in ("dash", "dot") and chance(0.3):
            pen = hand.find_pen(height)
            length = height * between(0.12, 0.5)
            return draw([(5, 5), (5 + length, 5 + R.gauss(0, 0.5))], pen, (int(length) + 10, 10)), R.gauss(0, 0.06) * height
        if character == "/" and chance(0.4):
            tall, lean = height * between(0.8, 1.4), height * between(0.1, 0.5)
            return draw([(5 + lean, 4), (5, 4 + tall)], hand.find_pen(height), (int(lean) + 10, int(tall) + 8)), 0
        patch = hand.glyph(character, height * (between(0.35, 0.6) if character == "-" else 1))
        return patch, R.gauss(0, 0.05) * height


def line_cell(text, kind):
    """Input and list of (class, x, y) from left to right. `kind`: number, strip, tally."""
    hand, frame = Hand(), Frame()
    # Such a cell is lower on paper than a bowler's box, the pen is the same.
    hand.pen *= between(1.0, 1.6)
    dense = kind != "number"
    room = frame.inner / (0.84 * HEIGHT)
    height = HEIGHT * room * (between(0.33, 0.82) if kind == "number" else between(0.26, 0.64))
    if kind == "number" and frame.look == "cut" and chance(0.6):
        # The product draws a number's own strokes about 27 px high.
        height = between(22, 31)
    # Columns of totals are narrow: digits are squeezed, stand into each other and on both rulings.
    tight = kind == "number" and chance(0.3)
    if tight:
        hand.widths = {c: w * between(0.65, 1.0) for c, w in hand.widths.items()}
    line = Line(text, hand, height, dense, tight)
    if tight:
        width = max(12, line.width + 2 * frame.mx + between(-0.25, 0.25) * height)
        left = (width - line.width) / 2 + R.gauss(0, 0.1) * height
    elif kind == "number":
        width = max(line.width + 2 * frame.mx + between(2, 10), HEIGHT * between(0.9, 3.0))
        left = between(frame.mx + 1, max(frame.mx + 1.5, width - frame.mx - line.width - 1))
        if chance(0.15):
            left += between(-0.15, 0.15) * height
        if chance(0.35):
            # Figures run over a border: the last one is cut at the image's edge, or nearly.
            width = max(12, line.width + 2 * frame.mx + between(-0.25, 0.25) * height)
            left = frame.mx + between(-0.12, 0.3) * height if chance(0.5) else width - frame.mx - line.width + between(-0.2, 0.3) * height
    else:
        width = line.width + 2 * frame.mx + (between(2, 60) if kind == "strip" else between(4, 120))
        left = frame.mx + between(1, 6) + (0 if kind == "strip" else between(0, max(1, width - line.width - 2 * frame.mx - 6)))
    width = int(min(width, HEIGHT * 10))
    ink = np.zeros((HEIGHT, width), np.uint8)
    middle, tilt = HEIGHT / 2 + R.gauss(0, 0.09) * HEIGHT, R.gauss(0, 0.04 if kind != "number" or chance(0.7) else 0.2) * height
    marks = []
    for patch, cx, dy, character, offset in line.items:
        x, y = left + cx, middle + dy + tilt * (cx / max(line.width, 1) - 0.5) * 2
        paste(ink, patch, x + patch.shape[1] / 2 - offset, y)
        marks.append((character, x, y))
    if kind == "number":
        decorate(ink, marks, hand, left, line.width, middle, height)
    elif chance(0.12):
        add_running_totals(ink, hand, width, frame)
    printed = 0.8 if kind == "strip" else 0.12
    # A mark whose middle is outside cannot be read.
    marks = [m for m in marks if -1 < m[1] < width + 1]
    return finish(ink, hand, frame, printed, 0.35 if dense else 0.32, 0 if dense else height), marks


def decorate(ink, marks, hand, left, line_width, middle, height):
    """Struck-out values beside the right one, a ring round a digit, overwriting, a star for not out."""
    width = ink.shape[1]
    style = R.random()
    pen = hand.find_pen(height)
    if style < 0.055:
        side = R.choice([-1, 1])
        x = left - 0.55 * height if side < 0 else left + line_width + 0.55 * height
        if 0.25 * height < x < width - 0.25 * height:
            struck = R.choice([0, 0, 1, 1, 2])
            for i in range(struck):
                paste(ink, hand.glyph(R.choice("0123456789"), height * 0.8), x + (i - (struck - 1) / 2) * 0.45 * height, middle)
            paste(ink, scribble(height * between(0.5, 0.8) * max(1, 0.7 * struck), height * between(0.5, 0.9), pen), x, middle)
            mark = ("#", x, middle)
            marks.insert(0, mark) if side < 0 else marks.append(mark)
    elif style < 0.085 and marks:
        # A ring round the whole, or round one digit.
        _, x, y = R.choice(marks)
        if len(marks) == 1 or chance(0.5):
            paste(ink, hand.ring(height * between(0.6, 0.75), pen, 0.2), x, y)
    elif style < 0.12 and marks:
        # Written over: the same digit again, or a paler one under it.
        token, x, y = R.choice(marks)
        if token in "0123456789":
            under = hand.glyph(token if chance(0.6) else R.choice("0123456789"), height * between(0.8, 1.05))
            if chance(0.5):
                under = (under * between(0.35, 0.6)).astype(np.uint8)
            paste(ink, under, x + R.gauss(0, 0.05) * height, y + R.gauss(0, 0.05) * height)
    elif style < 0.14:
        x, y = left + line_width + height * 0.2, middle - height * 0.35
        for i in range(3):
            a, r = i * math.pi / 3 + R.gauss(0, 0.1), height * between(0.1, 0.18)
            paste(ink, draw([(10 - r * math.cos(a), 10 - r * math.sin(a)), (10 + r * math.cos(a), 10 + r * math.sin(a))], max(1, pen * 0.8), (20, 20)), x, y)


def add_running_totals(ink, hand, width, frame):
    """Small raised numbers over the line: totals at that point, not part of it."""
    for _ in range(R.randint(1, 2)):
        x = between(0.2, 1) * width
        for character in str(R.randint(10, 99)):
            patch = hand.glyph(character, HEIGHT * between(0.13, 0.22))
            paste(ink, patch, x, frame.my + between(-2, 3))
            x += patch.shape[1] * 0.7


def number_cell():
    style = R.random()
    if style < 0.06:
        return empty_cell()
    if style < 0.075:
        return scribbled_cell()
    return line_cell(number_text(), "number")


def strip_cell():
    if chance(0.04):
        return empty_cell()
    if chance(0.2):
        return line_cell(tally_text(), "tally")
    while True:
        image, marks = line_cell(strip_text(), "strip")
        if image.shape[1] <= 430:
            return image, marks


def empty_cell():
    frame = Frame()
    return finish(np.zeros((HEIGHT, blank_width()), np.uint8), Hand(), frame, 0.2), []


def scribbled_cell():
    hand, frame = Hand(), Frame()
    width = blank_width()
    ink = np.zeros((HEIGHT, width), np.uint8)
    wide, high = between(0.4, 0.8) * width, between(0.4, 0.8) * HEIGHT
    paste(ink, scribble(wide, high, max(1.2, HEIGHT * between(0.03, 0.09))), width / 2, HEIGHT / 2)
    return finish(ink, hand, frame), [("#", width / 2, HEIGHT / 2)]
