export const extraKinds = ["byes", "legByes", "wides", "noBalls", "penaltyRuns"] as const
export type ExtraKind = (typeof extraKinds)[number]

/** Null: the text does not say. */
export type Extras = { total: number | null } & Record<ExtraKind, number | null>

const labels: [RegExp, ExtraKind][] = [
  [/^(?:leg\s?-?byes?|l\.?b\.?'?s?|ib|1b)$/i, "legByes"],
  [/^(?:no\s?-?balls?|n\.?b\.?'?s?|n)$/i, "noBalls"],
  [/^(?:wides?|wds?|wd'?s|w)$/i, "wides"],
  [/^(?:byes?|b)$/i, "byes"],
  [/^(?:penalt(?:y|ies)(?:\s?runs)?|pens?|p)$/i, "penaltyRuns"],
]

const tokenPattern = /leg\s?-?byes?|no\s?-?balls?|penalty\s?runs|[a-z]+(?:\.[a-z]\.?)?|\d+/gi

/** Letters that are no label stand between a label and a number that is not its own. */
type Token = { kind: ExtraKind } | { value: number } | { unknown: string }

/**
 * Reads `(b 1, lb 3, w 6, nb 2) 12`, `b-1 lb-3`, `B: 1 LB: 3`, `18w 8b 3lb`, `(13) 0 B, 0 LB, 10 WD, 3 NB, 0 P`, `12`. Number before
 * or after its letter, total first or last: of the ways to read it the one whose parts give the total wins. Undefined where the text
 * has neither a known letter nor a number. The word "extras" or "sundries" may stand in it.
 */
export function parseExtras(text: string): Extras | undefined {
  const readings = toVariants(text.slice(0, 200)).flatMap((variant) => {
    const tokens = toTokens(variant)
    if (!tokens.some((token) => "value" in token)) return []
    const order = looksNumberFirst(variant) ? [true, false] : [false, true]
    return order.map((numberFirst) => readPairs(tokens, numberFirst)).filter((reading) => reading !== undefined)
  })
  return readings.sort((a, b) => rank(a) - rank(b))[0]
}

/** The l of lb is read as 1, I or |: `0, 1b: 1` and `11b` for `1lb`, or seen twice, `1lb`; 0 as O. The text as it stands comes first. */
function toVariants(text: string): string[] {
  // A stroke that touches a b is its l; a ruling keeps its distance.
  const touching = text.replace(/[|!](?=b(?![a-z]))/gi, "l")
  const alone = text.replace(/(^|[^\w])[1I|!]b(?![a-z])/g, "$1lb")
  const glued = alone.replace(/(\d)[1I|!]b(?![a-z])/g, "$1lb")
  const doubled = text.replace(/(^|[^\w])[1I|!]lb(?![a-z])/gi, "$1lb")
  // `WI9`: a stroke between letter and number is a 1 or nothing.
  const strokes = ["", "1"].map((digit) => touching.replace(/(?<=[A-Za-z]\s?)[Il|](?=\d)/g, digit)).filter((variant) => variant !== touching)
  return [...new Set([touching, text, alone, glued, doubled, ...strokes, ...[text, ...strokes].flatMap((variant) => [spellOut(variant, closest), spellOut(variant, farthest)])])]
}

/** `B 0 LB 1 W 8` set closely is read as one word, `BOLB1W8`. Which of two digits are the number, and which the l of lb, only the sums tell. */
const closest = /(lb|[1il|!]b|nb|wd|w|b|p)[\s:=-]?([o®ail|]|\d{1,2}?)(?=[\s,.;)]|lb|[1il|!]b|nb|wd|w|b|p|$)/gi
const farthest = /(lb|[1il|!]b|nb|wd|w|b|p)[\s:=-]?([o®ail|]|\d{1,2})(?=[\s,.;)]|lb|[1il|!]b|nb|wd|w|b|p|$)/gi

function spellOut(text: string, pattern: RegExp): string {
  const toDigit = (mark: string) => (/[o®]/i.test(mark) ? "0" : /[il|]/i.test(mark) ? "1" : /a/i.test(mark) ? "4" : mark)
  return text.replace(pattern, (_, label: string, mark: string) => ` ${/^[1il|!]b$/i.test(label) ? "lb" : label} ${toDigit(mark)} `)
}

/** `18w 8b` against `b2 lb4`, `b: 1`, `6 (b 0, …)`: decides where the sums do not. */
function looksNumberFirst(text: string): boolean {
  const glued = (text.match(/\d\s?(?:lb|nb|wd|b|w)(?![a-z])/gi) ?? []).length
  const labelled = (text.match(/(?:lb|nb|wd|b|w|byes|wides)\s?[:=-]?\s?\d/gi) ?? []).length + (/\d\s*\(\s*[a-z]/i.test(text) ? 1 : 0) + (/[a-z]\s*[:=-]\s*\d/i.test(text) ? 2 : 0)
  return glued > labelled
}

function toTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const [word] of text.matchAll(tokenPattern)) {
    if (/^\d/.test(word)) tokens.push({ value: Number(word.slice(0, 4)) })
    else {
      const kind = labels.find(([pattern]) => pattern.test(word))?.[1]
      tokens.push(kind === undefined ? { unknown: word } : { kind })
    }
  }
  return tokens
}

/** Which kinds a text names, with a number beside them or none. */
export const listNamedKinds = (text: string): ExtraKind[] => toTokens(text.slice(0, 200)).flatMap((token) => ("kind" in token ? [token.kind] : []))

/** Is a text nothing but kinds of extras and their numbers, `(2 b, 3 lb, 7 w)`, as apps write them under the total? A label or two may be misread, `Ob`. */
export function isExtrasNote(text: string): boolean {
  const tokens = toTokens(text.slice(0, 200))
  const kinds = tokens.filter((token) => "kind" in token).length
  const unknown = tokens.flatMap((token) => ("unknown" in token ? [token.unknown] : []))
  return kinds > unknown.length && unknown.every((word) => word.length < 3) && tokens.some((token) => "value" in token)
}

/** Pairs each letter with the number beside it; the one number without a letter is the total. Undefined where that leaves two over. */
function readPairs(tokens: readonly Token[], numberFirst: boolean): Extras | undefined {
  const extras: Extras = { total: null, byes: null, legByes: null, wides: null, noBalls: null, penaltyRuns: null }
  const used = new Set<number>()
  for (const [index, token] of tokens.entries()) {
    if (!("kind" in token)) continue
    const at = numberFirst ? index - 1 : index + 1
    const beside = tokens[at]
    if (beside === undefined || !("value" in beside) || used.has(at) || extras[token.kind] !== null) continue
    extras[token.kind] = beside.value
    used.add(at)
  }
  const left = tokens.filter((token, index) => "value" in token && !used.has(index))
  if (left.length > 1 || (used.size === 0 && tokens.some((token) => "kind" in token))) return undefined
  const [total] = left
  if (total !== undefined && "value" in total) extras.total = total.value
  return extras
}

/** Sum of the parts; null parts count nothing. */
export const sumExtras = (extras: Extras): number => extraKinds.reduce((sum, kind) => sum + (extras[kind] ?? 0), 0)

/** Do its parts give the total that stands beside them? */
export const addsUp = (extras: Extras): boolean => extras.total !== null && sumExtras(extras) === extras.total

/** Small is good: parts that give the total, then a reading that names no total. */
const rank = (extras: Extras): number => (extras.total === null ? 1 : addsUp(extras) ? 0 : 2)
