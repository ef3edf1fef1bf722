"""Hands and faces kept out of training: for simulated books and for calibration. Everything not named here may be trained on.

mnist: the official test split (250 other writers). bhmsds, hds_shapes: their `test-*` files. semeion: samples from `SEMEION_FROM` on.
"""

SEMEION_FROM = 1200
FONTS = [
    "caveat-brush",
    "coming-soon",
    "delicious-handrawn",
    "gochi-hand",
    "kalam",
    "mansalva",
    "over-the-rainbow",
    "pangolin",
    "patrick-hand",
    "zeyada",
]
# Faces of print-fonts.txt.
PRINT_FONTS = [
    "albert-sans",
    "azeret-mono",
    "commissioner",
    "epilogue",
    "golos-text",
    "hanken-grotesk",
    "kanit",
    "khand",
    "onest",
    "petrona",
    "piazzolla",
    "sometype-mono",
    "sora",
]
