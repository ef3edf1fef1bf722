import { groupBy } from "../base/group-by.ts"
import { compareShapes, type InkShape } from "../page/ink-shape.ts"
import type { Word } from "../words/ocr-page.ts"

/** What an engine read and how it looks. */
export type Shaped = { word: Word; shape: InkShape }

/** From this likeness on two shapes are the same word of one face: of 23 000 pairs of different ones on rendered sheets one in a thousand is as like, of same ones eight in ten. */
const alike = 0.85
/** Neighbours that vote, how many must say the same, and which share of the votes that must be. */
const neighbours = 5
const fewestSame = 2
const clearShare = 0.8
/** Less sure readings teach nothing; of one text so many teach, of a hostile page so many texts. */
const teaches = 0.3
const mostOfOne = 12
const mostTexts = 40
/** What sure others of its shape say is right at most so often: 489 of 489 on rendered sheets, where the engine had 448. Others that are unsure prove less: an engine may take every one of a face for the same other digit. */
const voted = 0.97

/**
 * Words of one face as the most like of them were read: on a page where few texts stand many times, a digit that the engine takes for a dash is told by
 * all the others. `toText`: what a reading says in its plain form, undefined where it says nothing. Words without enough neighbours stay as they are.
 */
export function voteByShape(words: readonly Shaped[], teachers: readonly Shaped[], toText: (read: string) => string | undefined): Word[] {
  const known = gatherTeachers([...words, ...teachers], toText)
  return words.map(({ word, shape }) => {
    const near = known.filter((other) => other.word !== word).map(({ text, word: { confidence }, shape: other }) => ({ text, confidence, likeness: compareShapes(shape, other) }))
      .filter(({ likeness }) => likeness >= alike).sort((a, b) => b.likeness - a.likeness).slice(0, neighbours)
    const [best] = [...groupBy(near, ({ text }) => text)].sort((a, b) => b[1].length - a[1].length || (b[1][0]?.likeness ?? 0) - (a[1][0]?.likeness ?? 0))
    if (best === undefined || best[1].length < Math.max(fewestSame, clearShare * near.length)) return word
    const proved = Math.min(voted, 1 - best[1].reduce((doubt, { confidence }) => doubt * (1 - confidence), 1))
    return { ...word, text: best[0], confidence: toText(word.text) === best[0] ? Math.max(proved, word.confidence) : proved }
  })
}

function gatherTeachers(words: readonly Shaped[], toText: (read: string) => string | undefined): (Shaped & { text: string })[] {
  const readable = words.filter(({ word }) => word.confidence >= teaches).flatMap((one) => {
    const text = toText(one.word.text)
    return text === undefined ? [] : [{ ...one, text }]
  })
  const byText = [...groupBy(readable, ({ text }) => text).values()].sort((a, b) => b.length - a.length).slice(0, mostTexts)
  return byText.flatMap((list) => list.sort((a, b) => b.word.confidence - a.word.confidence).slice(0, mostOfOne))
}
