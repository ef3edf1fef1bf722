import { throwIfCancelled } from "../base/cancel.ts"
import { findBlankForm } from "./read-form-page.ts"
import { looksHandwritten } from "./is-handwritten.ts"
import type { ReadPage } from "./read-page.ts"
import type { OpenedPage, ReadOptions } from "./tools.ts"

/** A page without handwriting and with so many rulings may be a form that nobody has filled in. Ruled print has 58 to 109: only looked at where no card was read. */
const blankFormRulings = 60

/** The print of known forms is read as 90 words at most; cards of which no table could be made out, blurred beyond reading, had 170 and more. */
const mostFormWords = 140

/** Only then are a page's pixels needed once it has been read. */
export const mayBeBlankForm = ({ form, clean, rulings, words }: ReadPage): boolean =>
  !form && clean !== undefined && rulings.length >= blankFormRulings && words.words.length <= mostFormWords && !looksHandwritten(clean)

/** The pages of a document in which no innings was read, those that are blank forms told as such. Three to ten seconds for a densely ruled page, nothing for others. */
export function lookForBlankForms(pages: readonly ReadPage[], opened: readonly OpenedPage[], options: ReadOptions): ReadPage[] {
  return pages.map((page, index) => {
    const image = opened[index]?.image
    throwIfCancelled(options.signal)
    if (image === undefined || !mayBeBlankForm(page)) return page
    const form = findBlankForm(image.pixels, index, options)
    return form === undefined ? page : { ...page, words: { page: index, width: form.width, height: form.height, source: "ocr", words: [] }, rulings: [], corners: form.corners, form }
  })
}
