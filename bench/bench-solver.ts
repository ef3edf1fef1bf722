import { measureSolver } from "@cricksy/shared/testing/measure-solver.ts"
import { manners } from "@cricksy/shared/testing/misread-innings.ts"
import { calibrationCurve, expectedCalibrationError } from "./real-calibration.ts"

// npm run bench:solver [-- --cards N] [-- --faults]: cards of simulated matches, misread, then repaired by their sums. A card is safe when every
// figure is right or asked for. Targets: with 3 figures misread, safe figures ≥ 99.9 % of those misread, silent ≤ 0.05 % of all.

const args = process.argv.slice(2)
const cards = args.includes("--cards") ? Number(args[args.indexOf("--cards") + 1]) : 200
const seeds = Array.from({ length: cards }, (_, seed) => seed + 1)
const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(2)} %`.padStart(9)

console.log(`${"".padEnd(29)} figures  misread recovered or asked   silent changed    asked safe cards  ms/card  calibration error`)
for (const [name, manner] of Object.entries(manners)) {
  for (const [mistakes, slip] of [["as claimed", false], [0, false], [1, false], [2, false], [3, false], [4, false], [5, false], [0, true], [3, true]] as const) {
    const begun = performance.now()
    const count = measureSolver(seeds, mistakes, manner, slip)
    const time = (performance.now() - begun) / Math.max(1, count.cards)
    const label = `${name}, ${mistakes} wrong${slip ? ", slip on paper" : ""}`
    console.log([
      label.padEnd(29), `${count.figures}`.padStart(7), `${count.misread}`.padStart(8), percent(count.recovered, count.misread), percent(count.recovered + count.flagged, count.misread),
      percent(count.silent, count.figures), `${count.changed}`.padStart(7), percent(count.asked, count.figures), percent(count.safe, count.cards), time.toFixed(1).padStart(7), expectedCalibrationError(toClaims(count.claims)).toFixed(3),
    ].join(" "))
    if (args.includes("--faults")) for (const fault of count.faults) console.log(`  silent: ${fault}`)
    if (args.includes("--curve")) console.log(`  claimed → right: ${calibrationCurve(toClaims(count.claims))}`)
  }
}

function toClaims(claims: readonly { claimed: number; right: boolean }[]) {
  return claims.map((claim) => ({ field: "", ...claim }))
}
