/** Signs that engines take for one another, capitals or small; the first of two blurred ones is as often the second. */
const lookAlikes = ["0odqcu@°", "1lijtf|![]", "2z7", "3b8s", "4a", "5sg", "68bg", "8bsra&", "9gqy", "eca", "oa", "nruha", "hbkn", "mnwh", "wvu", "ft", "dcl", "pf"]

const pairs = new Set(lookAlikes.flatMap((group) => [...group].flatMap((one) => [...group].map((other) => one + other))))

/** Natural logarithms of how much more often a pair of signs is seen where one was read from the other than by chance; `gap`: one of them is lost or added. */
const odds = { same: 2.3, alike: 0.7, other: -1.6, gap: -1.4 }

/** Longer texts than this are no heading. */
const longest = 30

/**
 * How much more likely `read` was read from `wording` than from any other text: a natural logarithm, as of two aligned strings (Needleman and
 * Wunsch, 1970), about 2.3 a letter where all is right. Capitals, spaces and marks do not count.
 */
export function findReadingLikeness(read: string, wording: string): number {
  const [a, b] = [toLetters(read), toLetters(wording)]
  let before = Float64Array.from({ length: b.length + 1 }, (_, j) => j * odds.gap)
  for (let i = 1; i <= a.length; i++) {
    const row = new Float64Array(b.length + 1)
    row[0] = i * odds.gap
    for (let j = 1; j <= b.length; j++) {
      const pair = a[i - 1] === b[j - 1] ? odds.same : pairs.has(`${a[i - 1]}${b[j - 1]}`) ? odds.alike : odds.other
      row[j] = Math.max(before[j - 1]! + pair, before[j]! + odds.gap, row[j - 1]! + odds.gap)
    }
    before = row
  }
  return before[b.length]!
}

/** The likeness of a text that is read without a fault. */
export const perfectLikeness = (wording: string): number => toLetters(wording).length * odds.same

const toLetters = (text: string): string => text.slice(0, longest).toLowerCase().replace(/[^\p{L}\p{N}@°|!&[\]]/gu, "")
