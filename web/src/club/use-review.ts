import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { useState } from "react"
import { findValueAt } from "../card/value-at.ts"
import { openReview } from "../card/value-tone.ts"
import { findJudged, type JudgedCorrection } from "./judged-corrections.ts"
import { newAcceptance, newConfirmation, newCorrection, newOverruling, newUndo } from "./new-correction.ts"
import { extendOrder, findNeighbour } from "./review-order.ts"

export type Value = string | number | null

/** One visit of a coach to a sheet. */
export type Review = {
  /** The value being looked at; undefined when everything has been. */
  selected: string | undefined
  select: (pointer: string | undefined) => void
  /** Values that still wait, the one that settles most first. */
  queue: readonly string[]
  /** All values of this visit, seen or not, in a lasting order. */
  order: readonly string[]
  judged: readonly JudgedCorrection[]
  /** To the next or the previous value of the order. */
  move: (step: 1 | -1) => void
  /** The shown value is right; on to the next. */
  accept: () => void
  /** The paper says something else; on to the next. */
  correct: (value: Value) => void
  /** A word on one of the scorer's corrections. Undefined: it stands; else what the paper says. */
  judge: (correction: Correction, value?: Value) => void
  /** Takes back the last thing done in this visit and goes there; returns its pointer, undefined where there is nothing. */
  undo: () => string | undefined
  canUndo: boolean
  /** Takes back any one record, by whomever. */
  takeBack: (record: Correction) => void
  /** Ids of what was done in this visit. */
  mine: ReadonlySet<string>
}

type ReviewInput = { result: ScanResult; corrections: readonly Correction[]; by: string; add: (correction: Correction) => void }

/** Selection, order, answers and undo of a review. Every answer is an appended record; nothing is changed in place. */
export function useReview({ result, corrections, by, add }: ReviewInput): Review {
  const queue = openReview(result)
  const [order, setOrder] = useState<readonly string[]>(queue)
  const extended = extendOrder(order, queue)
  if (extended !== order) setOrder(extended)
  const [choice, setChoice] = useState<string | null>()
  const [done, setDone] = useState<readonly Correction[]>([])
  const selected = choice === undefined ? queue[0] : choice ?? undefined
  const judged = findJudged(corrections)

  const record = (correction: Correction): void => {
    add(correction)
    setDone((old) => [...old, correction])
  }
  const goOn = (pointer: string): void => setChoice(findNeighbour(extended, queue, pointer, 1) ?? null)
  /** A scorer's correction of this value that waits for a word; one's own needs none. */
  const findOpen = (pointer: string): Correction | undefined =>
    judged.findLast(({ correction, verdict }) => correction.pointer === pointer && verdict === undefined && correction.by !== by)?.correction

  const accept = (): void => {
    if (selected === undefined) return
    const open = findOpen(selected)
    record(open ? newAcceptance(open, by) : newConfirmation({ pointer: selected, before: findValueAt(result, selected), by }))
    goOn(selected)
  }
  const correct = (value: Value): void => {
    if (selected === undefined) return
    const open = findOpen(selected)
    record(open ? newOverruling(open, value, by) : newCorrection({ pointer: selected, before: findValueAt(result, selected), by }, value))
    goOn(selected)
  }
  const undo = (): string | undefined => {
    const last = done.at(-1)
    if (last === undefined) return undefined
    add(newUndo(last, by))
    setDone(done.slice(0, -1))
    setChoice(last.pointer)
    return last.pointer
  }
  const takeBack = (record: Correction): void => {
    add(newUndo(record, by))
    setDone(done.filter((one) => one.id !== record.id))
  }
  return {
    selected, select: (pointer) => setChoice(pointer ?? null), queue, order: extended, judged, accept, correct, undo, canUndo: done.length > 0, takeBack,
    mine: new Set(done.map((one) => one.id)),
    move: (step) => setChoice((selected === undefined ? extended.at(step === 1 ? 0 : -1) : extended[extended.indexOf(selected) + step]) ?? selected ?? null),
    judge: (correction, value) => record(value === undefined ? newAcceptance(correction, by) : newOverruling(correction, value, by)),
  }
}
