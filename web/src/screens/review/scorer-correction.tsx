import type { ScanResult } from "@cricksy/shared/contract/scan-result.ts"
import { useState, type FormEvent } from "react"
import { labelOf } from "../../card/pointer-label.ts"
import { typedErrorOf } from "../../card/typed-error.ts"
import { parseTyped, valueKindOf } from "../../card/value-at.ts"
import type { JudgedCorrection } from "../../club/judged-corrections.ts"
import type { Review } from "../../club/use-review.ts"
import { Badge } from "../../components/badge.tsx"
import { Button } from "../../components/button.tsx"
import { Field } from "../../components/field.tsx"
import { useNameSuggestions } from "../../components/use-name-suggestions.ts"
import type { PagePicture } from "../../components/page-image.tsx"
import { review as texts } from "../../messages/en-club.ts"
import { messages } from "../../messages/en.ts"
import { toWhen } from "../club/when.ts"
import { ReadingStrip } from "./reading-strip.tsx"
import styles from "./review.module.css"

const toText = (value: unknown): string =>
  value === null || value === undefined || value === "" ? texts.nothing : typeof value === "object" ? "…" : String(value)

/** The coach's own reading of the paper, in place of the scorer's. */
function OverruleForm({ judged: { correction }, onDone, review }: { judged: JudgedCorrection; review: Review; onDone: () => void }) {
  const kind = valueKindOf(correction.pointer)
  const [typed, setTyped] = useState(correction.before === null ? "" : String(correction.before))
  const [error, setError] = useState<string>()
  const suggestions = useNameSuggestions(correction.pointer)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const parsed = parseTyped(kind, typed)
    if (parsed === undefined) return setError(typedErrorOf(kind))
    review.judge(correction, parsed)
    onDone()
  }
  return (
    <form className={styles.answer} onSubmit={submit}>
      <Field
        label={texts.overruleTitle}
        value={typed}
        error={error}
        suggestions={suggestions}
        autoFocus
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        inputMode={kind === "count" ? "numeric" : "text"}
        onChange={(event) => {
          setTyped(event.target.value)
          setError(undefined)
        }}
      />
      <Button type="submit" look="primary">
        {texts.overrule}
      </Button>
    </form>
  )
}

type ItemProps = {
  judged: JudgedCorrection
  result: ScanResult
  pictures: readonly PagePicture[] | undefined
  review: Review
  mayJudge: boolean
}

/** One correction: its strip of paper, before → after, who and when, and the coach's word on it. */
export function ScorerCorrection({ judged, result, pictures, review, mayJudge }: ItemProps) {
  const { correction, verdict } = judged
  const [overruling, setOverruling] = useState(false)
  const label = labelOf(result, correction.pointer)
  return (
    <li className={styles.correction}>
      <button type="button" className={styles.correctionLabel} onClick={() => review.select(correction.pointer)}>
        {label}
      </button>
      <ReadingStrip reading={result.readings[correction.pointer]} pictures={pictures} label={label} />
      <p>
        <strong>{texts.change(toText(correction.before), toText(correction.after))}</strong>{" "}
        <span className={styles.soft}>{texts.wrote(correction.by ?? texts.somebody, toWhen(correction.at))}</span>
      </p>
      {verdict && (
        <div className={styles.verdict}>
          <Badge tone={verdict.kind === "accept" ? "good" : "doubt"} icon="check">
            {verdict.kind === "accept" ? texts.accepted : texts.overruled(toText(verdict.after))}
          </Badge>
          {mayJudge && (
            <Button look="quiet" icon="undo" onClick={() => review.takeBack(verdict)}>
              {messages.card.takeBack}
            </Button>
          )}
        </div>
      )}
      {mayJudge && !verdict && !overruling && (
        <div className={styles.verdict}>
          <Button look="primary" icon="check" onClick={() => review.judge(correction)}>
            {texts.acceptOne}
          </Button>
          <Button onClick={() => setOverruling(true)}>{texts.overrule}</Button>
        </div>
      )}
      {!verdict && overruling && <OverruleForm judged={judged} review={review} onDone={() => setOverruling(false)} />}
    </li>
  )
}
