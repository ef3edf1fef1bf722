const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

const dayMonthYear = /\b(\d{1,2})(?:st|nd|rd|th)?[\s.-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.,-]*(\d{4})\b/i
const monthDayYear = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*,?\s*(\d{4})\b/i
const isoDate = /\b(\d{4})-(\d{2})-(\d{2})\b/
const numeric = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/

/**
 * The first date in a text. `iso` where it can be resolved (day before month, as in every cricket country but one, unless the second
 * number is above 12), else null. Undefined where there is no date.
 */
export function findDate(text: string): { iso: string | null; written: string } | undefined {
  const line = text.slice(0, 300)
  const iso = isoDate.exec(line)
  if (iso) return { iso: toIso(Number(iso[1]), Number(iso[2]), Number(iso[3])), written: iso[0] }
  const named = dayMonthYear.exec(line)
  if (named) return { iso: toIso(Number(named[3]), monthOf(named[2]), Number(named[1])), written: named[0] }
  const american = monthDayYear.exec(line)
  if (american) return { iso: toIso(Number(american[3]), monthOf(american[1]), Number(american[2])), written: american[0] }
  const short = numeric.exec(line)
  if (!short) return undefined
  const [first, second, year] = [Number(short[1]), Number(short[2]), Number(short[3])]
  const full = year < 100 ? 2000 + year : year
  return { iso: second > 12 ? toIso(full, first, second) : toIso(full, second, first), written: short[0] }
}

const monthOf = (name = "") => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

function toIso(year: number, month: number, day: number): string | null {
  const inMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > inMonth || year < 1700 || year > 2200) return null
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}
