import type { Alternative } from "../base/reading.ts"

/** Letters and marks that engines give for a digit. */
export const lookAlikes: Record<string, string> = {
  O: "0", o: "0", Q: "0", D: "0", U: "0", "°": "0", "@": "0", "©": "0", l: "1", I: "1", i: "1", "|": "1", "!": "1", "]": "1", "[": "1", j: "1", t: "1", f: "1", J: "1",
  Z: "2", z: "2", A: "4", a: "4", S: "5", s: "5", $: "5", G: "6", b: "6", T: "7", "?": "7", B: "8", "&": "8", g: "9", q: "9",
}

/** Two ones that touch at their feet: in a column of numbers 11, not a letter. */
export const joinedOnes = "n"

/** Which digits engines mix up, most frequent first: the second takes half the share of the doubt that the first does. Each pair goes both ways. */
const mixedUp: Record<string, string> = {
  0: "689", 1: "742", 2: "71", 3: "85", 4: "19", 5: "63", 6: "805", 7: "129", 8: "036", 9: "407",
}

/**
 * Values that the page may show instead of `digits`, most probable first: one digit taken for its look-alike, a lost or doubled first
 * or last digit. `doubt` is the probability that `digits` is wrong; the list shares it out. At most 8.
 */
export function findDigitAlternatives(digits: string, doubt: number): Alternative<number>[] {
  const candidates: [string, number][] = []
  for (const [index, digit] of [...digits].entries()) {
    for (const [rank, other] of [...(mixedUp[digit] ?? "")].entries()) {
      candidates.push([digits.slice(0, index) + other + digits.slice(index + 1), 1 / (rank + 1)])
    }
  }
  if (digits.length > 1) candidates.push([digits.slice(1), 0.3], [digits.slice(0, -1), 0.3])
  if (digits.length === 1) candidates.push([`1${digits}`, 0.3])
  const value = Number(digits)
  const distinct = new Map<number, number>()
  for (const [text, weight] of candidates) {
    const number = Number(text)
    if (number !== value) distinct.set(number, Math.max(distinct.get(number) ?? 0, weight))
  }
  const list = [...distinct].sort((a, b) => b[1] - a[1]).slice(0, 8)
  const sum = list.reduce((total, [, weight]) => total + weight, 0)
  return list.map(([number, weight]) => ({ value: number, confidence: (doubt * weight) / (sum + 0.5) }))
}
