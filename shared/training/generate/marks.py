"""A bowler's box: an over's marks in rows, a maiden's M or W, a box that is no over, an empty one."""

import math

import cv2
import numpy as np

from .chance import R, between, chance, pick
from .hand import Hand
from .paper import HEIGHT, Frame, finish
from .pen import draw, paste, scribble, smooth

# Six overs of ten are as they come in matches, the others flat, so that rare marks are seen.
NATURAL = dict(zip([".", "1", "2", "3", "4", "6", "W", "+", "+d", "L", "B", "(.)", "(1)", "(4)", "R", "5"], [52, 16, 7, 2.5, 9, 1.8, 3.5, 3.5, 0.8, 1.2, 0.8, 0.8, 0.3, 0.5, 0.5, 0.4]))
FLAT = dict(zip([".", "1", "2", "3", "4", "5", "6", "7", "8", "W", "+", "+d", "L", "B", "(.)", "(1)", "(2)", "(4)", "(6)", "R"], [22, 14, 9, 8, 12, 4, 6, 2, 1, 8, 9, 5, 5, 5, 4, 2, 2, 3, 2, 2]))
# How often an over's marks are drawn as they come in matches.
NATURAL_SHARE = 0.6


def mark_prior(classes):
    """How much more (log) each mark comes in matches than in what this generator draws; 0 for what no over holds."""
    natural, flat = ({mark: weight / sum(weights.values()) for mark, weight in weights.items()} for weights in (NATURAL, FLAT))
    rarest = min(natural.values()) / 2
    drawn = {mark: NATURAL_SHARE * natural.get(mark, 0) + (1 - NATURAL_SHARE) * flat[mark] for mark in flat}
    return [round(math.log(natural.get(mark, rarest) / drawn[mark]), 3) if mark in drawn else 0.0 for mark in classes]


def ball_box():
    """Input, list of (class, x, y) in reading order, kind."""
    hand, frame = Hand(), Frame()
    shape = R.choice([between(0.85, 1.2), between(1.0, 2.0)])
    width = int(HEIGHT * shape)
    ink = np.zeros((HEIGHT, width), np.uint8)
    box = frame.mx, frame.my, width - frame.mx, HEIGHT - frame.my
    kind = pick({"over": 0.745, "empty": 0.06, "X": 0.05, "M": 0.09, "JW": 0.05, "struck": 0.005})
    if kind == "X":
        marks = cross_out(ink, box, hand)
    elif kind in ("M", "JW"):
        marks = join_dots(ink, box, hand, kind)
    elif kind == "struck":
        marks = [("#", width / 2, HEIGHT / 2)]
        paste(ink, scribble((box[2] - box[0]) * 0.8, (box[3] - box[1]) * 0.8, max(1, 0.05 * HEIGHT)), width / 2, HEIGHT / 2)
    elif kind == "over":
        marks = write_over(ink, box, hand, shape)
        if chance(0.05):
            add_second_thought(ink, marks, box, hand)
    else:
        marks = []
    if chance(0.25):
        touch_foot(ink, box, hand)
    if chance(0.04):
        # What was rubbed out can still be seen.
        for patch, dx, dy in hand.mark(R.choice(".1246+"), HEIGHT):
            paste(ink, (patch * between(0.15, 0.4)).astype(np.uint8), between(0.2, 0.8) * width + dx, between(0.25, 0.75) * HEIGHT + dy)
    return finish(ink, hand, frame, lowest=0.4), marks, kind


def cross_out(ink, box, hand):
    """A box that is no over: a diagonal, a cross, a cross and hatching, hatching."""
    x0, y0, x1, y1 = box
    height, width = ink.shape
    j = lambda s=0.1: R.gauss(0, s) * height
    corners = [(x0 + j(), y0 + j()), (x1 + j(), y0 + j()), (x1 + j(), y1 + j()), (x0 + j(), y1 + j())]
    style = R.random()
    lines = [[corners[3], corners[1]]]
    if style > 0.25:
        lines.append([corners[0], corners[2]])
    if style > 0.9:
        lines = []
        for i in range(R.randint(4, 9)):
            x = x0 + (x1 - x0) * between(-0.3, 1)
            lines.append([(x, y1), (x + (x1 - x0) * 0.4, y0)])
    for line in lines:
        paste(ink, draw(line, hand.find_pen(height) * between(0.5, 1.1), (width, height)), width / 2, height / 2)
    if 0.6 < style <= 0.9:
        n = R.randint(3, 7)
        for i in range(n):
            x = x0 + (x1 - x0) * (i + 0.5) / n + j(0.02)
            ends = [(x, y0 + (y1 - y0) * between(0.1, 0.3)), (x + j(0.02), y1 - (y1 - y0) * between(0.1, 0.3))]
            if chance(0.8):
                paste(ink, draw(ends, hand.find_pen(height), (width, height)), width / 2, height / 2)
    return [("X", width / 2, height / 2)]


def join_dots(ink, box, hand, kind):
    """A maiden: the dots joined to an M; with a wicket to a W, or to an M with a W in it."""
    x0, y0, x1, y1 = box
    height, width = ink.shape
    pen = hand.find_pen(height)
    size = between(0.62, 1.0)
    cx, cy = width / 2 + R.gauss(0, 0.05) * width, height / 2 + R.gauss(0, 0.05) * height
    hw = min(x1 - x0, (y1 - y0) * 1.6) * size * 0.45 * between(0.75, 1.05)
    hh = (y1 - y0) * size * 0.42
    j = lambda: R.gauss(0, 0.05) * height
    up = 1 if kind == "M" or chance(0.15) else -1
    points = [(cx + x * hw + j(), cy + y * hh + j()) for x, y in find_path(up)]
    path = smooth(points, 40) if chance(0.4) else points
    paste(ink, draw(path, pen, (width, height)), width / 2, height / 2)
    if len(points) == 6:
        for x, y in points:
            paste(ink, hand.dot_patch(height), x, y)
        points = []
    for i in range(6 if points else 0):
        if chance(0.75):
            if chance(0.6):
                x, y = [*points, (cx, cy + up * hh * 0.95)][i]
            else:
                x, y = cx + (i % 3 - 1) * hw + j(), cy + (1 if i > 2 else -1) * hh + j()
            paste(ink, hand.dot_patch(height), x, y)
    if kind == "JW" and (up > 0 or chance(0.8)):
        paste(ink, hand.glyph("W", height * between(0.15, 0.32)), between(cx - hw, cx + hw), between(cy - hh, cy + hh))
    return [(kind, cx, cy)]


def find_path(up):
    """Corners of the line that joins the dots, -1 to 1 both ways: an M (`up` 1), also from dot to dot through two rows of three, or a W (-1)."""
    middle, near = between(-0.1, 0.9), between(0.8, 1.05)
    if up < 0:
        near = 0.5 if chance(0.5) else near
        return [(-1, -1), (-near, 1), (0, -middle), (near, 1), (1, -1)]
    style = R.random()
    if style < 0.6:
        return [(-1, 1), (-near, -1), (0, middle), (near, -1), (1, 1)]
    if style < 0.75:
        return [(-1, 1), (-0.5, -1), (0, near), (0.5, -1), (1, 1)]
    return [(-1, 1), (-1, -1), (0, 1), (0, -1), (1, 1), (1, -1)]


def lay_rows(n, shape):
    """Which balls stand in which row: usually 3+3, also 4+2, 5+1, three rows, one."""
    style = R.random()
    if n <= 6 and shape < 1.35:
        per = 3 if style < 0.88 else 2 if style < 0.93 else 4
    elif n <= 6:
        per = 3 if style < 0.5 else 4 if style < 0.85 else 5 if style < 0.95 else 6
    elif n == 7:
        per = 4 if style < 0.7 else 3
    else:
        per = 4 if style < 0.75 else (n + 1) // 2 if shape > 1.2 else 3
    if n == 7 and chance(0.5):
        return [[0, 1, 2], [3, 4, 5, 6]] if chance(0.6) else [[0, 1, 2, 3], [4, 5, 6]]
    return [list(range(i, min(n, i + per))) for i in range(0, n, per)]


def lay_words(n, shape):
    """Rows that are filled as far as the writer likes, the rest below: 3+3, 4+2, 5+2 …"""
    first = R.choices([3, 4, 5, 6], [60, 25, 10, 5] if shape < 1.4 else [25, 40, 25, 10])[0]
    first = max(first, (n + 2) // 3)
    return [list(range(at, min(n, at + first))) for at in range(0, n, first)]


def write_over(ink, box, hand, shape):
    x0, y0, x1, y1 = box
    high = y1 - y0
    height = ink.shape[0]
    n = R.choices([6, 7, 8, 9, 5, 3, 2, 1, 10, 4], [68, 12, 5, 2, 3, 2, 2, 2, 1, 2])[0]
    weights = NATURAL if chance(NATURAL_SHARE) else FLAT
    tokens = R.choices(list(weights), list(weights.values()), k=n)
    as_words = chance(0.35)
    squeezed = find_squeezed(tokens) if n == 7 and shape < 1.4 and chance(0.4) else None
    rows = lay_words(n, shape) if as_words else lay_rows(n, shape) if squeezed is None else [[i for i in range(n) if i != squeezed][at : at + 3] for at in (0, 3)]
    k = len(rows)
    ys = [y0 + high * (i + 0.5) / k for i in range(k)]
    if k == 2:
        gap, middle = high * between(0.18, 0.32), height / 2 + R.gauss(0, 0.05) * height
        ys = [middle - gap, middle + gap]
    if k == 1 and chance(0.8):
        ys = [y0 + high * between(0.15, 0.5)]
    size = height * (1.0 if k < 3 else 0.75) * high / (0.8 * height)
    place_row = fill_words(box, hand, size) if as_words else fill_columns(box, hand, size, rows, shape)
    marks = []
    for row, y in zip(rows, ys):
        for i, parts, mx, my in place_row(row, tokens, y):
            for patch, dx, dy in parts:
                paste(ink, patch, mx + dx, my + dy)
            marks.append((tokens[i], mx, my))
    if squeezed is not None:
        # The ball bowled again stands in the gap behind the extra, or between the rows.
        _, mx, my = marks[squeezed - 1]
        mx, my = min(mx + between(0.13, 0.19) * height, x1), my + (between(-0.05, 0.1) if chance(0.6) else between(0.13, 0.24)) * height
        parts = hand.mark(tokens[squeezed], size * between(0.7, 1))
        for patch, dx, dy in parts:
            paste(ink, patch, mx + dx, my + dy)
        marks.insert(squeezed, (tokens[squeezed], mx, my))
    return marks


def find_squeezed(tokens):
    """Which of seven balls has no column of its own: the one after a wide or no-ball."""
    extras = [i for i, token in enumerate(tokens[:-1]) if token[0] in "+("]
    return 1 + R.choice(extras or [*range(len(tokens) - 1)])


def fill_columns(box, hand, size, rows, shape):
    """Rows whose marks stand under one another, or share the box's width evenly."""
    x0, y0, x1, y1 = box
    wide, high = x1 - x0, y1 - y0
    justify = chance(0.7)
    over_edge = chance(0.25)  # last marks may stand over the ruling

    def place(row, tokens, y_row):
        columns = len(row) if justify else max(len(other) for other in rows)
        columns = max(columns, 3 if shape < 1.4 else columns)
        tilt, offset = R.gauss(0, 0.04) * HEIGHT, R.gauss(0, 0.04) * wide
        for at, i in enumerate(row):
            x = x0 + wide * (at + 0.5) / columns + R.gauss(0, 0.035) * wide * 3 / columns + offset
            if over_edge and at == len(row) - 1 and len(row) >= 3:
                x += between(0, 0.16) * wide
            y = y_row + R.gauss(0, 0.035) * HEIGHT + tilt * (at - len(row) / 2) / len(row)
            x = min(max(x, x0 + 1), x1 + (3 if over_edge else -1))
            if tokens[i] == ".":
                parts = hand.mark(".", min(HEIGHT, max(0.75 * HEIGHT, size)))
            else:
                parts = hand.mark(tokens[i], size * min(1, wide / HEIGHT * 3.1 / columns) * between(0.85, 1.2))
            yield i, parts, x, y

    return place


def fill_words(box, hand, size):
    """Rows written like words: each mark as wide as it is, one size of gap, from the left; full rows are crowded until marks touch."""
    x0, _, x1, _ = box
    gap = between(0.03, 0.22) * HEIGHT
    start = between(0.0, 0.14) * (x1 - x0)

    def place(row, tokens, y_row):
        made = [hand.mark(tokens[i], size * between(0.85, 1.15)) for i in row]
        spans = [find_span(parts) for parts in made]
        needed = sum(right - left for left, right in spans)
        own_gap = min(gap, max((x1 - x0 - start - needed) / max(1, len(row) - 1), -0.04 * HEIGHT))
        x, tilt = x0 + start, R.gauss(0, 0.03) * HEIGHT
        for at, (i, parts, (left, right)) in enumerate(zip(row, made, spans)):
            yield i, parts, x - left, y_row + R.gauss(0, 0.04) * HEIGHT + tilt * (at - len(row) / 2) / len(row)
            x += right - left + own_gap * between(0.7, 1.3)

    return place


def find_span(parts):
    """From where to where a mark's ink lies, left and right of its middle."""
    spans = []
    for patch, dx, _ in parts:
        columns = np.where(patch.max(0) > 60)[0]
        if len(columns):
            spans.append((dx + columns[0] - patch.shape[1] / 2, dx + columns[-1] + 1 - patch.shape[1] / 2))
    return (min(left for left, _ in spans), max(right for _, right in spans)) if spans else (-2.0, 2.0)


def add_second_thought(ink, marks, box, hand):
    """A mark struck out beside the right one, or written twice over itself."""
    height, width = ink.shape
    i = R.randrange(len(marks))
    token, x, y = marks[i]
    if chance(0.5):
        for patch, dx, dy in hand.mark(R.choice(["1", "2", "4", ".", token]), height * 0.8):
            paste(ink, patch, x + dx + R.gauss(0, 1), y + dy + R.gauss(0, 1))
        return
    sx, sy = min(max(x + R.choice([-1, 1]) * height * between(0.16, 0.3), 4), width - 4), y + R.gauss(0, 0.06) * height
    if all(abs(sx - a) + abs(sy - b) > height * 0.13 for _, a, b in marks):
        for patch, dx, dy in hand.mark("#", height * 0.7):
            paste(ink, patch, sx + dx, sy + dy)
        place = sum(1 for _, a, b in marks if (abs(b - sy) < 7 and a < sx) or b < sy - 7)
        marks.insert(place, ("#", sx, sy))


def touch_foot(ink, box, hand):
    """The running figure below reaches up into the box, with its full height, at the foot."""
    height, width = ink.shape
    x = between(0, 0.5) * width
    for character in R.choice(["0-5", "1-14", "23", "0-18", "3-30", "1/7", "12"]):
        patch = hand.glyph(character, height * between(0.25, 0.5) * (0.4 if character == "-" else 1))
        paste(ink, patch, x, height + patch.shape[0] / 2 - between(0.0, 0.12) * height)
        x += patch.shape[1] * 0.9


def box_row():
    """One row of a box for the line reader, its crop stretched to the full height."""
    while True:
        image, marks, kind = ball_box()
        if kind in ("M", "JW", "X", "struck"):
            return image, [marks[0][0]]
        if kind == "empty":
            if chance(0.3):
                return image, []
            continue
        if any(abs(y - HEIGHT / 2) < 4 for _, _, y in marks):
            continue
        top = chance(0.5)
        row = sorted((m for m in marks if (m[2] < HEIGHT / 2) == top), key=lambda m: m[1])
        part = image[:27] if top else image[21:]
        return cv2.resize(part, (int(part.shape[1] * HEIGHT / 27), HEIGHT), interpolation=cv2.INTER_CUBIC), [m[0] for m in row]
