import type { ConditionName } from "@cricksy/shared/testing/render-sheet.ts"
import type { LayoutName } from "@cricksy/shared/testing/sheet-layouts.ts"
import { cells, heldOutEvery, matchCount, sheetsPerCell, sheetsPerQuickCell, wholeSetCells } from "./conditions.ts"

/** One sheet to render, read and score. */
export type BenchTask = { layout: LayoutName; condition: ConditionName; match: number; seed: number; heldOut: boolean; save: boolean }

export type BenchOptions = { quick: boolean; ratioOnly: boolean; faults: boolean; save: boolean; heldOut: boolean; shift: number; compare: string | null; layouts: string[] | null; conditions: string[] | null }

const usage = "There are: --quick, --ratio, --faults (list what was wrong), --save (keep sheets and results in bench/out), --compare REF (against the bench/results.json of a git ref), --layouts a,b, --conditions a,b, --held-out (only faces kept out of tuning), --shift N (other sheets: N = 1, 2 …)"

/** Reads the options that `usage` names. Returns a sentence instead where it does not understand. */
export function parseBenchOptions(args: readonly string[]): BenchOptions | string {
  const options: BenchOptions = { quick: false, ratioOnly: false, faults: false, save: false, heldOut: false, shift: 0, compare: null, layouts: null, conditions: null }
  for (let i = 0; i < args.length; i++) {
    const list = () => (args[++i] ?? "").split(",").filter(Boolean)
    if (args[i] === "--quick") options.quick = true
    else if (args[i] === "--ratio") options.ratioOnly = true
    else if (args[i] === "--faults") options.faults = true
    else if (args[i] === "--save") options.save = true
    else if (args[i] === "--compare") options.compare = args[++i] ?? "main"
    else if (args[i] === "--held-out") options.heldOut = true
    else if (args[i] === "--shift") options.shift = Number(args[++i] ?? 1)
    else if (args[i] === "--layouts") options.layouts = list()
    else if (args[i] === "--conditions") options.conditions = list()
    else return `Unknown option "${args[i]}". ${usage}`
  }
  if (!Number.isInteger(options.shift) || options.shift < 0) return "--shift takes a number from 0 up."
  const unknown = options.layouts?.find((name) => !cells.some((cell) => cell.layout === name)) ?? options.conditions?.find((name) => !cells.some((cell) => (cell.conditions as readonly string[]).includes(name)))
  return unknown === undefined ? options : `There is no layout or condition "${unknown}".`
}

/** The sheets that the options ask for, the same seeds whatever is left out. */
export function planTasks(options: BenchOptions): BenchTask[] {
  return cells.flatMap(({ layout, conditions }, row) => conditions.flatMap((condition, column) => {
    if (options.layouts && !options.layouts.includes(layout)) return []
    if (options.conditions && !options.conditions.includes(condition)) return []
    const whole = wholeSetCells.includes(`${layout}/${condition}`)
    const count = options.quick ? sheetsPerQuickCell : whole ? matchCount : sheetsPerCell
    return Array.from({ length: count }, (_, i) => ({
      layout, condition, match: ((whole ? i : row * 3 + column + i * 4) + 7 * options.shift) % matchCount, seed: 100_000 * options.shift + 1000 * row + 100 * column + i, heldOut: options.heldOut || i % heldOutEvery === heldOutEvery - 1,
      save: options.save,
    }))
  }))
}
