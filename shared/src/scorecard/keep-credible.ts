import type { CardInnings, Field, Scorecard } from "./scorecard.ts"

/** A row read from handwriting is believed only when its name and a figure are as sure as print; nearly none is. */
const credible = 0.85

/** Fewer rows than this are chance. */
const fewestRows = 3

const isSure = <T>(field: Field<T>): boolean => field !== null && field.value !== null && field.confidence >= credible

/**
 * What may be kept of a card that was read from a handwritten page: rows that read like print. Everything else is left out, so that
 * nothing is invented; the pipeline lists the missing parts for a person. An innings without enough such rows is left out whole.
 */
export function keepCredible(scorecard: Scorecard): Scorecard {
  const inningsList = scorecard.inningsList.map((innings): CardInnings => ({
    ...innings,
    batting: innings.batting.filter((row) => isSure(row.name) && isSure(row.runs)),
    bowling: innings.bowling.filter((row) => isSure(row.name) && isSure(row.runs) && isSure(row.overs)),
    didNotBat: [], fallOfWickets: [], overTotals: null, deliveries: [],
  })).filter((innings) => innings.batting.length >= fewestRows)
  const { header } = scorecard
  const keep = <T>(field: Field<T>): Field<T> => (isSure(field) ? field : null)
  return {
    inningsList,
    header: { teams: header.teams.filter(isSure), date: keep(header.date), venue: keep(header.venue), competition: keep(header.competition), toss: keep(header.toss), result: keep(header.result) },
  }
}
