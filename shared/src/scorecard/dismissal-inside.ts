/** How somebody was out, within a line: the line is a batter's row. `By` is no bowler; `Oduya R  ct Lindqvist b Fenwick  4` holds R, b and 4, `lbw b R Jarvis` b and R; neither is a header. */
export const dismissalInside = /\s(?:(?:b|[Cc]t?|[Ss]t|lbw|LBW|[Bb]owled|[Cc]aught|[Ss]tumped)\s+[(†]?(?!By\b)(?:\p{Lu}\.?\s+){0,3}\p{Lu}\p{L}{2}|(?:[Nn]ot|[Rr]un)\s+[Oo]ut\b|[Hh]it\s+[Ww]|[Rr]etired\b)/u
