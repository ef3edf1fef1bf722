import { z } from "zod"

/**
 * What a person did to one value of a sheet. Append-only: nothing is ever changed or deleted, an `undo` is a record of its own.
 * The names are the same on the wire. `id` is made on the device (UUID), so sending twice stores once.
 */
export const correctionSchema = z.object({
  id: z.uuid(),
  /**
   * correct: `after` replaces what was read. confirm: the value stands as it was read (`after` equals `before`).
   * undo: takes `target` back. accept / overrule: a coach's word on a scorer's `target`; overrule carries the coach's own value in `after`.
   */
  kind: z.enum(["correct", "confirm", "undo", "accept", "overrule"]),
  /** JSON pointer into the scan result, e.g. `/innings/0/batting/3/runs`. */
  pointer: z.string().regex(/^(\/[^/]+)+$/).max(200),
  before: z.json(),
  /** Where the value stood that the person saw: its corners in pixels of the opened picture (as those of a page); absent: nowhere, or not known. Another reading's rows may be others. */
  place: z.object({ page: z.int().min(0).max(1000), corners: z.array(z.number()).length(8) }).optional(),
  after: z.json(),
  /** The correction that an undo, accept or overrule speaks of. */
  target: z.uuid().nullable(),
  /** Display name of the person; null on a phone that nobody has named. The server puts the signed-in person's name. */
  by: z.string().max(120).nullable(),
  /** When, by the device's clock, ISO 8601 UTC. */
  at: z.iso.datetime(),
})

export type Correction = z.infer<typeof correctionSchema>
