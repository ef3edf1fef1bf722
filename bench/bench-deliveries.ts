import { createBookCard } from "@cricksy/shared/testing/book-card.ts"
import type { Blur } from "@cricksy/shared/testing/blur-book.ts"
import type { BookHabits } from "@cricksy/shared/testing/blur-innings.ts"
import { createChance } from "@cricksy/shared/testing/chance.ts"
import { scoreBook } from "@cricksy/shared/testing/score-book.ts"
import { simulateMatch } from "@cricksy/shared/testing/simulate-match.ts"
import { rebuildInnings } from "@cricksy/shared/match/deliveries/rebuild-innings.ts"

// npm run bench:deliveries [-- matches]: the search over a whole innings on blurred readings of simulated books, without pixels: which
// deliveries come out whole (bowler, striker, runs, extras, wicket) by how many marks were misread and which records the book keeps.

const matches = Number(process.argv[2] ?? 8)
const doubtBelow = 0.9
const blurs: Record<string, Blur> = { "no mark misread": { wrong: 0, lost: 0 }, "3 % misread": { wrong: 0.03, lost: 0.003 }, "7 % misread": { wrong: 0.07, lost: 0.005 }, "12 % misread": { wrong: 0.12, lost: 0.01 } }
const books: Record<string, BookHabits> = {
  "everything kept": { strip: true, strokes: true, spellEnds: true },
  "no batters' lines": { strip: true, strokes: false, spellEnds: true },
  "no over strip": { strip: false, strokes: true, spellEnds: true },
}

console.log(`Deliveries of ${2 * matches} simulated innings; asked below ${doubtBelow}`)
for (const [title, habits] of Object.entries(books))
  for (const [name, blur] of Object.entries(blurs)) {
    const sum = { all: 0, right: 0, silent: 0, asked: 0 }
    const started = process.cpuUsage()
    for (let seed = 1; seed <= matches; seed++) {
      const chance = createChance(1000 + seed)
      for (const innings of simulateMatch(500 + seed).innings) {
        const score = scoreBook(innings, rebuildInnings(createBookCard(innings, habits, blur, chance)), doubtBelow)
        for (const key of ["all", "right", "silent", "asked"] as const) sum[key] += score[key]
      }
    }
    const share = (count: number) => `${((100 * count) / sum.all).toFixed(1)} %`.padStart(7)
    const each = Math.round(process.cpuUsage(started).user / 1000 / (2 * matches))
    console.log(`${title.padEnd(20)} ${name.padEnd(16)} right ${share(sum.right)}  silent ${share(sum.silent)}  asked ${share(sum.asked)}   ${each} ms an innings`)
  }
