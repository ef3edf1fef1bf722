import type { ZodType } from "zod"

/**
 * A kind of thing that a club keeps: on every device of its people and on the server, each as a club record (club-records.ts).
 * A new kind is a file with one of these and a line in record-kinds.ts; storing and syncing know no kind.
 */
export type RecordKind<T> = {
  /** On the wire and in every table. */
  name: string
  /** What a body is. Bounds every size in it: it comes from outside, and is checked wherever it arrives. */
  body: ZodType<T>
  /** A club has at most so many, deleted ones aside. */
  most: number
  /** Said where there are `most`, on a device or in a club. */
  full: string
  /** The same thing beside another of its id: what a change becomes that met somebody else's. `fresh` is a new UUID. */
  toCopy(body: T, fresh: string): { id: string; body: T }
}
