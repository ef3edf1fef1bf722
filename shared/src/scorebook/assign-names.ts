/** Probabilities that a row holds each of the persons, best left to `stranger`: none of them. */
export type NameShares = { persons: number[]; stranger: number }

const rounds = 30

/**
 * Who stands in which row, given the log-likelihood of each row under each person and under nobody of the list. Nobody stands in two rows of one
 * table: rows and persons are scaled by turns until both hold (Sinkhorn, 1967), a person may be missing, a stranger may stand in many.
 */
export function assignNames(rows: readonly { persons: readonly number[]; stranger: number }[]): NameShares[] {
  const shares = rows.map(({ persons, stranger }): NameShares => {
    const highest = Math.max(stranger, ...persons)
    return highest === -Infinity ? { persons: persons.map(() => 0), stranger: 1 } : { persons: persons.map((log) => Math.exp(log - highest)), stranger: Math.exp(stranger - highest) }
  })
  const count = shares[0]?.persons.length ?? 0
  for (let round = 0; round < rounds; round++) {
    for (const row of shares) {
      const sum = row.persons.reduce((all, share) => all + share, row.stranger)
      row.persons = row.persons.map((share) => share / sum)
      row.stranger /= sum
    }
    for (let person = 0; person < count; person++) {
      const sum = shares.reduce((all, row) => all + row.persons[person]!, 0)
      if (sum > 1) for (const row of shares) row.persons[person]! /= sum
    }
  }
  return shares
}
