import type { ScanInnings, ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Match } from "@cricksy/shared/match/match.ts"
import { paperHabits } from "@cricksy/shared/match/solve/paper.ts"
import { scoreBook } from "@cricksy/shared/testing/score-book.ts"
import { scoreCard, type Score } from "./score-card.ts"

type Count = { items: number; right: number; silent: number; asked: number }

/** Counts over pages: what the card shows by table, the strip of the board, and the deliveries by all that makes one. */
export type BookTally = { add: (innings: ScanInnings, match: Match, result: ScanResult, seconds: number) => Score["faults"]; last: () => string; print: (title: string) => void }

export function createBookTally(): BookTally {
  const counts = new Map<string, Count>()
  const times: number[] = []
  let last = ""
  const count = (name: string, more: Count) => {
    const { items, right, silent, asked } = counts.get(name) ?? { items: 0, right: 0, silent: 0, asked: 0 }
    counts.set(name, { items: items + more.items, right: right + more.right, silent: silent + more.silent, asked: asked + more.asked })
  }
  return {
    add: (innings, match, result, seconds) => {
      const card = scoreCard(result, [{ ...innings, deliveries: [] }])
      for (const { group, ...item } of card.listed) count(group, { items: 1, right: Number(item.right), silent: Number(!item.right && !item.told), asked: Number(item.told) })
      count("invented rows", { items: card.invented, right: 0, silent: 0, asked: 0 })
      const strip = scoreStrip(innings, result)
      const balls = scoreDeliveries(innings, match)
      count("strip of the board", strip)
      count("deliveries", balls)
      times.push(seconds)
      last = `card ${percent(card.right, card.items)} right, silent ${percent(card.silent, card.items)}, asked ${percent(card.asked, card.items)}; deliveries ${percent(balls.right, balls.items)} right, silent ${percent(balls.silent, balls.items)}; ${seconds.toFixed(1)} s`
      return card.faults
    },
    last: () => last,
    print: (title) => {
      console.log(`\n${title}; ${(times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length)).toFixed(1)} s a page`)
      for (const [name, { items, right, silent, asked }] of counts)
        if (items > 0) console.log(`  ${name.padEnd(22)} ${String(items).padStart(5)}   right ${percent(right, items)}   silent ${percent(silent, items)}   asked ${percent(asked, items)}`)
      console.log("")
    },
  }
}

const percent = (part: number, all: number): string => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`.padStart(7)

function scoreStrip(innings: ScanInnings, { innings: read, review }: ScanResult): Count {
  const rows = read[0]?.over_totals ?? []
  const sum = { items: 0, right: 0, silent: 0, asked: 0 }
  for (const want of innings.over_totals ?? [])
    for (const field of ["runs", "wickets"] as const) {
      const at = rows.findIndex(({ over }) => over === want.over)
      const right = rows[at]?.[field] === want[field]
      const told = review.some((pointer) => `/innings/0/over_totals/${at}/${field}` === pointer || pointer === "/innings/0/over_totals")
      sum.items += 1
      sum.right += Number(right)
      sum.asked += Number(told)
      sum.silent += Number(!right && !told)
    }
  return sum
}

function scoreDeliveries(innings: ScanInnings, { card, readings }: Match): Count {
  const deliveries = (card.inningsList[0]?.deliveries ?? []).map((value, at) => ({
    value, confidence: readings[`/innings/0/deliveries/${at}`]?.confidence ?? 0, raw: "", alternatives: [], place: { page: 0, box: { x: 0, y: 0, width: 0, height: 0 } },
  }))
  const { all, ...score } = scoreBook(innings, { deliveries }, paperHabits.hand.sure)
  return { items: all, ...score }
}
