"""The classes of each net, in the order of its outputs. In words by hand `#` is a scribble (struck out or unreadable), `"` a ditto mark."""

MARKS = list("0123456789") + [".", "-", "/", "W", "+", "+d", "B", "L", "R", "(.)", "(1)", "(2)", "(4)", "(6)", "M", "JW", "X", ">", "#", '"']
FIGURES = MARKS
WORDS = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ .&-'()") + ["#", '"']
# Print: what stands on scorecards, letters in both cases; dashes and apostrophes of all forms are the plain ones.
PRINT = list(" ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,-'&()/:;*†+%=!?|#")

CLASSES = {"balls": MARKS, "marks": MARKS, "figures": FIGURES, "words": WORDS, "print": PRINT, "small-print": PRINT}
# Nets that find marks one by one, and which of them looks at a kind of cell: deliveries and numbers are written so differently that one net cannot have the best of both.
SPOTTERS = ("balls", "marks")
SPOTTER_OF = {"box": "balls", "strip": "balls", "number": "marks"}
