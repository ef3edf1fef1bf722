/** Far above any card: a scan of twenty pages has some 100 000 values. */
const most = { entries: 20_000, values: 400_000 }

/** Is the text of a JSON file of a size that a card may have? Asked before it is parsed: a million empty lists take seconds. */
export function isCardSizedText(text: string): boolean {
  let values = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === "," || letter === "[" || letter === "{") values += 1
    if (values > most.values) return false
  }
  return true
}

/**
 * Is parsed JSON of a size that a card may have? Asked before any schema looks at it: a schema names every fault that it finds, which takes
 * seconds where a file is made of a million faults.
 */
export function isCardSized(json: unknown): boolean {
  const open: unknown[] = [json]
  let values = 0
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== "object" || value === null) continue
    const entries: unknown[] = Array.isArray(value) ? value : Object.values(value)
    values += entries.length
    if (entries.length > most.entries || values > most.values) return false
    for (const entry of entries) open.push(entry)
  }
  return true
}
