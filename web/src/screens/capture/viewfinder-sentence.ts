import type { Finding } from "../../capture/use-finder.ts"
import { messages } from "../../messages/en.ts"

const { capture: texts } = messages

/** The one sentence under the live picture. */
export function toSentence({ view: { missing }, advice, caught }: Pick<Finding, "view" | "advice" | "caught">, automatic: boolean): string {
  if (caught && advice !== "no_sheet") return texts.advice.caught
  if (advice === "cut_off") return nameMissing(missing)
  if (advice === "good" && automatic) return texts.advice.goodAutomatic
  return texts.advice[advice]
}

/** One corner by its name, two neighbours by their side. */
function nameMissing(missing: Finding["view"]["missing"]): string {
  const [only] = missing
  if (only && missing.length === 1) return texts.cornerMissing(only)
  const side = (["top", "bottom", "left", "right"] as const).find((word) => missing.every((corner) => corner.includes(word)))
  return missing.length === 2 && side ? texts.sideMissing(side) : texts.pageTooLarge
}
