import type { Word } from "../words/ocr-page.ts"

/** Words of one baseline, left to right. */
export type TextLine = { words: Word[]; top: number; bottom: number }

/** A page of print holds at most some thousand words; a hostile text layer is cut here so that the work stays bounded. */
const mostWords = 12_000
/** Longer than any word of a card; a text layer may hold one of a million letters, and trimming takes the square of a length. */
const longestWord = 160

const middle = (word: Word) => word.box.y + word.box.height / 2

/** Middle height of the words in pixels: the page's own unit of length. 1 where there is no word. Dots and dashes say nothing of it where there is anything else. */
export function getTextHeight(words: readonly Word[]): number {
  const written = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text))
  const heights = (written.length > 0 ? written : words).map((word) => word.box.height).sort((a, b) => a - b)
  return Math.max(1, heights[heights.length >> 1] ?? 1)
}

const lineOf = (words: Word[]): TextLine => ({
  words: words.sort((a, b) => a.box.x - b.box.x),
  top: Math.min(...words.map((word) => word.box.y)),
  bottom: Math.max(...words.map((word) => word.box.y + word.box.height)),
})

/**
 * Groups words into lines of text, top to bottom. Two words share a line when the centre of the later one lies within half the
 * smaller height of the line's mean centre: a row of small print beside a large heading still joins, the next row does not.
 */
export function findLines(words: readonly Word[]): TextLine[] {
  const bounded = words.slice(0, mostWords).map((word) => (word.text.length > longestWord ? { ...word, text: word.text.slice(0, longestWord) } : word))
  const sorted = bounded.filter((word) => word.text.trim() !== "").sort((a, b) => middle(a) - middle(b))
  const groups: { words: Word[]; centre: number; height: number }[] = []
  for (const word of sorted) {
    const open = groups.slice(-4).reverse().find((group) => fits(group, word))
    if (open === undefined) groups.push({ words: [word], centre: middle(word), height: word.box.height })
    else {
      open.words.push(word)
      open.centre += (middle(word) - open.centre) / open.words.length
      open.height = Math.max(open.height, word.box.height)
    }
  }
  return groups.map((group) => lineOf(group.words)).sort((a, b) => a.top + a.bottom - b.top - b.bottom)
}

function fits(group: { words: Word[]; centre: number; height: number }, word: Word): boolean {
  // Dots and dashes are small and sit low or high in their line: for them half the line's own height counts.
  const small = /^[^\p{L}\p{N}]+$/u.test(word.text)
  const reach = small ? group.height * 0.6 : Math.min(group.height, word.box.height) * 0.5
  return Math.abs(middle(word) - group.centre) <= Math.max(reach, 1)
}
