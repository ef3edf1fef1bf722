import { z } from "zod"

const span = z.tuple([z.number(), z.number()])
/** Two numbers more than where it stands: the line's beginning and end. */
const ruling = z.tuple([z.number(), z.number(), z.number()]).transform(([at, from, to]) => ({ at, from, to }))

const table = z.strictObject({
  id: z.string(),
  /** What kind of record it is: batting, bowling, fallOfWickets, extras, totals, overs, runTally, match, innings, result … */
  holds: z.string(),
  headerRows: z.int().min(0),
  columns: z.array(z.strictObject({ holds: z.string(), x: span, note: z.string().optional() })).min(1),
  /** Boundaries from top to bottom, header included. */
  rows: z.array(z.number()).min(2),
  /** Where rows mean different things: one entry a row below the header. */
  rowHolds: z.array(z.string()).optional(),
  /** Columns whose rows are split, and where: the upper half holds one thing, the lower another. */
  subRows: z.strictObject({ columns: z.array(z.string()), at: z.array(z.number()), holds: z.string() }).optional(),
  note: z.string().optional(),
})

/**
 * A printed form, measured: 1000 units are the width of its ruled area, the origin is that area's top left corner, y goes down in
 * the same unit. Both of two parallel rulings of neighbouring tables are listed even where they are 3 units apart.
 */
export const layoutSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  about: z.string(),
  size: span,
  tables: z.array(table).min(1),
  rulings: z.strictObject({ horizontal: z.array(ruling).min(2), vertical: z.array(ruling).min(2) }),
  words: z.array(z.strictObject({ text: z.string(), at: span })),
  /** Where words or numbers are printed inside cells for writing: left, top, right, bottom. Columns named number or label need none. */
  printed: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).optional(),
  /** The marks that the form itself prescribes, by what they mean. */
  symbols: z.record(z.string(), z.string()).optional(),
})

export type Layout = z.infer<typeof layoutSchema>
export type LayoutTable = Layout["tables"][number]
/** A printed line: `at` across its axis, `from` and `to` along it, layout units. */
export type LayoutRuling = Layout["rulings"]["horizontal"][number]
export type Axis = keyof Layout["rulings"]
export const axes: readonly Axis[] = ["horizontal", "vertical"]
