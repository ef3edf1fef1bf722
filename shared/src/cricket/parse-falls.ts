import { parseOvers, type Overs } from "./overs.ts"

/** One fall of a wicket as written. `retired`: marked as a retirement (`*`), no wicket fell. */
export type WrittenFall = { first: number; second: number; name: string | null; over: Overs | null; retired: boolean; text: string }

export type FallOfWicket = { wicket: number; runs: number; batter: string | null; over: Overs | null }

/**
 * `23-1 ( Name 3.6 ov )*`, `1-23 (Name, 3.4 ov)`, `1/23`, `1 for 24`; the bracket may be missing. Before a bracket with a name engines lose the stroke or make a
 * point of it: `6 60 (Name`. A mark that stands alone before the next name (`Nash 41/2 (9.3) * Rowe 72/3`) is a bullet, no retirement. No part of it can run long.
 */
const fallPattern = /(\d{1,3})(?:\s*(?:[-–/]|\bfor\b)\s*|[.\s](?=\d{1,3}\s?\([A-Z]))(\d{1,3})(?!\.?\d)\s*(\([^()]{0,80}(?:\([^()]{0,10}\)[^()]{0,20})?\)?)?(["'*°”“’‘]|\s*["'*°”“’‘](?=\s*(?:[,;]|$))|)/g

/** `8/2249/228`: the space before the next wicket was lost. It ends the figure that is too long. */
function partGlued(text: string): string {
  return text.replace(/(?<!\d)(\d{1,2})([-–/])(\d{2,5})(?=[-–/]\d)/g, (all, wicket: string, stroke: string, figure: string) => {
    const next = `${Number(wicket) + 1}`
    return figure.endsWith(next) && figure.length > next.length ? `${wicket}${stroke}${figure.slice(0, -next.length)} ${next}` : all
  })
}

/** All falls in a run of text, in the order written; the order of score and wicket is not settled yet. */
export function parseFalls(text: string): WrittenFall[] {
  return [...partGlued(text.slice(0, 2000)).matchAll(fallPattern)].map((found) => {
    const inside = (found[3] ?? "").replace(/^\(|\)$/g, "")
    const over = /(\d{1,3}[.·]\d|\d{1,3}(?=\s*ov))\s*(?:[o0]v(?:ers?)?)?\.?\s*$/i.exec(inside)
    const retired = (found[4] ?? "").trim() !== "" || /\bret(?:ired|d)?\b/i.test(inside)
    const name = inside.slice(0, over?.index ?? inside.length).replace(/[†‡]/g, "").replace(/^[\s,]+|[\s,]+$/g, "")
    return {
      first: Number(found[1]), second: Number(found[2]), name: name === "" || /^ret/i.test(name) ? null : name,
      over: over === null ? null : parseOvers(over[1] ?? "") ?? null, retired, text: found[0],
    }
  })
}

/**
 * Which of the two numbers is the wicket? The separator does not say (`23-1` and `1-26` both occur): the wickets are those that
 * count 1, 2, 3 … in the order written. True: the first number is the wicket.
 */
export function isWicketFirst(falls: readonly WrittenFall[]): boolean {
  const real = falls.filter((fall) => !fall.retired)
  const counts = (pick: (fall: WrittenFall) => number) => real.filter((fall, index) => pick(fall) === index + 1).length
  const small = (pick: (fall: WrittenFall) => number) => real.filter((fall) => pick(fall) <= 11).length
  const first = counts((fall) => fall.first) * 2 + small((fall) => fall.first)
  const second = counts((fall) => fall.second) * 2 + small((fall) => fall.second)
  return first > second
}

/** Falls with score and wicket told apart, retirements left out (they are no wickets and would share a number). */
export function toFallsOfWicket(falls: readonly WrittenFall[]): FallOfWicket[] {
  const wicketFirst = isWicketFirst(falls)
  return falls.filter((fall) => !fall.retired).map(({ first, second, name, over }) => ({
    wicket: wicketFirst ? first : second, runs: wicketFirst ? second : first, batter: name, over,
  }))
}
