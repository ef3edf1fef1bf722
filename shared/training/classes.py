"""The classes of each net, in the order of its outputs. `#` is a scribble (struck out or unreadable), `"` a ditto mark."""

MARKS = list("0123456789") + [".", "-", "/", "W", "+", "+d", "B", "L", "R", "(.)", "(1)", "(2)", "(4)", "(6)", "M", "JW", "X", ">", "#", '"']
FIGURES = MARKS
WORDS = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ .&-'()") + ["#", '"']
