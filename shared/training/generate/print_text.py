"""What a printed scorecard says, line by line: names, figures, how out, headings, extras, falls, what stands above the tables."""

from .chance import R, between, chance, pick
from .names import FIRST, SURNAMES, any_letters, invent_name

# The characters of the net; typesetters' other forms are drawn and read as these.
FORMS = {"–": "-", "—": "-", "’": "'", "‘": "'", "×": "x", "·": ".", "…": "...", "‡": "†"}

TEAM_TAILS = ["CC", "C.C.", "Cricket Club", "1st XI", "2nd XI", "3rd XI", "XI", "U19", "U15", "Women", "Academy", "Town", "Park", "Rovers", "Colts", "Wanderers", "Vets", "A", "B"]
PLACES = """Ashford Barton Brookfield Carlton Castle Highfield Kingsbury Lakeside Marlow Newton Northgate Oakham Riverside Southport Stanton Sutton Thornbury Upton Warwick Weston
England India Australia Pakistan Ireland Scotland Nepal Bangladesh Zimbabwe Namibia Oman Kent Surrey Essex Durham Victoria Queensland Tasmania Auckland Otago Wellington Canterbury
Mumbai Chennai Delhi Kolkata Punjab Lahore Karachi Colombo Galle Kandy Perth Sydney Hobart""".split() + ["New Zealand", "South Africa", "Sri Lanka", "West Indies", "Hong Kong", "United States"]
GROUNDS = ["Recreation Ground", "Park", "Oval", "Stadium", "County Ground", "Cricket Ground", "Sports Ground", "Green", "Lane", "Road", "College Ground", "Field"]
MONTHS = "January February March April May June July August September October November December".split()
HEADINGS = {
    1: """Batter|Batsman|Batsmen|Batting|Batters|Name|Player|BATTER|BATSMAN|BATTING|How out|How Out|HOW OUT|Dismissal|Status|Fielder|Fielders|Bowler|Bowling|Bowlers|BOWLER|BOWLING|
Runs|RUNS|Balls|BALLS|Mins|Minutes|Fours|Sixes|Overs|OVERS|Mdns|Maidens|MAIDENS|Wkts|Wickets|WKTS|WICKETS|Wides|No balls|No Balls|No-balls|Econ|ECON|Economy|Econ.|Strike rate|Strike Rate|Runs Scored|
Bowler's name|Bowler Name|Batsman's name|Extras|EXTRAS|Sundries|Total|TOTAL|Totals|Score|Fall of wickets|Fall of Wickets|FALL OF WICKETS|FOW|Fall|Wicket|Partnership|Over|Rate|Dots|Result|Toss|Innings|
Did not bat|DNB|Yet to bat|Byes|Leg byes|Leg Byes|Wides|Penalty|Fow|Overs Bowled|Bowling Analysis|Ball|Ov|At the crease|Bat|Bowl|Did Not Bat|Man of the match|Umpires|Captain|Keeper|Scorer""".replace("\n", "").split("|"),
    2: "R|B|M|O|W|4s|6s|SR|S/R|S.R.|S/Rate|Wd|WD|Wds|wd|Nb|NB|nb|Nbs|0s|Dot|ER|Av|Avg|RPO|Eco|4|6|4's|6's|No.|No|Min|Mts|S R|Ecn|#|Pos|RR|Inns|Ct|St|W%|Wk|Rns|Bls|Ovs|Mdn|Wkt|Hrs|1|2|3|5|7|8|9|10|11".split("|"),
}


def surname():
    u = R.random()
    name = R.choice(SURNAMES) if u < 0.35 else invent_name() if u < 0.9 else any_letters()
    if chance(0.03):
        name = R.choice(["de ", "van ", "de ", "du ", "ul ", "St ", "van der ", "Mc", "O'", "Mac"]) + name
    return name + ("-" + R.choice(SURNAMES) if chance(0.02) else "")


def initials():
    return "".join(R.choice("ABCDEFGHIJKLMNOPQRSTUVWYZ") for _ in range(R.choice([1, 1, 2, 2, 2, 3])))


def first():
    return R.choice(FIRST) if chance(0.6) else invent_name()


def name():
    style = R.random()
    last = surname()
    if style < 0.24:
        text = f"{initials()} {last}"
    elif style < 0.34:
        text = f"{'. '.join(initials()[:2])}. {last}" if chance(0.5) else f"{'.'.join(initials()[:2])}. {last}"
    elif style < 0.44:
        text = f"{last} {initials()}"
    elif style < 0.5:
        text = f"{last}, {initials() if chance(0.5) else first()}"
    elif style < 0.6:
        text = last
    else:
        text = f"{first()} {last}"
    return text.upper() if chance(0.22) else text


def batter():
    return name() + pick({"": 70, "*": 8, "†": 8, "*†": 1, " (c)": 4, " (wk)": 4, " (c & wk)": 1, "(c)": 1, "(wk)": 1, " †": 1, " *": 2, "+": 1})


def short():
    last = surname()
    if chance(0.15):
        last = f"{R.choice('ABCDEFGHJKLMNPRSTVW')}{R.choice(['', '.'])} {last}"
    return last


def how_out():
    c = R.choice(["c", "c", "c", "ct", "ct", "c.", "caught"])
    keeper = pick({"": 80, "†": 16, "+": 4})
    run_out = R.choice(["run out", "run out", "Run out", "R/O", "run out"])
    text = R.choice([
        lambda: f"{c} {keeper}{short()} b {short()}", lambda: f"{c} {keeper}{short()} b {short()}", lambda: f"{c} {short()} b {short()}", lambda: f"b {short()}", lambda: f"b {short()}", lambda: f"b {short()}",
        lambda: f"lbw b {short()}", lambda: f"st {keeper}{short()} b {short()}", lambda: f"{R.choice(['c & b', 'c and b', 'c&b', 'ct & b'])} {short()}", lambda: f"{c} {keeper}{short()}", lambda: f"{c} {short()}",
        lambda: f"{run_out} ({short()})", lambda: f"{run_out} ({short()}/{short()})", lambda: f"{run_out} {short()}", lambda: run_out, lambda: "not out", lambda: "not out",
        lambda: R.choice(["Not out", "NOT OUT", "not out *", "did not bat", "did not bat", "Did not bat", "DNB", "dnb", "not out"]), lambda: "lbw", lambda: R.choice(["c & b", "c and b", "b", "caught", "bowled", "stumped", "Caught", "Bowled", "LBW"]),
        lambda: R.choice(["retired hurt", "retired not out", "retired out", "absent hurt", "absent", "timed out", "hit wicket", "handled the ball", "obstructing the field", "retired - not out"]),
        lambda: f"hit wicket b {short()}", lambda: f"{c} sub ({short()}) b {short()}", lambda: f"st {keeper}{short()}",
    ])()
    u = R.random()
    return text.upper() if u < 0.1 else text[:1].upper() + text[1:] if u < 0.2 else text


def count():
    u = R.random()
    if u < 0.45:
        return str(R.randint(0, 9))
    if u < 0.8:
        return str(R.randint(10, 99))
    return str(R.randint(100, 399) if u < 0.97 else R.randint(400, 999))


def overs():
    return f"{R.randint(0, 50)}.{R.randint(0, 5)}" if chance(0.6) else str(R.randint(1, 50))


def figure():
    u = R.random()
    if u < 0.66:
        return count()
    if u < 0.78:
        return f"{between(0, 200):.2f}" if chance(0.6) else f"{between(0, 14):.{R.choice([1, 2, 2])}f}"
    if u < 0.86:
        return overs()
    if u < 0.9:
        return R.choice(["-", "-", "–", "."])
    if u < 0.93:
        return count() + R.choice(["*", "*", " *", "no"])
    if u < 0.96:
        return f"{R.randint(0, 10)}{R.choice(['-', '/'])}{R.randint(0, 99)}"
    if u < 0.98:
        return f"{R.randint(1, 20)}{R.choice(['-', '-', '–'])}{R.randint(0, 5)}-{R.randint(0, 80)}-{R.randint(0, 7)}"
    return R.choice([f"({R.randint(0, 200)})", f"{R.randint(1, 11)}.", f"{R.randint(0, 99)}%", f"({R.randint(1, 12)}w, {R.randint(1, 9)}nb)", f"{count()} ({count()})"])


def extras():
    parts = [p for p in ("b", "lb", "w", "nb", "p") if chance(0.75 if p != "p" else 0.05)] or ["w"]
    style = R.randrange(8)
    n = [R.choice([0, 1, 2, 3, 4, 5, 6, 8, 10, 12, R.randint(0, 30)]) for _ in parts]
    if style == 0:
        body = "(" + ", ".join(f"{p} {k}" for p, k in zip(parts, n)) + ")"
    elif style == 1:
        body = " ".join(f"{p}-{k}" for p, k in zip(parts, n))
    elif style == 2:
        body = "(" + " ".join(f"{p.upper()} {k}" for p, k in zip(parts, n)) + ")"
    elif style == 3:
        body = " ".join(f"{p.upper()}: {k}" for p, k in zip(parts, n))
    elif style == 4:
        body = "(" + ", ".join(f"{k}{p}" for p, k in zip(parts, n)) + ")"
    elif style == 5:
        body = "(" + " ".join(f"{p}{k}" for p, k in zip(parts, n)) + ")"
    elif style == 6:
        body = ", ".join(f"{k} {p}" for p, k in zip(parts, n))
    else:
        body = "(" + ", ".join(f"{p}-{k}" for p, k in zip(parts, n)) + ")"
    word = R.choice(["Extras", "Extras", "Sundries", "EXTRAS", "extras"])
    return body if chance(0.45) else f"{word} {body}" if chance(0.8) else f"{word} {body} {count()}"


def total():
    runs, wickets, over = R.randint(20, 420), R.randint(0, 10), overs()
    declared = R.choice(["", "", "", "", " dec", "d"])
    body = R.choice([
        f"{runs}/{wickets}{declared} ({over} ov)", f"{runs}-{wickets}{declared} ({over} overs)", f"{runs} for {wickets}{declared} ({over} overs)", f"({wickets} wickets{declared}; {over} overs) {runs}",
        f"({wickets} wickets, {over} overs)", f"{wickets} wickets, {over} overs", f"{runs} all out ({over} ov)", f"{runs} all out", f"(all out; {over} overs) {runs}", f"all out, {over} overs", f"({over} ov)", f"({over} overs)", f"({over} Ov, RR: {between(2, 12):.2f})",
        f"{runs}/{wickets}", f"{wickets}/{runs}", f"{runs}-{wickets}", f"for {wickets} wkts", f"(for {wickets} wickets)", f"{over} Ov (RR: {between(2, 12):.2f})", f"{runs} (all out)", f"{runs}", f"({wickets} wkts; {over} overs)",
    ])
    return body if chance(0.5) else R.choice(["Total ", "TOTAL ", "Total: ", "Total  ", "Score "]) + body


def fall():
    wicket, runs = R.randint(1, 10), R.randint(0, 400)
    return R.choice([f"{wicket}-{runs} ({surname()}, {overs()} ov)", f"{wicket}-{runs}", f"{wicket}-{runs}", f"{runs}-{wicket} ({surname()})", f"{runs}-{wicket}", f"{wicket}/{runs}", f"{runs}/{wicket}", f"{runs}-{wicket} ({surname()}, {overs()})", f"{runs}-{wicket} ({surname()}, {overs()} ov)"])


def falls():
    items = [fall() for _ in range(R.choice([1, 2, 2, 3, 3, 4]))]
    return (R.choice(["Fall of wickets: ", "Fall of wickets: ", "Fall of Wickets ", "FOW: ", "Fall: ", "Fall of wickets "]) if chance(0.45) else "") + ", ".join(items) + ("," if chance(0.4) else "")


def team():
    place = R.choice(PLACES) if chance(0.6) else invent_name()
    return place + (" " + R.choice(TEAM_TAILS) if chance(0.5) else "")


def date():
    day, month, year = R.randint(1, 31), R.randrange(12), R.randint(1990, 2027)
    return R.choice([f"{day} {MONTHS[month]} {year}", f"{day} {MONTHS[month][:3]} {year}", f"{MONTHS[month]} {day}, {year}", f"{day:02}/{month + 1:02}/{year}", f"{year}-{month + 1:02}-{day:02}", f"{day}/{month + 1}/{year % 100:02}", f"Saturday {day} {MONTHS[month]} {year}"])


def above():
    by = f"{R.randint(1, 200)} runs" if chance(0.5) else f"{R.randint(1, 10)} wickets"
    side = team()
    text = R.choice([
        lambda: f"{side} v {team()}", lambda: f"{side} vs {team()}", lambda: f"{side} innings", lambda: f"{side} innings", lambda: f"Innings of {side}", lambda: f"{side} bowling", lambda: f"{side} batting", lambda: f"{side} Innings", lambda: side,
        lambda: f"{team()} {R.choice(GROUNDS)}, {date()}", lambda: date(), lambda: f"Toss: {side} won the toss and {R.choice(['chose to bat', 'elected to field', 'batted'])}", lambda: f"Toss: {side}", lambda: f"Result: {side} won by {by}", lambda: f"{side} won by {by}",
        lambda: f"{R.choice(PLACES)} {R.choice(['Premier League', 'League', 'Division 1', 'Division Two', 'Cup', 'T20 Cup', 'Trophy', 'Championship', 'Shield'])}{R.choice(['', f', {R.randint(1990, 2027)}', ' Final'])}", lambda: f"{R.choice(['1st', '2nd', 'First', 'Second', '1ST', '2ND'])} {R.choice(['innings', 'Innings', 'INNINGS'])}",
        lambda: f"Did not bat: {', '.join(name() for _ in range(R.randint(1, 3)))}", lambda: f"{', '.join(name() for _ in range(R.randint(2, 3)))},", lambda: f"Yet to bat: {name()}, {name()}", lambda: f"Did not bat: {name()}", lambda: f"{name()}, {name()}",
        lambda: f"Umpires: {name()}, {name()}", lambda: f"Player of the match: {name()}", lambda: "Signed:", lambda: f"{side} innings (continued)", lambda: f"{side} ({R.randint(20, 50)} overs maximum)",
    ])()
    return text.upper() if chance(0.1) else text


def balls():
    tokens = ["1", "2", "4", "6", "W", "1lb", "2b", "1wd", "1nb", "wd", "nb", "4b", "2lb", "3", "0", ".", "."]
    if chance(0.5):
        return " ".join(R.choice(tokens) for _ in range(R.randint(1, 8)))
    outcome = R.choice(["FOUR", "SIX", "no run", "1 run", "2 runs", "1 wide", "1 leg bye", "OUT", "no ball", "1 bye", "out Caught by " + surname()])
    return f"{R.randint(0, 49)}.{R.randint(1, 6)} {surname()} to {surname()}, {outcome}"


def almanack():
    return R.choice([f"{R.choice('ABCDEFGHJKL')}. {surname()} {how_out()}", f"{surname()} {overs()}-{R.randint(0, 5)}-{R.randint(0, 70)}-{R.randint(0, 6)};", f"{how_out()} {R.choice(['. . .', '...', '. . . . .', ''])} {count()}"])


KINDS = {figure: 34, batter: 15, how_out: 19, lambda: R.choice(HEADINGS[1]): 7, lambda: R.choice(HEADINGS[2]): 5, extras: 4, total: 4, falls: 4, above: 8, balls: 2, almanack: 1, name: 3}

# Small print stands in tables of two innings and in almanacks.
SMALL = {figure: 34, batter: 13, how_out: 20, lambda: R.choice(HEADINGS[1]): 5, lambda: R.choice(HEADINGS[2]): 5, extras: 4, total: 4, falls: 6, above: 6, balls: 1, almanack: 7, name: 3}


def line_text(small=False):
    """A line as it is printed and as it reads: dashes and apostrophes in their other forms read as the plain ones."""
    text = pick(SMALL if small else KINDS)().strip()
    if chance(0.08):
        text = text.replace("-", R.choice("–—"))
    if chance(0.3):
        text = text.replace("'", "’")
    return text, "".join(FORMS.get(c, c) for c in text)
