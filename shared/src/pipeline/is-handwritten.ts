import type { CleanPage, Ruling } from "../page/page-image.ts"
import { blurredBelow } from "../page/page-quality.ts"
import type { OcrPage } from "../words/ocr-page.ts"

/** From this probability on known forms are looked for. */
export const mayBeByHand = 0.5

/** From this one on a page counts as written by hand: the least of 23 forms and books is 0.96, ruled screens made smaller reach 0.75. */
const byHand = 0.85

/**
 * Blur makes print uneven: a blurred page counts as written by hand from this probability on. Ruled print out of focus reached 0.995; every form
 * and book at hand is sharp.
 */
const byHandBlurred = 0.998

/** May a page that is no known form be written by hand, though it looks like ruled print? Of blurred pages nobody can tell. */
const mayBeHandwritten = ({ handwriting, quality }: Pick<CleanPage, "handwriting" | "quality">): boolean => handwriting >= mayBeByHand && quality.sharpness >= blurredBelow

/** Does a page that shows no known form count as written by hand? */
export const looksHandwritten = ({ handwriting, quality }: Pick<CleanPage, "handwriting" | "quality">): boolean => handwriting >= (quality.sharpness < blurredBelow ? byHandBlurred : byHand)

const formRulings = 10

/** Has a page so many lines as a form has? */
export const isRuledLikeForm = ({ length }: readonly Ruling[]): boolean => length >= formRulings

const cricketWord = /^\W*(?:bats?m[ae]n|batters?|bowlers?|bowling|overs?|runs|wkts?|wickets?|innings|extras|byes|wides|howout|maidens|scorers?|umpires?)\W*$/i

/** Of print that is sharp the engine is sure of so many words; of writing as neat as type of half. */
const sureOfPrint = { confidence: 0.9, share: 0.7 }

type SeenPage = { clean?: Pick<CleanPage, "handwriting" | "quality">; rulings: readonly Ruling[]; words: OcrPage }

/** Was this sheet filled in by hand? Where its strokes leave that open the engine's words tell. */
export const isHandwritten = (page: SeenPage): boolean =>
  page.clean !== undefined && isSheet(page) && (looksHandwritten(page.clean) || (mayBeHandwritten(page.clean) && !isClearPrint(page)))

const isClearPrint = ({ words: { words } }: Pick<SeenPage, "words">): boolean => words.filter(({ confidence }) => confidence >= sureOfPrint.confidence).length >= sureOfPrint.share * words.length

/** A handwritten page is a scoresheet when it is ruled like a form, or when one of its printed words is cricket's. */
const isSheet = ({ rulings, words }: SeenPage): boolean => isRuledLikeForm(rulings) || words.words.some((word) => cricketWord.test(word.text))
