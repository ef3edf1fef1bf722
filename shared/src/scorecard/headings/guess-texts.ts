import { joinWords, type Word } from "../../words/ocr-page.ts"
import { getRight } from "../card-line.ts"
import { findColumnKind, findHeadingLikeness, textKinds, type ColumnKind, type TableKind } from "../column-kinds.ts"
import type { HeaderColumn } from "../find-header.ts"

const kindsOf: Record<TableKind, readonly ColumnKind[]> = { batting: textKinds, bowling: ["name"] }
/** From this likeness on a word over the names, or how they were out, is the heading there; of a player's name it may be chance. */
const leastText = 4
export const clearName = 7
/** Likeness is against chance: that a word is none at all. */
const noHeading = 0

/** Headings over names and dismissals; `rest`: words that are none; `score`: how much they speak for a header together, `name` the word over the names alone. */
export type TextHeadings = { columns: HeaderColumn[]; rest: Word[]; score: number; name: number }

/** The headings among the words left of the figures, each at most once, two words first, and each as sure as the next best kind lets it be. */
export function guessTexts(words: readonly Word[], table: TableKind): TextHeadings {
  const columns: HeaderColumn[] = []
  const rest: Word[] = []
  let [score, name] = [0, 0]
  for (let at = 0; at < words.length; at += 1) {
    const open = kindsOf[table].filter((kind) => columns.every((column) => column.kind !== kind))
    const options = [2, 1].flatMap((size) => open.map((kind) => ({ kind, part: words.slice(at, at + size), like: findHeadingLikeness(joinWords(words.slice(at, at + size)), kind, table) })))
    const best = options.sort((a, b) => b.like - a.like)[0]
    const rival = Math.max(noHeading, ...options.filter(({ kind }) => kind !== best?.kind).map(({ like }) => like))
    const word = words[at]
    if (best === undefined || best.like < leastText) {
      if (word && findColumnKind(word.text, table) !== "other") rest.push(word)
      continue
    }
    const last = best.part.at(-1)
    columns.push({ kind: best.kind, left: best.part[0]?.box.x ?? 0, right: last ? getRight(last.box) : 0, sure: 1 / (1 + Math.exp(rival - best.like)) })
    score += best.like
    if (best.kind === "name") name = best.like
    at += best.part.length - 1
  }
  return { columns, rest, score, name }
}
