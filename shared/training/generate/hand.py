"""One writer: the same source of digits, slant, pen and way of making dots through a whole cell."""

import math

import cv2
import numpy as np

from .chance import R, between, chance, pick
from .paper import HEIGHT
from .pen import draw, scribble, smooth, write
from .samples import FONTS, RINGS, find_glyph

TAU = 2 * math.pi


class Hand:
    def __init__(self):
        kind = pick({"mnist": 0.42, "semeion": 0.13, "bhmsds": 0.15, "font": 0.30})
        self.source = f"font{R.randrange(len(FONTS))}" if kind == "font" else kind
        self.slant = R.gauss(0, 0.15)
        self.plain_one = chance(0.6)
        # One pen a hand, against the box's height: on paper, small figures have as thick a stroke as large ones.
        self.pen = between(0.035, 0.075) if chance(0.8) else between(0.075, 0.11)
        self.redraw = chance(0.6)
        # One hand's marks are about one size, against the box's height; its dots are smaller than its figures, its rings for dots too.
        self.size = between(0.19, 0.42)
        self.dot = pick({"dot": 0.43, "ring": 0.14, "big ring": 0.13, "blob": 0.12, "dash": 0.04, "tick": 0.04, "drop": 0.06, "curl": 0.04})
        # Who writes in haste makes some dots as short strokes, hooks, half-closed rings.
        self.haste = between(0.1, 0.6) if chance(0.35) else 0.05
        self.dot_size = min(max(0.03, self.pen * between(0.55, 1.15)), 0.2 * self.size)
        self.dot_stretch = (R.gauss(0, 0.35), R.gauss(0, 0.6)) if chance(0.3) else (0, 0)
        self.ring_size = self.size * between(0.2, 0.36)
        self.loose = between(0, 0.4) if chance(0.4) else 0  # rings drawn in haste: like drops, with a tail
        self.open_ring = chance(0.3)
        self.filled_some = chance(0.25)
        self.own_forms = {c for c in "04679W" if chance(0.22 if c != "W" else 0.45)}
        # Hands differ in the sizes and widths of single digits; many write a small flat 0.
        self.heights = {c: min(1.2, max(0.6, R.gauss(1, 0.09))) for c in "0123456789"}
        self.widths = {c: min(1.5, max(0.7, R.gauss(1, 0.12))) for c in "0123456789"}
        if chance(0.3):
            self.heights["0"] = between(0.5, 0.9)
            self.widths["0"] = between(1.0, 1.7)
        self.saltire = chance(0.08)
        self.letter_extras = chance(0.1)

    def glyph(self, character, height):
        """A patch of ink about `height` high."""
        height = max(4, height * self.heights.get(character, 1))
        if character == "1" and self.plain_one:
            return self.stroke(height)
        if character in self.own_forms and chance(0.75):
            return self.drawn_digit(character, height)
        sample = find_glyph(self.source, character)
        high = height * between(0.9, 1.1)
        wide = high * sample.aspect * self.widths.get(character, 1) * between(0.85, 1.18)
        if character == "-":
            wide = max(4, height * between(0.35, 1.0))
            high = max(2, wide / max(sample.aspect, 2))
        slant = -self.slant + R.gauss(0, 0.05)
        if character == "+":
            slant *= 0.5
        pen = self.find_pen(height) if self.redraw and character != "-" else None
        return write(sample, wide, high, slant, R.gauss(0, 0.07), pen)

    def find_pen(self, height):
        """The pen's width in pixels for a glyph so high: very small ones would run together."""
        return max(1.1, min(self.pen * HEIGHT, 0.26 * height) * between(0.85, 1.15))

    def stroke(self, height):
        """A 1 as a plain stroke, sometimes with a flag or a foot."""
        width = int(height * 0.5) + 6
        lean = self.slant * height * 0.8 + R.gauss(0, 0.06) * height
        bow = R.gauss(0, 0.05) * height
        x0, x1 = width / 2 + lean / 2, width / 2 - lean / 2
        points = [(x0, 3), ((x0 + x1) / 2 + bow, height / 2 + 1), (x1, height - 1)]
        if chance(0.12):
            points = [(x0 - height * 0.18, 3 + height * 0.12), *points]
        return draw(points, self.find_pen(1.3 * height), (width, int(height) + 3))

    def drawn_digit(self, character, height):
        """Forms that the data sets lack: an open 0, a 4 like a cross, a 6 like a ring, a 7 with a hook, a 9 on a straight stem."""
        h, w = height, height * between(0.45, 0.75) * self.widths.get(character, 1)
        at = lambda x, y: (6 + (x + R.gauss(0, 0.04)) * w + self.slant * h * (0.5 - y), 4 + (y + R.gauss(0, 0.035)) * h)
        pen = self.find_pen(h)
        size = int(w + abs(self.slant) * h + 14), int(h + 9)
        if character == "0":
            start, length = between(-2.2, -0.6), TAU * between(0.82, 1.08)
            points = [at(0.5 + 0.5 * math.cos(start - t), 0.5 + 0.5 * math.sin(start - t)) for t in np.linspace(0, length, 12)]
            return draw(points, pen, size)
        if character == "6":
            loop = between(0.35, 0.55)
            tail = [at(between(0.5, 0.9), 0.0), at(0.2, 0.35), at(0.05, 0.7)]
            ring = [at(0.5 - 0.45 * math.cos(t), 1 - loop / 2 + loop / 2 * math.sin(t)) for t in np.linspace(0.3, TAU * between(0.8, 1.05), 9)]
            return draw(smooth(tail + ring, 30), pen, size)
        if character == "7":
            hook = [at(0, between(0.05, 0.35))] if chance(0.6) else []
            points = [*hook, at(0.05, between(-0.03, 0.06)), at(between(0.85, 1.0), between(-0.03, 0.1)), at(between(0.35, 0.95), 1)]
            ink = draw(points, pen, size)
            return np.maximum(ink, draw([at(0.25, 0.5), at(0.95, 0.5)], pen, size)) if chance(0.2) else ink
        if character == "9":
            loop = between(0.4, 0.58)
            ring = [at(0.45 + 0.45 * math.cos(t), loop / 2 + loop / 2 * math.sin(t)) for t in np.linspace(-0.4, -TAU * between(0.85, 1.0), 10)]
            top, foot = at(0.9, between(0.0, 0.2)), at(0.9 - between(-0.05, 0.25), 1)
            return np.maximum(draw(ring, pen, size), draw([top, foot], pen, size))
        if character == "W":
            return self.drawn_w(at, pen, size)
        upright = at(between(0.55, 0.8), between(0.0, 0.35)), at(between(0.5, 0.75), 1)
        bar = between(0.5, 0.75)
        if chance(0.6):
            left = [at(between(0.1, 0.45), 0), at(between(0.0, 0.2), bar), at(between(1.0, 1.4), bar)]
        else:
            left = [upright[0], at(0.0, bar), at(between(1.0, 1.4), bar)]
        return np.maximum(draw(left, pen, size), draw(upright, pen, size))

    def drawn_w(self, at, pen, size):
        """Pointed, or round like an omega; as wide as high or wider."""
        middle, foot = between(-0.05, 0.6), between(0.9, 1.0)
        corners = [at(0, 0), at(between(0.15, 0.3), foot), at(0.5, middle), at(between(0.7, 0.85), foot), at(1, between(-0.1, 0.1))]
        if chance(0.45):
            corners = smooth(corners, 24)
        ink = draw(corners, pen, size)
        return cv2.resize(ink, (int(size[0] * between(1.1, 2.0)), size[1]), interpolation=cv2.INTER_LINEAR)

    def ring(self, radius, pen, squash=0.2):
        """A ring drawn by hand: oval, often not closed, sometimes over itself."""
        turn = TAU * between(0.72, 0.97) if self.open_ring and chance(0.7) else TAU * between(0.92, 1.12)
        if chance(0.12):
            turn = TAU * between(1.2, 1.9)
        start, phase, wide = between(0, TAU), between(0, TAU), 1 + R.gauss(0, squash * 0.6)
        loose = self.loose * between(0, 1)
        side = int((2.6 + 2 * loose) * radius * max(1, wide) + 10)
        c = side / 2
        points = []
        for t in np.linspace(0, turn, 18):
            r = radius * (1 + 0.09 * math.sin(2 * t + phase) + 0.02 * t + loose * math.cos(t - phase))
            points.append((c + r * wide * math.cos(start + t), c + r / wide * math.sin(start + t)))
        if loose and chance(0.4):
            x, y = points[0]
            points.insert(0, (x + R.gauss(0, 0.6) * radius, y - between(0, 1) * radius))
        return draw(points, pen, (side, side))

    def dot_patch(self, height):
        r = max(0.8, self.dot_size * height * between(0.7, 1.25))
        kind = self.dot
        if chance(self.haste):
            kind = R.choice(["dot", "tick", "blob", "drop", "drop", "curl", "curl", "dash"] if self.haste > 0.05 else ["dot", "dash", "tick", "blob"])
        if kind in ("ring", "big ring"):
            pen = self.find_pen(height)
            if self.filled_some and chance(0.3):
                kind = "blob"
            else:
                return self.ring(r * between(1.1, 1.9) if kind == "ring" else height * self.ring_size * between(0.8, 1.2), pen, 0.3)
        side = int(4 * r + 8)
        c = side / 2
        near = lambda s: R.gauss(0, s) * r
        if kind in ("drop", "curl"):
            return self.hasty_dot(kind, height, r)
        if kind == "dash":
            return draw([(c - r * 1.4, c + near(0.3)), (c + r * 1.4, c + near(0.3))], r * 1.1, (side, side))
        if kind == "tick":
            lean = R.choice([-1, 1]) * between(0.5, 1.0)
            return draw([(c - r * lean, c - r), (c + r * lean, c + r)], r * 1.1, (side, side))
        if kind == "blob":
            points = [(c + r * 1.1 * math.cos(t) * between(0.6, 1.3), c + r * 1.1 * math.sin(t) * between(0.6, 1.3)) for t in np.linspace(0, 6, 9)]
            return draw(points, r, (side, side))
        dx, dy = (s * r * between(0.6, 1.2) for s in self.dot_stretch)
        return draw([(c - dx / 2 + near(0.25), c - dy / 2 + near(0.25)), (c + dx / 2 + near(0.35), c + dy / 2 + near(0.35))], 2 * r, (side, side))

    def hasty_dot(self, kind, height, r):
        """A dot that became a short stroke (lower than this hand's 1), or a hook like a small c, s, e."""
        pen = self.find_pen(height) * between(0.7, 1.0)
        tall = min(r * between(1.8, 3.6), 0.5 * self.size * height)
        side = int(2 * tall + 10)
        c = side / 2
        if kind == "drop":
            lean = self.slant * tall + R.gauss(0, 0.15) * tall
            return draw([(c + lean / 2, c - tall / 2), (c - lean / 2, c + tall / 2)], pen, (side, side))
        start, turn = between(0, TAU), R.choice([-1, 1]) * TAU * between(0.35, 0.8)
        points = [(c + 0.4 * tall * math.cos(start + turn * t), c + 0.5 * tall * math.sin(start + turn * t)) for t in np.linspace(0, 1, 7)]
        if chance(0.4):
            x, y = points[-1]
            points.append((x + R.gauss(0, 0.3) * tall, y + between(-0.1, 0.4) * tall))
        return draw(smooth(points, 16), pen, (side, side))

    def mark(self, token, height):
        """Patches of a mark and where they lie from its middle; `height` is the box's."""
        h = height * self.size * between(0.85, 1.15)
        pen = lambda: self.find_pen(height)
        if token == ".":
            return [(self.dot_patch(height), 0, 0)]
        if token in "0123456789":
            return [(self.glyph(token, h * (1.05 if token != "1" else between(0.75, 1.15))), 0, 0)]
        if token == "W":
            return [(self.glyph("W", h * between(0.6, 1.0)), 0, 0)]
        if token in ("+", "+d"):
            return self.wide(token, h, height, pen)
        if token in ("B", "L"):
            return self.triangle(token, h, height, pen)
        if token[0] == "(":
            return self.no_ball(token, h, height, pen)
        if token == "R":
            return [(self.glyph("R", h), 0, 0)]
        if token == '"':
            return [(self.ditto(h * 1.4, pen()), 0, 0)]
        if token == "#":
            return [(scribble(h * between(0.7, 1.4), h * between(0.7, 1.1), pen()), 0, 0)]
        raise KeyError(token)

    def ditto(self, h, pen):
        side = int(h * 1.3) + 10
        c, gap, tall = side / 2, h * between(0.15, 0.3), h * between(0.2, 0.45)
        lean = R.gauss(0, 0.25) * tall
        strokes = [draw([(c + s * gap + lean, c - tall / 2), (c + s * gap - lean, c + tall / 2)], pen * 1.2, (side, side)) for s in (-1, 1)]
        ink = np.maximum(*strokes)
        if chance(0.2):
            for s in (-1, 1):
                ink = np.maximum(ink, draw([(c + s * gap * 1.7, c), (c + s * gap * 2.6, c + R.gauss(0, 1))], pen, (side, side)))
        return ink

    def wide(self, token, h, height, pen):
        parts = []
        if chance(0.4):
            parts.append((self.glyph("+", h * between(0.7, 1.0)), 0, 0))
        else:
            a = h * between(0.33, 0.5)
            side = int(2 * a + 8)
            c, t = side / 2, pen()
            j = lambda: R.gauss(0, 0.13) * a
            tall = between(0.75, 1.1)
            bars = [[(c - a + j(), c + j()), (c + a + j(), c + j())], [(c + j(), c - a * tall + j()), (c + j(), c + a * tall + j())]]
            if self.saltire:
                bars = [[(c - a + j(), c - a + j()), (c + a + j(), c + a + j())], [(c + a + j(), c - a + j()), (c - a + j(), c + a + j())]]
            parts.append((np.maximum(draw(bars[0], t, (side, side)), draw(bars[1], t, (side, side))), 0, 0))
        if token == "+d":
            if chance(0.6):
                for x, y in R.sample([(-1, -1), (1, -1), (-1, 1), (1, 1)], R.randint(1, 4)):
                    parts.append((self.dot_patch(height * 0.65 if self.dot != "big ring" else height * 0.4), x * h * 0.34, y * h * 0.34))
            else:
                small = self.mark(R.choice("1245"), height * 0.55)[0]
                parts.append((small[0], h * 0.4 * R.choice([-1, 1]), h * 0.35 * R.choice([-1, 1])))
        return parts

    def triangle(self, token, h, height, pen):
        if self.letter_extras or chance(0.08):
            return [(self.glyph(token, h), 0, 0)]
        up = 1 if token == "B" else -1
        a = h * between(0.4, 0.62)
        side = int(2 * a + 10)
        c = side / 2
        j = lambda: R.gauss(0, 0.13) * a
        corners = [
            (c + j(), c - up * a + j()),
            (c + a * between(0.7, 1) + j(), c + up * a * 0.8 + j()),
            (c - a * between(0.7, 1) + j(), c + up * a * 0.8 + j()),
        ]
        first = R.randrange(3)
        corners = corners[first:] + corners[:first]
        corners.append((corners[0][0] + j() * 0.7, corners[0][1] + j() * 0.7))
        if chance(0.2):
            corners = smooth(corners, 18)
        if chance(0.2):
            # The legs run on past the base, like an A.
            base = c + up * a * between(0.1, 0.6)
            legs = [(c - a + j(), c + up * a * 0.9), (c + j(), c - up * a), (c + a + j(), c + up * a * 0.9)]
            bar = [(c - a * between(0.4, 0.8), base + j()), (c + a * between(0.4, 0.8), base + j())]
            parts = [(np.maximum(draw(legs, pen(), (side, side)), draw(bar, pen(), (side, side))), 0, 0)]
        else:
            parts = [(draw(corners, pen(), (side, side)), 0, 0)]
        inside = R.random()
        if inside < 0.15:
            parts.append((self.dot_patch(height * 0.6), 0, 0))
        elif inside < 0.32:
            parts.append((self.glyph(R.choice("1124"), h * 0.45), R.gauss(0, 0.1) * h, up * h * 0.08))
        return parts

    def no_ball(self, token, h, height, pen):
        """A ring with a dot, nothing or a digit in it. Who makes dots as rings puts a dot in, or draws it larger."""
        ringed = self.dot in ("ring", "big ring")
        if token == "(.)":
            a = h * between(0.42, 0.62) if ringed else h * between(0.28, 0.6)
        else:
            a = h * between(0.5, 0.72)
        if RINGS and chance(0.25):
            parts = [(write(R.choice(RINGS), 2 * a, 2 * a * between(0.85, 1.15), 0, 0, pen()), 0, 0)]
        else:
            parts = [(self.ring(a, pen(), 0.15), 0, 0)]
            if chance(0.2):
                # Drawn again and again, or only after the ball: thick and untidy.
                parts += [(self.ring(a * between(0.8, 1.1), pen(), 0.25), R.gauss(0, 1), R.gauss(0, 1)) for _ in range(R.randint(1, 2))]
        if token == "(.)":
            if ringed or chance(0.6):
                d = max(0.8, between(0.03, 0.06) * height)
                side = int(4 * d + 6)
                parts.append((draw([(side / 2, side / 2), (side / 2 + 0.3, side / 2)], 2 * d, (side, side)), R.gauss(0, 0.1) * a, R.gauss(0, 0.1) * a))
        else:
            # Overwritten ones: the digit is as large as its ring.
            parts.append((self.glyph(token[1], a * between(0.9, 1.6)), R.gauss(0, 0.13) * a, R.gauss(0, 0.13) * a))
        return parts
