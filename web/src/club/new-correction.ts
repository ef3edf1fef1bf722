import type { Correction } from "@cricksy/shared/match/correction.ts"
import { newId } from "../store/new-id.ts"

type Value = Correction["before"]
type Change = { pointer: string; before: unknown; by: string | null }

/** What a result holds under a pointer is JSON or nothing; nothing is null on the wire. */
const isJson = (value: unknown): value is Value =>
  value === null || ["string", "number", "boolean"].includes(typeof value) || (Array.isArray(value) ? value.every(isJson) : value instanceof Object && Object.values(value).every(isJson))
const toValue = (value: unknown): Value => (isJson(value) ? value : null)

const stamp = (): Pick<Correction, "id" | "at"> => ({ id: newId(), at: new Date().toISOString() })

/** The paper says `after`. */
export function newCorrection({ pointer, before, by }: Change, after: string | number | null): Correction {
  return { ...stamp(), kind: "correct", pointer, before: toValue(before), after, target: null, by }
}

/** The value stands as it was read. */
export function newConfirmation({ pointer, before, by }: Change): Correction {
  return { ...stamp(), kind: "confirm", pointer, before: toValue(before), after: toValue(before), target: null, by }
}

/** Takes an earlier record back. */
export function newUndo(target: Correction, by: string | null): Correction {
  return { ...stamp(), kind: "undo", pointer: target.pointer, before: target.after, after: target.before, target: target.id, by }
}

/** A coach's yes to a scorer's correction. */
export function newAcceptance(target: Correction, by: string | null): Correction {
  return { ...stamp(), kind: "accept", pointer: target.pointer, before: target.after, after: target.after, target: target.id, by }
}

/** A coach's no: `after` is what the coach reads on the paper. */
export function newOverruling(target: Correction, after: string | number | null, by: string | null): Correction {
  return { ...stamp(), kind: "overrule", pointer: target.pointer, before: target.after, after, target: target.id, by }
}
