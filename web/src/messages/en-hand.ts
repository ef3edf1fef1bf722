import type { CellKind } from "@cricksy/shared/words/cell-reading.ts"

const kinds: Record<CellKind, string> = { number: "Numbers", overs: "Overs", figure: "Figures", strip: "Runs in a line", tally: "Tallies", balls: "Overs, ball by ball", howOut: "How out", name: "Names" }

/** Texts of the screen that shows what was learnt of the club's handwriting. */
export const hand = {
  title: "The hand this club writes",
  emptyTitle: "Nothing learnt yet",
  emptyText: "Confirm or correct values of a handwritten sheet. Their pictures teach the reader how your scorer writes, and the next sheet is read better.",
  about: "Handwritten cells that people confirmed or corrected. New readings look at them first. Forget any that belongs to somebody else, or that shows something other than is written below it.",
  learning: "Looking at what was confirmed",
  kind: (kind: CellKind) => kinds[kind],
  forget: (text: string) => `Forget “${text}”`,
  forgotten: (text: string) => `“${text}” forgotten.`,
  forgetSheet: (name: string) => `Forget all of ${name}`,
  forgetAll: "Forget everything",
  forgetAllTitle: "Forget this handwriting?",
  forgetAllText: "All examples are deleted, for everyone in the club. The sheets themselves and what was corrected on them stay.",
  allForgotten: "All examples were forgotten.",
  count: (count: number) => (count === 1 ? "1 cell" : `${count} cells`),
  picture: (text: string) => `Written: ${text}`,
  save: "Save as a file",
  load: "Load a file",
  loaded: (count: number) => (count === 1 ? "The examples of 1 sheet were loaded." : `The examples of ${count} sheets were loaded.`),
  notOurs: "This file holds no examples of handwriting.",
}
