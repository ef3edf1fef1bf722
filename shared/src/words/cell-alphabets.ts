import { dittoMark, scribble, type CellKind } from "./cell-reading.ts"

/** Drawn over all of a ball box. */
export const wholeMarks = ["M", "JW", "X"] as const

const digits = [..."0123456789"]

/** What may stand in a cell of each kind, in the classes' spelling. Words may be anything. */
const alphabets: Record<Exclude<CellKind, "howOut" | "name">, readonly string[]> = {
  // No point: a small nought would be read as one.
  number: [...digits, "-", "/", scribble, dittoMark],
  overs: [...digits, ".", "-", "/", scribble, dittoMark],
  figure: [...digits, ".", "-", "/", scribble, dittoMark],
  strip: [..."1234567.", ">", "B", "L", scribble],
  tally: [..."1234567.", "-", "/", "+", scribble],
  balls: [".", ..."12345678", "W", "+", "+d", "B", "L", "R", "(.)", "(1)", "(2)", "(4)", "(6)", ...wholeMarks, scribble],
}

/** For each class of a net: may it stand in a cell of this kind? */
export function allowClasses(classes: readonly string[], kind: CellKind): boolean[] {
  if (kind === "howOut" || kind === "name") return classes.map(() => true)
  return classes.map((name) => alphabets[kind].includes(name))
}

/** The digits of a text: `-`, `/`, blank and a lost decimal point differ between hands. */
export const keepDigits = (text: string): string => text.replace(/\D/g, "")
