import type { PageQuality } from "./page-image.ts"

/** What a person is told about a photo: a code for the wire, and one or two sentences that begin with the best way out. */
export type QualityWarning = { code: "blurred" | "glare" | "cut_off" | "low_resolution"; message: string }

/** Less sharp than this, one value in ten and more is misread. */
const blurred = 0.14
/** Blown-out patches over this share of the photo hide a row and more. */
const muchGlare = 0.02
/** Lower letters are misread, in a blurred photo already below the second. Pixels. */
const lowest = 7
const lowestBlurred = 10

/** What is wrong with a photo, in words; empty for a good one. Known before anything is read. */
export function describeQuality({ sharpness, glare, cutOff, textHeight }: PageQuality): QualityWarning[] {
  const warnings: QualityWarning[] = []
  const isBlurred = sharpness > 0 && sharpness < blurred
  if (isBlurred) warnings.push({ code: "blurred", message: "Take the photo again and hold the phone still: it is blurred, and figures may be misread." })
  if (glare > muchGlare) warnings.push({ code: "glare", message: "Take the photo again without flash or lamp on the paper: part of it is too bright to be read." })
  if (cutOff && cutOff.length > 0) warnings.push({ code: "cut_off", message: `Take the photo again from further away: the ${cutOff.join(" and the ")} corner${cutOff.length > 1 ? "s" : ""} of the sheet ${cutOff.length > 1 ? "are" : "is"} cut off.` })
  if (textHeight !== undefined && (textHeight < lowest || (isBlurred && textHeight < lowestBlurred)))
    warnings.push({ code: "low_resolution", message: `Take the photo again from nearer, or send the original: the letters are ${Math.round(textHeight)} pixels high, too small to read well.` })
  return warnings
}
