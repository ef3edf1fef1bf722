import type { ScanReading, ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { labelOf } from "../../card/pointer-label.ts"
import { findValueAt, valueKindOf } from "../../card/value-at.ts"
import { IconButton } from "../../components/button.tsx"
import type { PagePicture } from "../../components/page-image.tsx"
import { PaperStrip } from "../../components/paper-strip.tsx"
import { useNameSuggestions } from "../../components/use-name-suggestions.ts"
import { ValueEditor } from "../../components/value-editor.tsx"
import { messages } from "../../messages/en.ts"
import type { useCorrections } from "./use-corrections.ts"

const { card: texts } = messages

function stateOf(reading: ScanReading | undefined): string {
  if (!reading) return texts.noStrip
  const person = reading.status === "corrected" || reading.status === "confirmed"
  const parts = [person ? undefined : texts.sureness(Math.round(100 * reading.confidence)), reading.raw ? texts.readAs(reading.raw) : undefined]
  return [texts.statuses[reading.status], ...parts].filter((part) => part !== undefined).join(" · ")
}

/** What else it could be, best first, without what it is already. */
export function alternativesOf(reading: ScanReading | undefined, value: unknown): (string | number | null)[] {
  const others = [...(reading?.alternatives ?? [])].sort((a, b) => b.confidence - a.confidence).map((other) => other.value)
  const plain = others.flatMap((other) => (typeof other === "string" || typeof other === "number" ? [other] : []))
  return [...new Set(plain)].filter((other) => other !== value).slice(0, 4)
}

type ValuePanelProps = {
  result: ScanResult
  pointer: string
  pages: readonly PagePicture[]
  corrections: ReturnType<typeof useCorrections>
  onMove: (step: 1 | -1) => void
  onClose: () => void
}

/** The selected value: strip of paper, alternatives, a field to type over, confirm, take back; and the ways to the next one. */
export function ValuePanel({ result, pointer, pages, corrections, onMove, onClose }: ValuePanelProps) {
  const reading = result.readings[pointer]
  const value = findValueAt(result, pointer)
  const own = corrections.findOwn(pointer)
  const picture = pages[reading?.page ?? 0]
  const moveOnceStored = (stored: boolean): void => { if (stored) onMove(1) }
  const label = labelOf(result, pointer)
  const suggestions = useNameSuggestions(pointer)
  return (
    <ValueEditor key={`${pointer} ${String(value)}`} label={label} kind={valueKindOf(pointer)} value={value} state={stateOf(reading)}
      strip={picture && reading?.box && <PaperStrip picture={picture} box={reading.box} label={texts.strip(label)} />}
      alternatives={alternativesOf(reading, value)} suggestions={suggestions}
      onCorrect={(after) => { void corrections.correct(pointer, after).then(moveOnceStored) }}
      onConfirm={() => { void corrections.confirm(pointer).then(moveOnceStored) }}
      onTakeBack={own && (() => void corrections.takeBack(own))}
      tools={(
        <>
          <IconButton icon="back" label={texts.previousValue} onClick={() => onMove(-1)} />
          <IconButton icon="next" label={texts.nextValue} onClick={() => onMove(1)} />
          <IconButton icon="close" label={messages.app.close} onClick={onClose} />
        </>
      )} />
  )
}
