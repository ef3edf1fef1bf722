import { leaveOver } from "../base/reading.ts"
import type { FormNames } from "../scorebook/form-names.ts"
import type { Field } from "../scorecard/scorecard.ts"

/** From this probability on a row holds somebody who is on no list: the other side's squad is seldom known. Of 122 rows whose player is on the list none comes near it, of 61 rows of strangers one stays below. */
const nobody = 0.5

/** The names that were found in the squads; of those who are most probably in none what the letters say (`guess`), the squads' nearest players as alternatives. */
export function nameStrangers(found: FormNames, guess: () => FormNames): FormNames {
  if (![...found.values()].some(isStranger)) return found
  const guessed = guess()
  return new Map([...found].map(([key, name]): [string, Field<string>] => {
    const own = guessed.get(key)
    if (!isStranger(name) || !own || own.value === null) return [key, name]
    return [key, { ...own, alternatives: [...own.alternatives, ...listReadings(name)].sort((a, b) => b.confidence - a.confidence) }]
  }))
}

const listReadings = (name: Field<string>) => (name === null || name.value === null ? [] : [{ value: name.value, confidence: name.confidence }, ...name.alternatives])

const isStranger = (name: Field<string>): boolean => name !== null && leaveOver(listReadings(name)) > nobody
