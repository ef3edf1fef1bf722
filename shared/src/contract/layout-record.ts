import { z } from "zod"
import { layoutSchema, type Layout } from "../scorebook/layout.ts"
import type { RecordKind } from "./record-kind.ts"

/** Far above any printed form (the library's have up to 144 lines, 12 tables, 52 columns, 17 kB): each line costs every reading time. */
const most = { letters: 100_000, lines: 500, tables: 40, columns: 120, rows: 200, name: 500, title: 120 }

/** A form is 1000 units wide; a line that begins outside by more than a form's width is no line of it. */
const place = z.number().min(-1000).max(5000)
const line = z.strictObject({ at: place, from: place, to: place }).refine(({ from, to }) => from <= to, "A line ends after it begins.")
const lines = z.array(line).min(2).max(most.lines)

const isAscending = (places: readonly number[]): boolean => places.every((at, index) => index === 0 || at > (places[index - 1] ?? at))

const isSound = ({ name, title, tables }: Layout): boolean =>
  name.length <= most.name && title.length <= most.title && tables.length <= most.tables &&
  tables.every(({ columns, rows }) => columns.length <= most.columns && rows.length <= most.rows && isAscending(rows) && columns.every(({ x: [from, to] }) => from < to))

/** A form that was taught. Known by its name: taught again, it takes the earlier one's place. */
export const layoutRecord: RecordKind<Layout> = {
  name: "layout",
  most: 40,
  full: "No more than 40 taught forms are kept. Forget one to add another.",
  // Its lines as they are in the program, not as the library's files write them.
  body: layoutSchema.extend({ rulings: z.strictObject({ horizontal: lines, vertical: lines }) })
    .refine((layout) => isSound(layout) && JSON.stringify(layout).length <= most.letters, "This is no form that can be read."),
  toCopy: (layout, fresh) => {
    const name = `${layout.name.slice(0, most.name - 9)}-${fresh.slice(0, 8)}`
    return { id: name, body: { ...layout, name, title: `${layout.title.slice(0, most.title - 4)} (2)` } }
  },
}
