import { startTransition, useEffect, useState, useSyncExternalStore } from "react"
import { failureSentences, type Failure } from "@cricksy/shared/base/failure.ts"
import type { PackKeeper, PackState } from "../offline/pack-keeper.ts"
import { findReadingProgress, watchReadingProgress, type ReadingProgress } from "../reading/reading-progress.ts"
import type { HandSheet } from "@cricksy/shared/contract/hand-record.ts"
import type { Squad } from "@cricksy/shared/cricket/squad.ts"
import type { Layout } from "@cricksy/shared/scorebook/layout.ts"
import type { Kept } from "../store/club-records.ts"
import { watchHands } from "../store/hands.ts"
import { watchLayouts } from "../store/layouts.ts"
import type { Sheet } from "../store/sheet.ts"
import { watchSquads } from "../store/squads.ts"
import { watchSheet, watchSheets } from "../store/watch-sheets.ts"

/** `undefined` while the store is being opened. */
export type Live<T> = { found: T } | { failure: Failure } | undefined

/** All sheets of this phone, newest first, kept up to date. */
export function useSheets(): Live<Sheet[]> {
  const [live, setLive] = useState<Live<Sheet[]>>()
  useEffect(() => watchSheets((found) => setLive({ found }), (failure) => setLive({ failure })), [])
  return live
}

/** One sheet, kept up to date; `not_found` where this phone does not have it. */
export function useSheet(id: string): Live<Sheet> {
  const [live, setLive] = useState<Live<Sheet>>()
  useEffect(() => {
    const missing: Failure = { code: "not_found", message: failureSentences.not_found }
    // A read sheet brings hundreds of values at once: they are made in slices between which the page answers.
    return watchSheet(id, (found) => startTransition(() => setLive(found ? { found } : { failure: missing })), (failure) => setLive({ failure }))
  }, [id])
  return live
}

/** All squads that are known here, by team, kept up to date. */
export function useSquads(): Live<Kept<Squad>[]> {
  const [live, setLive] = useState<Live<Kept<Squad>[]>>()
  useEffect(() => watchSquads((found) => setLive({ found }), (failure) => setLive({ failure })), [])
  return live
}

/** All forms that were taught, kept up to date. */
export function useTaughtForms(): Live<Kept<Layout>[]> {
  const [live, setLive] = useState<Live<Kept<Layout>[]>>()
  useEffect(() => watchLayouts((found) => setLive({ found }), (failure) => setLive({ failure })), [])
  return live
}

/** All sheets whose confirmed cells are examples, the newest first, kept up to date. */
export function useHands(): Live<Kept<HandSheet>[]> {
  const [live, setLive] = useState<Live<Kept<HandSheet>[]>>()
  useEffect(() => watchHands((found) => setLive({ found }), (failure) => setLive({ failure })), [])
  return live
}

/** How far the reader of this tab is with a sheet. */
export function useReadingProgress(id: string): ReadingProgress | undefined {
  return useSyncExternalStore(watchReadingProgress, () => findReadingProgress(id))
}

/** Is this part of the reader on this device? */
export function usePackState(pack: PackKeeper): PackState {
  return useSyncExternalStore(pack.watch, pack.find)
}
