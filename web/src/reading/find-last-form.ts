import type { Sheet } from "../store/sheet.ts"

/** The form of the first of these sheets that was found to show one. A club keeps to one form, and finding it takes half the time where it is tried first. */
export const findLastForm = (sheets: readonly Pick<Sheet, "result">[]): string | undefined => sheets.flatMap(({ result }) => result?.source.pages.flatMap(({ template }) => template ?? []) ?? [])[0]
