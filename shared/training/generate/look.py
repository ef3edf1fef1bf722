"""Sheets of generated cells, to look at: look.py FOLDER"""

import sys
import time

import cv2
import numpy as np

if __name__ == "__main__":
    sys.path.insert(0, __file__.rsplit("/", 2)[0])
    from generate import chance, lines, marks, samples

    samples.load(limit=300)
    chance.seed(5)

    def sheet(name, make, count, width, columns):
        start = time.time()
        cells = [make() for _ in range(count)]
        print(name, f"{(time.time() - start) / count * 1e3:.1f} ms")
        tiles = []
        for cell in cells:
            tile = np.full((62, width), 255, np.uint8)
            image = 255 - (np.clip(cell[0], 0, 1) * 255).astype(np.uint8)[:, :width]
            tile[14:62, : image.shape[1]] = image
            text = cell[1] if isinstance(cell[1], str) else " ".join(m[0] for m in cell[1])
            cv2.putText(tile, text, (0, 11), 0, 0.32, 0, 1)
            tiles.append(tile)
        cv2.imwrite(f"{sys.argv[1]}/{name}.png", np.vstack([np.hstack(tiles[i : i + columns]) for i in range(0, count, columns)]))

    sheet("boxes", marks.ball_box, 140, 104, 14)
    sheet("numbers", lines.number_cell, 120, 150, 10)
    sheet("strips", lines.strip_cell, 36, 480, 3)
    if "words" in sys.argv:
        from generate import words

        sheet("words", words.word_cell, 104, 250, 6 + 2)
