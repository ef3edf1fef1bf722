import { useEffect, useRef, useState } from "react"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import type { HandSheet } from "@cricksy/shared/contract/hand-record.ts"
import { Button } from "../../components/button.tsx"
import { Dialog } from "../../components/dialog.tsx"
import { EmptyState } from "../../components/empty-state.tsx"
import { Progress } from "../../components/progress.tsx"
import { Screen } from "../../components/screen.tsx"
import { StoreRescue } from "../../components/store-rescue.tsx"
import { showToast } from "../../components/toasts.tsx"
import { useHands } from "../../components/use-live.ts"
import { hand as texts } from "../../messages/en-hand.ts"
import { messages } from "../../messages/en.ts"
import { learnHands } from "../../reading/learn-hands.ts"
import type { Kept } from "../../store/club-records.ts"
import { saveHands } from "../../store/hands.ts"
import { downloadHands, loadHandFile } from "./hand-file.ts"
import { HandSheetCard } from "./hand-sheet.tsx"
import styles from "./hand-screen.module.css"

const tell = (thrown: unknown): void => showToast(toFailure(thrown).message)
const save = (hands: readonly { id: string; body: HandSheet }[]): Promise<void> => saveHands(hands.map(({ id, body }) => ({ id, body })))

/** Without these cells. They are remembered as not wanted, or the sheet would teach them again. */
const withoutCells = ({ id, body }: Kept<HandSheet>, isForgotten: (pointer: string) => boolean): { id: string; body: HandSheet } => ({
  id, body: { ...body, cells: body.cells.filter(({ pointer }) => !isForgotten(pointer)), forgotten: [...body.forgotten, ...body.cells.map(({ pointer }) => pointer).filter(isForgotten)].slice(-500) },
})

async function forget(hands: readonly Kept<HandSheet>[], isForgotten: (pointer: string) => boolean, text: string): Promise<void> {
  try {
    await save(hands.map((hand) => withoutCells(hand, isForgotten)))
    showToast(text, { label: messages.app.undo, onSelect: () => void save(hands).catch(tell) })
  } catch (thrown) {
    tell(thrown)
  }
}

function HandTools({ hands }: { hands: readonly Kept<HandSheet>[] }) {
  const input = useRef<HTMLInputElement>(null)
  const [asks, setAsks] = useState(false)
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return
    try {
      showToast(texts.loaded(await loadHandFile(file)))
    } catch (thrown) {
      tell(thrown)
    }
  }
  const forgetAll = (): void => {
    setAsks(false)
    void forget(hands, () => true, texts.allForgotten)
  }
  return (
    <div className={styles.tools}>
      {hands.length > 0 && <Button icon="download" onClick={() => downloadHands(hands)}>{texts.save}</Button>}
      <Button icon="file" onClick={() => input.current?.click()}>{texts.load}</Button>
      <input ref={input} className={styles.input} type="file" accept="application/json,.json" tabIndex={-1} aria-label={texts.load} onChange={(event) => { void load(event.target.files?.[0]); event.target.value = "" }} />
      {hands.length > 0 && <Button icon="bin" onClick={() => setAsks(true)}>{texts.forgetAll}</Button>}
      <Dialog open={asks} onOpenChange={setAsks} title={texts.forgetAllTitle} text={texts.forgetAllText}
        actions={<><Button onClick={() => setAsks(false)}>{messages.app.cancel}</Button><Button look="danger" onClick={forgetAll}>{texts.forgetAll}</Button></>} />
    </div>
  )
}

/** The cells that people confirmed, by sheet and by what they hold: to look at, forget, save as a file and load. */
export function HandScreen() {
  const live = useHands()
  const [learning, setLearning] = useState(true)
  useEffect(() => {
    let closed = false
    void learnHands(new AbortController().signal).catch(tell).finally(() => { if (!closed) setLearning(false) })
    return () => { closed = true }
  }, [])
  const hands = live && "found" in live ? live.found.filter(({ body }) => body.cells.length > 0) : []
  return (
    <Screen title={texts.title} back="/squads">
      {live === undefined && <Progress label={messages.app.loading} />}
      {live && "failure" in live && <StoreRescue failure={live.failure} />}
      {live && "found" in live && (
        <div className={styles.body}>
          {learning && <Progress label={texts.learning} />}
          {hands.length === 0 && !learning && <EmptyState icon="edit" title={texts.emptyTitle}>{texts.emptyText}</EmptyState>}
          {hands.length > 0 && <p className={styles.soft}>{texts.about}</p>}
          {hands.map((hand) => (
            <HandSheetCard key={hand.id} hand={hand} onAgain={() => void save([hand]).catch(tell)} onForget={() => void forget([hand], () => true, texts.forgotten(hand.body.name))}
              onForgetCell={(pointer, text) => void forget([hand], (own) => own === pointer, texts.forgotten(text))} />
          ))}
          <HandTools hands={hands} />
        </div>
      )}
    </Screen>
  )
}
