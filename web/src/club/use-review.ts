import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { findOpenedPlace } from "@cricksy/shared/opened-place.ts"
import { useState } from "react"
import { makeCorrection, makeUndo, type Stamp } from "../card/make-correction.ts"
import { findValueAt } from "../card/value-at.ts"
import { openReview } from "../card/value-tone.ts"
import { newId } from "../store/new-id.ts"
import { findJudged, type JudgedCorrection } from "./judged-corrections.ts"
import { makeAcceptance, makeOverruling } from "./make-verdict.ts"
import { extendOrder, findNeighbour } from "./review-order.ts"

export type Value = string | number | boolean | null

/** Who looks at the sheet. Only a coach or admin may accept or overrule; a scorer's answers are corrections of their own. */
export type Reviewer = { name: string; mayJudge: boolean }

/** One visit of a person to a sheet. */
export type Review = {
  /** The value being looked at; undefined when everything has been. */
  selected: string | undefined
  select: (pointer: string | undefined) => void
  /** Values that still wait, the one that settles most first. */
  queue: readonly string[]
  /** All values of this visit, seen or not, in a lasting order. */
  order: readonly string[]
  /** Others' corrections, oldest first, each with the word spoken on it. */
  judged: readonly JudgedCorrection[]
  /** To the next or the previous value of the order. */
  move: (step: 1 | -1) => void
  /** The shown value is right; on to the next. */
  accept: () => void
  /** The paper says something else; on to the next. */
  correct: (value: Value) => void
  /** A word on one of the scorer's corrections. Without a value it stands; else that is what the paper says. */
  judge: (correction: Correction, value?: Value) => void
  /** Takes back the last thing done in this visit and goes there; returns its pointer, undefined where there is nothing. */
  undo: () => string | undefined
  canUndo: boolean
  /** Takes back any one record, by whomever. */
  takeBack: (record: Correction) => void
}

type ReviewInput = { result: ScanResult; corrections: readonly Correction[]; reviewer: Reviewer; add: (correction: Correction) => void }

/** Selection, order, answers and undo of a review. Every answer is an appended record; nothing is changed in place. */
export function useReview({ result, corrections, reviewer, add }: ReviewInput): Review {
  const queue = openReview(result)
  const [order, setOrder] = useState<readonly string[]>(queue)
  const extended = extendOrder(order, queue)
  if (extended !== order) setOrder(extended)
  const [choice, setChoice] = useState<string | null>()
  const [done, setDone] = useState<readonly Correction[]>([])
  const selected = choice === undefined ? queue[0] : (choice ?? undefined)
  const made = new Set(done.map((one) => one.id))
  const judged = findJudged(corrections).filter(({ correction }) => !made.has(correction.id))
  const stamp = (): Stamp => ({ id: newId(), by: reviewer.name, at: new Date().toISOString() })

  const record = (correction: Correction): void => {
    add(correction)
    setDone((old) => [...old, correction])
  }
  const goOn = (pointer: string): void => setChoice(findNeighbour(extended, queue, pointer, 1) ?? null)
  /** A scorer's correction of this value that waits for a word; one's own needs none. */
  const findOpen = (pointer: string): Correction | undefined =>
    reviewer.mayJudge
      ? judged.findLast(
          ({ correction, verdict }) => correction.pointer === pointer && verdict === undefined && correction.by !== reviewer.name,
        )?.correction
      : undefined
  const answer = (pointer: string, value: Value): void => {
    const before = findValueAt(result, pointer)
    record(makeCorrection(stamp(), pointer, isValue(before) ? before : null, value, findOpenedPlace(result, pointer)))
  }
  const judge = (correction: Correction, value?: Value): void =>
    record(value === undefined ? makeAcceptance(stamp(), correction) : makeOverruling(stamp(), correction, value))

  const accept = (): void => {
    if (selected === undefined) return
    const open = findOpen(selected)
    const shown = findValueAt(result, selected)
    if (open) judge(open)
    else answer(selected, isValue(shown) ? shown : null)
    goOn(selected)
  }
  const correct = (value: Value): void => {
    if (selected === undefined) return
    const open = findOpen(selected)
    if (open) judge(open, value)
    else answer(selected, value)
    goOn(selected)
  }
  const takeBack = (target: Correction): void => {
    add(makeUndo(stamp(), target))
    setDone((old) => old.filter((one) => one.id !== target.id))
  }
  const undo = (): string | undefined => {
    const last = done.at(-1)
    if (last === undefined) return undefined
    takeBack(last)
    setChoice(last.pointer)
    return last.pointer
  }
  const move = (step: 1 | -1): void => {
    const next = selected === undefined ? extended.at(step === 1 ? 0 : -1) : extended[extended.indexOf(selected) + step]
    setChoice(next ?? selected ?? null)
  }
  return {
    selected,
    select: (pointer) => setChoice(pointer ?? null),
    queue,
    order: extended,
    judged,
    move,
    accept,
    correct,
    judge,
    undo,
    canUndo: done.length > 0,
    takeBack,
  }
}

const isValue = (value: unknown): value is Value => value === null || ["string", "number", "boolean"].includes(typeof value)
