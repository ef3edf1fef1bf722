import type { Match, MatchReading, PageKind } from "../match/match.ts"
import { describeQuality } from "../page/quality-words.ts"
import type { Scorecard } from "../scorecard/scorecard.ts"
import { isHandwritten } from "./is-handwritten.ts"
import type { ReadPage } from "./read-page.ts"

/** Fewer words than this are a blank page with a speck or a stamp. */
const fewWords = 3

/** Words that a card, a ball log or an over sheet is full of and that other print with figures (a timetable, a bill) is not. */
const gameWord = /^\W*(?:bats?m[ae]n|batters?|batting|bowlers?|bowling|bowled|caught|lbw|overs?|runs?|wkts?|wickets?|innings|extras|l?byes?|wides?|no-?balls?|maidens?|four|six|econ|not|out)\W*$/i

/** From so many of these words and so many figures on, print without a table that could be read is a scorecard all the same. */
const fewestGameWords = 4
const fewestFigures = 8

const isCard = ({ words }: ReadPage): boolean =>
  words.words.filter((word) => gameWord.test(word.text)).length >= fewestGameWords && words.words.filter((word) => /\d/.test(word.text)).length >= fewestFigures

/** From so many words on, print of which less than the share is read with some confidence may be anything, a scorecard too. */
const fewestPrintedWords = 20
const confident = 0.7
const legibleShare = 0.4

/** Is this a picture of print that came out as junk, or too blurred for anything on it? Nobody can say then that it is no scorecard. */
function isIllegible({ words, clean }: ReadPage): boolean {
  if (clean !== undefined && words.words.length >= fewWords && describeQuality(clean.quality).some(({ code }) => code === "blurred")) return true
  const sure = words.words.filter((word) => word.confidence >= confident).length
  return clean !== undefined && words.words.length >= fewestPrintedWords && sure < legibleShare * words.words.length
}

const isPerhapsCard = (page: ReadPage): boolean => isCard(page) || isIllegible(page)

/** Is this print that holds, or may hold, a scorecard of which nothing could be read? Then both innings are asked for: silence would pass for an empty sheet. */
export const isUnreadCard = (pages: readonly ReadPage[], scorecard: Scorecard): boolean => scorecard.inningsList.length === 0 && pages.some(isPerhapsCard)

/** What each page is. A page of a document without a single innings is no scorecard; pages beside a card keep their own kind. */
export function decideKinds(pages: readonly ReadPage[], scorecard: Scorecard): PageKind[] {
  const readable = scorecard.inningsList.length > 0
  return pages.map((page): PageKind => {
    const { words, clean } = page
    if (page.form) return "handwritten"
    if (isHandwritten(page)) return "handwritten"
    if (words.words.length < fewWords) return "blank"
    if (!readable && !isPerhapsCard(page)) return "not_a_scorecard"
    if (clean === undefined) return "text_layer"
    return clean.isFlat ? "screen" : "printed"
  })
}

/** Is every page that was written by hand a form whose cells were read? */
export const isLegible = (pages: readonly ReadPage[], kinds: readonly PageKind[]): boolean => pages.every(({ form }, index) => kinds[index] !== "handwritten" || form?.legible === true)

/** Is this a form that nobody knows, read as far as its headings go? */
export const isUntaught = ({ form }: ReadPage): boolean => form !== undefined && form.layout === undefined

/** Checks of what stands beside the card: a strike rate, an economy, the over of a fall. Where one of these is misread the card may be right all the same. */
const besideCard = ["BAT-3", "BOW-6", "FOW-3"]

/**
 * Is some print so blurred that what was read of it may lack rows that nobody misses? Then all of it is asked for: where the letters are small as
 * well, and where the card does not add up: batters, extras and bowlers all to the total of each innings; a lost table fails no check. The way out is
 * a better photo.
 */
export const isBeyondReading = (pages: readonly ReadPage[], kinds: readonly PageKind[], { checks, card }: Match): boolean => pages.some(({ clean }, i) => {
  const codes = clean && kinds[i] === "printed" ? describeQuality(clean.quality).map(({ code }) => code) : []
  const held = card.inningsList.every((_, innings) => ["TOT-1", "BOW-1"].every((id) => checks.some((check) => check.id === id && check.innings === innings && check.status === "pass")))
  const broken = checks.some(({ id, status }) => status === "fail" && !besideCard.includes(id))
  return codes.includes("blurred") && (broken || !held || codes.includes("low_resolution"))
})

/** What the person should know about the pages before trusting the figures. */
export function listWarnings(pages: readonly ReadPage[], kinds: readonly PageKind[], unread: boolean): MatchReading["warnings"] {
  const warnings: MatchReading["warnings"] = []
  const add = (code: string, message: string) => {
    if (warnings.every((warning) => warning.code !== code)) warnings.push({ code, message })
  }
  // Of a blank form and of one that nobody knows their own sentences say what to do.
  if (pages.some((page, i) => kinds[i] === "handwritten" && !isUntaught(page) && !page.form?.troubles.some(({ code }) => code === "form_blank"))) add("handwriting", isLegible(pages, kinds)
    ? "This page is written by hand. Look at the values that are marked; the rest is read and adds up as well as the sheet does."
    : "This page is written by hand and cannot be read here: every value has to be checked or typed in.")
  if (unread) add("partial_text", pages.some(isIllegible) ? "Take the photo again, straight from above, near and in even light: there is print on it, but too little of it could be read."
    : "This looks like a scorecard, but no batting or bowling table could be made out. Take the photo again, straight from above and in even light.")
  if (kinds.length > 0 && kinds.every((kind) => kind === "not_a_scorecard" || kind === "blank")) add("not_a_scorecard", "No batting or bowling table was found. Take a photo of the whole scorecard.")
  for (const { form } of pages) for (const { code, message } of form?.troubles ?? []) add(code, message)
  if (pages.some(isUntaught)) add("unknown_form", "This is a ruled sheet of a form that is not known yet: its tables were named by their printed headings, and all that its own sums do not prove has to be checked. The form can be added to the library once, for all sheets of its kind.")
  if (pages.some((page, i) => kinds[i] === "handwritten" && !page.form)) add("unknown_form", "This is a ruled sheet of a form that is not known yet: only what its printed headings allow was read, and every value has to be checked. The form can be added to the library once, for all sheets of its kind.")
  const isTold = (code: string, kind: PageKind | undefined, { form }: ReadPage) => kind === "printed" || code === "low_resolution" || (kind === "handwritten" && (code === "blurred" || (code === "glare" && !form)))
  for (const [index, page] of pages.entries())
    for (const { code, message } of page.clean ? describeQuality(page.clean.quality) : [])
      if (isTold(code, kinds[index], page)) add(code, message)
  return warnings
}
