"""Strokes and glyphs as ink: arrays of 0 to 255, 255 = full ink."""

import math

import cv2
import numpy as np

from .chance import R, between, chance

PADDING = 10
SOURCE_HEIGHT = 40
LEVELS = np.arange(256, dtype=np.float32) / 255


def trim(ink, threshold=60):
    ys, xs = np.where(ink > threshold)
    if len(ys) < 3:
        return None
    return np.ascontiguousarray(ink[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1])


def top_share(values, share):
    """The value that a share of all lie under; np.percentile without its cost."""
    flat = values.ravel()
    k = min(len(flat) - 1, int(share * len(flat)))
    return float(np.partition(flat, k)[k])


def draw(points, thickness, size, closed=False):
    """A line through `points`, drawn at four times the size and reduced."""
    scale = 4
    image = np.zeros((size[1] * scale, size[0] * scale), np.uint8)
    corners = np.array([[int(x * scale * 8), int(y * scale * 8)] for x, y in points], np.int32).reshape(-1, 1, 2)
    cv2.polylines(image, [corners], closed, 255, max(1, int(round(thickness * scale))), cv2.LINE_AA, 3)
    return cv2.resize(image, size, interpolation=cv2.INTER_AREA)


def smooth(points, count=14):
    """A curve through the points (Catmull and Rom)."""
    p = [points[0], *points, points[-1]]
    out = []
    for i in range(1, len(p) - 2):
        for t in np.linspace(0, 1, max(2, count // (len(points) - 1)), endpoint=False):
            out.append(
                tuple(
                    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)
                    for a, b, c, d in zip(p[i - 1], p[i], p[i + 1], p[i + 2])
                )
            )
    return [*out, points[-1]]


def paste(page, ink, x, y):
    """Lays `ink` on the page, centred at x, y; what falls outside is cut."""
    height, width = page.shape
    h, w = ink.shape
    left, top = int(round(x - w / 2)), int(round(y - h / 2))
    x0, y0, x1, y1 = max(0, left), max(0, top), min(width, left + w), min(height, top + h)
    if x1 <= x0 or y1 <= y0:
        return
    part = page[y0:y1, x0:x1]
    np.maximum(part, ink[y0 - top : y1 - top, x0 - left : x1 - left], out=part)


class Glyph:
    """A sample of handwriting. Its pen can be changed: `distance` holds how far each pixel is from the middle of the stroke."""

    __slots__ = ("ink", "aspect", "_distance")

    def __init__(self, ink):
        scale = SOURCE_HEIGHT / ink.shape[0]
        if ink.shape[1] * scale > 4 * SOURCE_HEIGHT:
            scale = 4 * SOURCE_HEIGHT / ink.shape[1]
        size = max(3, int(round(ink.shape[1] * scale))), max(3, int(round(ink.shape[0] * scale)))
        ink = cv2.resize(ink, size, interpolation=cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA)
        self.aspect = ink.shape[1] / ink.shape[0]
        self.ink = cv2.copyMakeBorder(ink, PADDING, PADDING, PADDING, PADDING, cv2.BORDER_CONSTANT)
        self._distance = None

    @property
    def distance(self):
        if self._distance is None:
            mask = (cv2.GaussianBlur(self.ink, (0, 0), 0.8) > 110).astype(np.uint8) * 255
            thin = cv2.ximgproc.thinning(mask)
            if not thin.any():
                thin = mask if mask.any() else self.ink
            far = cv2.distanceTransform((thin == 0).astype(np.uint8), cv2.DIST_L2, 5)
            self._distance = np.minimum(255, far * 12).astype(np.uint8)
        return self._distance


def warp_map(glyph, width, height, slant, turn):
    """The affine map from a padded glyph to a patch in which it is `width` by `height`, and the patch's size."""
    h0, w0 = glyph.ink.shape[0] - 2 * PADDING, glyph.ink.shape[1] - 2 * PADDING
    sx, sy = width / w0, height / h0
    size = int(width + abs(slant) * height + abs(turn) * height + 10), int(height + abs(turn) * width + 10)
    m = np.array([[sx * math.cos(turn), sy * (slant - math.sin(turn)), 0], [sx * math.sin(turn), sy * math.cos(turn), 0]], np.float32)
    middle = m[:, :2] @ np.array([glyph.ink.shape[1] / 2, glyph.ink.shape[0] / 2])
    m[:, 2] = [size[0] / 2 - middle[0], size[1] / 2 - middle[1]]
    return m, size, sx, sy


def write(glyph, width, height, slant, turn, pen=None):
    """The glyph as ink. `pen` (diameter in pixels) redraws it with that pen; None keeps the sample's own stroke, a bit changed."""
    m, size, sx, sy = warp_map(glyph, width, height, slant, turn)
    if pen is not None:
        far = cv2.warpAffine(glyph.distance, m, size, flags=cv2.INTER_LINEAR, borderValue=255)
        return cv2.LUT(far, ((pen / 2 + 0.5 - LEVELS * (255 * math.sqrt(sx * sy) / 12)).clip(0, 1) * 255).astype(np.uint8))
    ink = glyph.ink
    if min(sx, sy) < 0.5:
        ink = cv2.GaussianBlur(ink, (0, 0), 0.4 / min(sx, sy))
    ink = cv2.warpAffine(ink, m, size, flags=cv2.INTER_LINEAR)
    if height > 9:
        ink = change_weight(ink, height, between(-0.25, 0.30))
    return ink


def change_weight(ink, height, weight):
    """Thicker or thinner: blurred, then cut at another level."""
    soft = cv2.GaussianBlur(ink, (0, 0), max(0.5, height * 0.035))
    cut = ((LEVELS - 0.42 + weight * 0.8) * 3.2 + 0.35).clip(0, 1)
    return cv2.LUT(soft, (cut / max(cut[soft.max()], 0.3) * 255).clip(0, 255).astype(np.uint8))


def scribble(width, height, pen):
    """Something struck out or unreadable."""
    w, h = int(width) + 10, int(height) + 10
    style = R.random()
    if style < 0.4:
        n = R.randint(3, 7)
        points = []
        for i in range(n):
            x = 5 + width * (i + 0.5) / n
            points += [(x + R.gauss(0, 0.05) * width, 5 + between(0, 0.25) * height), (x + between(0, 0.2) * width, 5 + between(0.75, 1) * height)]
    elif style < 0.75:
        points = [(5 + between(0, 1) * width, 5 + between(0, 1) * height) for _ in range(R.randint(5, 14))]
    else:
        points = []
        for i in range(R.randint(2, 5)):
            y = 5 + height * between(0.2, 0.8)
            ends = [(5, y + R.gauss(0, 0.08) * height), (5 + width, y + R.gauss(0, 0.08) * height)]
            points += ends if i % 2 else ends[::-1]
    if chance(0.5):
        points = smooth(points, 6 * len(points))
    return draw(points, max(1, pen), (w, h))
