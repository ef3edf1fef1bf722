"""Text for word cells: how a batter got out, names as people write them."""

import glob
import json
import os
import re

from .chance import R, chance, pick
from .samples import CORPUS

FIRST = """Adam Aaron Alan Alex Alfie Ali Amir Amjad Andrew Andy Anil Arun Ashish Ben Bilal Bob Brian Callum Charlie Chris Colin Connor Craig Dan Daniel Danny Darren Dave David
Dean Deepak Dom Dylan Ed Eddie Edward Eric Ethan Faisal Finn Fred Gareth Gary Geoff George Graham Grant Greg Guy Hamza Harry Harvey Henry Hugh Ian Imran Isaac Jack Jake James
Jamie Jason Jay Jeff Jim Joe John Jon Jordan Josh Karl Keith Ken Kevin Kieran Kumar Kyle Lee Leon Lewis Liam Louis Luke Manoj Marcus Mark Martin Matt Max Mick Mike Mo Mohammed
Nathan Neil Nick Nigel Noah Oliver Ollie Omar Owen Patrick Paul Pete Peter Phil Prakash Raj Rajesh Ravi Ray Richard Rick Rob Robbie Robert Rohan Ross Rowan Russ Ryan Sachin Sam
Sanjay Scott Sean Shaun Simon Stan Steve Stuart Suresh Ted Terry Tim Toby Tom Tony Usman Vijay Vikram Vinod Will Yusuf Zac Zain""".split()
SURNAMES = """Adams Allen Andrews Atkins Bailey Baker Barker Barnes Bell Bennett Bishop Bradshaw Brooks Brown Burton Butler Carter Chapman Clark Clarke Cole Collins Cook Cooper Cox
Dawson Day Dixon Edwards Ellis Fisher Fletcher Ford Fox Gibson Graham Grant Gray Green Hall Harris Harrison Hart Hill Holmes Hopkins Howard Hughes Hunt Hunter Jackson James Jenkins
Johnson Kelly King Knight Lee Lewis Lloyd Marsh Marshall Martin Mason Miller Mills Mitchell Moore Morgan Morris Murphy Murray Newman Palmer Parker Patel Payne Perry Phillips Poole
Porter Powell Price Quinn Reid Reynolds Richardson Roberts Rogers Rose Russell Saunders Scott Shah Sharma Shaw Singh Smith Spencer Stevens Stone Taylor Thomas Thompson Walker Ward
Watson Webb West White Wilkinson Williams Wilson Wood Wright Zafar Khan Hussain Ahmed Kumar Iyer Nair Reddy Perera Silva Fernando Botha O'Brien O'Neill O'Hara McGregor MacDonald
Venkatesh Quartermain Buxton Kirk Jarvis Jeffries Vaughan Wyatt Yates Rao Desai Gupta Mehta Joshi Akhtar Malik Iqbal Chaudhry Fitzgerald Smith-Jones Abbott Thwaites""".split()
HOW = {
    "ct": 10, "c": 3, "caught": 8, "caught behind": 5, "ct behind": 3, "b": 3, "bowled": 12, "bwld": 6, "bowld": 1, "lbw": 9, "l.b.w.": 1, "st": 3, "stumped": 4, "stump": 1,
    "run out": 9, "ro": 3, "r.o.": 1, "not out": 11, "no": 4, "n.o.": 4, "not": 3, "out": 1, "dnb": 6, "did not bat": 5, "hit wicket": 3, "hit wkt": 1, "retired": 2,
    "ret": 1, "ret hurt": 1, "retired hurt": 1, "c & b": 2, "c&b": 2, "ct & b": 1, "ct & bowled": 1, "ct - bowled": 1, "caught and bowled": 2, "caught & bowled": 1, "absent": 1, "timed out": 0.5,
}


def match_names():
    """Surnames of real match data, where it is there (names only, ODC-By)."""
    names = set()
    for path in sorted(glob.glob(os.path.join(CORPUS, "cricsheet/*.json"))):
        try:
            with open(path) as file:
                content = json.load(file)
        except ValueError:
            continue
        if isinstance(content, dict):
            for side in content.get("info", {}).get("players", {}).values():
                names.update(n.split(" ")[-1] for n in side if re.fullmatch("[A-Za-z'-]{2,14}", n.split(" ")[-1]))
    return sorted(names)


MATCH_NAMES = match_names() or SURNAMES
FOLLOWERS = {}
for _name in MATCH_NAMES + SURNAMES + FIRST:
    _padded = "^^" + _name.lower() + "$"
    for _i in range(len(_padded) - 2):
        FOLLOWERS.setdefault(_padded[_i : _i + 2], []).append(_padded[_i + 2])


def invent_name():
    """A name that nobody has, letter by letter after the two before it."""
    while True:
        name = "^^"
        while len(name) < 14:
            letter = R.choice(FOLLOWERS[name[-2:]])
            if letter == "$":
                break
            name += letter
        if 5 <= len(name) <= 13:
            return name[2:].title()


def any_letters():
    return "".join(R.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(R.randint(2, 7))).title()


def surname():
    u = R.random()
    return R.choice(SURNAMES) if u < 0.25 else R.choice(MATCH_NAMES) if u < 0.5 else invent_name()


def word_text():
    """Text and kind ("how" or "name")."""
    u = R.random()
    if u < 0.36:
        text = pick(HOW)
        v = R.random()
        if v < 0.16:
            text = R.choice(["c ", "ct ", "ct ", "ct. ", "caught ", "st ", "b ", "run out "]) + R.choice([surname, lambda: R.choice(FIRST)])()
        elif v < 0.19:
            text = R.choice(["ct (", "caught (", "run out (", "("]) + R.choice([surname(), R.choice(FIRST)]) + ")"
        elif v < 0.22:
            text = "c " + surname() + " b " + surname()
        return text, "how"
    if u < 0.80:
        v = R.random()
        return (surname() if v < 0.5 else R.choice(FIRST) if v < 0.7 else invent_name() if v < 0.88 else any_letters()), "name"
    if u < 0.94:
        return R.choice("ABCDEFGHIJKLMNOPRSTUVWYZ") + R.choice([". ", ". ", " ", "."]) + (R.choice("ABCDEGHJKLMNPRST") + R.choice([". ", "."]) if chance(0.12) else "") + surname(), "name"
    return R.choice(FIRST) + " " + surname() + (R.choice([" (c)", "", "", " (wk)"])), "name"


def change_case(text, kind):
    """The text as written, and whether its capitals after the first are smaller."""
    mixed = "".join(c.upper() if chance(0.5) else c for c in text)
    style = pick({"upper": 40, "small": 17, "first": 22, "lower": 17, "mixed": 4} if kind == "how" else {"upper": 36, "small": 21, "first": 36, "lower": 2, "mixed": 5})
    if style == "upper" or style == "small":
        return text.upper(), style == "small"
    if style == "first":
        return (text[:1].upper() + text[1:] if kind == "how" else text), False
    return (text.lower() if style == "lower" else mixed), False
