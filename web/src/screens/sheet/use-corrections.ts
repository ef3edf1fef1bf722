import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import type { Correction } from "@cricksy/shared/match/correction.ts"
import { findOpenedPlace } from "@cricksy/shared/opened-place.ts"
import { useCallback } from "react"
import { findStanding, makeCorrection, makeUndo, type CorrectionValue } from "../../card/make-correction.ts"
import { findValueAt } from "../../card/value-at.ts"
import { showToast } from "../../components/toasts.tsx"
import { messages } from "../../messages/en.ts"
import { addCorrection } from "../../store/corrections.ts"
import { makeStamp } from "../../store/make-stamp.ts"
import type { Sheet } from "../../store/sheet.ts"

const plain = (value: unknown): CorrectionValue => (typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null)

/** What a person can do to the values of one sheet; `correct` and `confirm` tell whether it was stored. Every act is stored before the screen shows it; each can be undone from the toast. */
export function useCorrections(sheet: Sheet, result: ScanResult | undefined) {
  const store = useCallback(async (correction: Correction): Promise<boolean> => {
    try {
      await addCorrection(sheet.id, correction)
      return true
    } catch (thrown) {
      showToast(toFailure(thrown).message)
      return false
    }
  }, [sheet.id])
  const takeBack = useCallback(async (correction: Correction) => store(makeUndo(await makeStamp(), correction)), [store])
  const correct = useCallback(async (pointer: string, after: CorrectionValue): Promise<boolean> => {
    if (!result) return false
    const correction = makeCorrection(await makeStamp(), pointer, plain(findValueAt(result, pointer)), after, findOpenedPlace(result, pointer))
    if (!(await store(correction))) return false
    const text = correction.kind === "confirm" ? messages.card.confirmed : messages.card.corrected
    showToast(text, { label: messages.app.undo, onSelect: () => void takeBack(correction) })
    return true
  }, [result, store, takeBack])
  const confirm = useCallback(async (pointer: string) =>
    result ? correct(pointer, plain(findValueAt(result, pointer))) : false, [result, correct])
  const findOwn = useCallback((pointer: string) => findStanding(sheet.corrections, pointer), [sheet.corrections])
  return { correct, confirm, takeBack, findOwn }
}
