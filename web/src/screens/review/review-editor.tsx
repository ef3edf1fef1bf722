import type { ScanReading, ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { useRef, useState, type FormEvent, type KeyboardEvent } from "react"
import { labelOf } from "../../card/pointer-label.ts"
import { typedErrorOf } from "../../card/typed-error.ts"
import { findValueAt, parseTyped, valueKindOf } from "../../card/value-at.ts"
import type { Review, Value } from "../../club/use-review.ts"
import { Button, IconButton } from "../../components/button.tsx"
import { Field } from "../../components/field.tsx"
import { useNameSuggestions } from "../../components/use-name-suggestions.ts"
import type { PagePicture } from "../../components/page-image.tsx"
import { review as texts } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"
import { ReadingState } from "./reading-state.tsx"
import { ReadingStrip } from "./reading-strip.tsx"
import styles from "./review.module.css"

const isScalar = (value: unknown): value is Value | undefined =>
  value === undefined || value === null || ["string", "number", "boolean"].includes(typeof value)
const toText = (value: unknown): string => (value === null || value === undefined ? "" : String(value))
/** A phone's keyboard would cover the strip of paper; it comes when the field is tapped. */
const hasKeyboard = (): boolean => matchMedia("(pointer: fine)").matches

/** What else the paper may show, each once, the likeliest first; as many as there are digit keys. */
function findOthers(reading: ScanReading | undefined, shown: string): Value[] {
  const values = (reading?.alternatives ?? [])
    .map((other) => other.value)
    .filter((other): other is Value => isScalar(other) && toText(other) !== shown)
  return [...new Map(values.map((value) => [toText(value), value])).values()].slice(0, 9)
}

type EditorProps = { pointer: string; result: ScanResult; pictures: readonly PagePicture[] | undefined; review: Review; onUndo: () => void }

/**
 * The value being looked at. Enter accepts or saves and goes on, Tab goes on without an answer, Alt + digit takes an alternative. Give
 * it a `key` of pointer and value.
 */
export function ReviewEditor({ pointer, result, pictures, review, onUndo }: EditorProps) {
  const value = findValueAt(result, pointer)
  const shown = toText(value)
  const [typed, setTyped] = useState(shown)
  const [error, setError] = useState<string>()
  const submitRef = useRef<HTMLButtonElement>(null)
  const kind = valueKindOf(pointer)
  const reading = result.readings[pointer]
  const label = labelOf(result, pointer)
  const changed = typed.trim() !== shown
  const others = findOthers(reading, shown)
  const suggestions = useNameSuggestions(pointer)
  const at = review.order.indexOf(pointer)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!changed) return review.accept()
    const parsed = parseTyped(kind, typed)
    if (parsed === undefined) setError(typedErrorOf(kind))
    else review.correct(parsed)
  }
  const takeByKey = (event: KeyboardEvent): void => {
    // Enter held down would accept one value after the other unseen.
    if (event.key === "Enter" && event.repeat) event.preventDefault()
    const other = event.altKey ? others[Number(event.code.replace(/^(Digit|Numpad)/, "")) - 1] : undefined
    if (other === undefined) return
    event.preventDefault()
    review.correct(other)
  }
  /** Tab walks from value to value; Escape takes back what was typed, then leaves the field, and Tab reaches everything else. */
  const walkByKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = event.shiftKey ? -1 : 1
    if (event.key === "Tab" && !changed && review.order[at + step] !== undefined) {
      event.preventDefault()
      review.move(step)
    } else if (event.key === "Escape") {
      setError(undefined)
      if (changed) setTyped(shown)
      else submitRef.current?.focus()
    }
  }
  return (
    <form className={styles.editor} onSubmit={submit} onKeyDown={takeByKey}>
      <div className={styles.head}>
        <h2 className={styles.label}>{label}</h2>
        {at >= 0 && <span className={styles.soft}>{texts.position(at + 1, review.order.length)}</span>}
        <IconButton icon="back" label={messages.card.previousValue} onClick={() => review.move(-1)} />
        <IconButton icon="next" label={messages.card.nextValue} onClick={() => review.move(1)} />
      </div>
      <ReadingStrip reading={reading} pictures={pictures} label={label} />
      <ReadingState reading={reading} />
      {isScalar(value) ? (
        <div className={styles.answer}>
          <Field
            label={messages.card.typeOver}
            value={typed}
            error={error}
            suggestions={suggestions}
            data-changed={changed}
            autoFocus={hasKeyboard()}
            autoComplete="off"
            enterKeyHint="next"
            onKeyDown={walkByKey}
            inputMode={kind === "count" ? "numeric" : kind === "overs" ? "decimal" : "text"}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setTyped(event.target.value)
              setError(undefined)
            }}
          />
          <Button ref={submitRef} type="submit" look="primary" icon="check">
            {changed ? texts.save : shown === "" ? texts.acceptNothing : texts.accept}
          </Button>
        </div>
      ) : (
        <div className={styles.answer}>
          <p>{/\/deliveries(\/|$)/.test(pointer) ? texts.doubtfulBalls : texts.missingPart}</p>
          <Button type="submit" look="primary" icon="check" autoFocus={hasKeyboard()}>
            {texts.accept}
          </Button>
        </div>
      )}
      <div className={styles.others}>
        {others.map((other, index) => (
          <Button key={toText(other)} aria-keyshortcuts={`Alt+${index + 1}`} onClick={() => review.correct(other)}>
            {other === null ? messages.card.missing : other}
            <kbd className={styles.key}>Alt {index + 1}</kbd>
          </Button>
        ))}
        {review.canUndo && (
          <Button look="quiet" icon="undo" onClick={onUndo}>
            {texts.undo}
          </Button>
        )}
      </div>
      <p className={styles.keys}>{texts.keys}</p>
    </form>
  )
}
