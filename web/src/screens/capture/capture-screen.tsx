import { useEffect, useState } from "react"
import { toFailure } from "@cricksy/shared/base/failure.ts"
import { isAutomatic, keepAutomatic } from "../../capture/automatic-setting.ts"
import { useCamera, type CameraState } from "../../capture/use-camera.ts"
import { useDroppedFiles } from "../../capture/use-dropped-files.ts"
import { useFinder } from "../../capture/use-finder.ts"
import { Button, IconButton } from "../../components/button.tsx"
import { classNames } from "../../components/class-names.ts"
import { showToast } from "../../components/toasts.tsx"
import { messages } from "../../messages/en.ts"
import { FilePicker } from "./file-picker.tsx"
import { FoundOutline } from "./found-outline.tsx"
import { useCapture } from "./use-capture.ts"
import { toSentence } from "./viewfinder-sentence.ts"
import styles from "./capture-screen.module.css"

const { capture: texts } = messages

const sentences: Record<Exclude<CameraState, "live">, string> = {
  starting: texts.cameraStarting, denied: texts.cameraDenied, missing: texts.cameraMissing, busy: texts.cameraBusy, insecure: texts.cameraInsecure,
}

/** Taking a sheet in: live viewfinder with a shutter; picking, dropping and pasting files always work beside it. */
export function CaptureScreen() {
  const { ready, taken, saving, storeFailure, keep, keepPicked, finish, leave } = useCapture()
  const { videoRef, state, hasLight, takePicture, setLight, retry } = useCamera(ready)
  const [light, setLightState] = useState(false)
  const [automatic, setAutomatic] = useState(isAutomatic)
  const dragging = useDroppedFiles(keepPicked)
  const live = state === "live"
  useEffect(() => { document.title = `${texts.title} · ${messages.app.name}` }, [])

  const shoot = async () => {
    try {
      await keep([{ filename: texts.photoName(new Date()), file: await takePicture() }])
    } catch (thrown) {
      showToast(toFailure(thrown).message)
    }
  }
  const { finding, takenByHand } = useFinder(videoRef, live, automatic, () => void shoot())
  const shootByHand = () => { takenByHand(); void shoot() }
  const toggleAutomatic = () => { setAutomatic(!automatic); keepAutomatic(!automatic) }
  const toggleLight = () => { setLightState(!light); void setLight(!light) }

  return (
    <main className={styles.capture}>
      <header className={styles.top}>
        <IconButton icon="close" label={messages.app.cancel} className={styles.white} onClick={leave} />
        <h1 className={styles.title}>{texts.title}</h1>
        {live && finding && <Button look="quiet" className={styles.white} aria-pressed={automatic} title={texts.automaticWhy} onClick={toggleAutomatic}>{texts.automatic}</Button>}
        {hasLight && <Button look="quiet" className={styles.white} aria-pressed={light} onClick={toggleLight}>{texts.torch}</Button>}
      </header>
      <div className={styles.finder}>
        <video ref={videoRef} className={classNames(styles.video, !live && styles.hidden)} playsInline muted aria-hidden="true" />
        {live && (finding?.view.corners ? <FoundOutline finding={finding} /> : <div className={styles.guide} />)}
        {live && <p className={styles.hint} aria-live="polite">{finding ? toSentence(finding, automatic) : texts.frameHint}</p>}
        {taken.length > 0 && <div key={taken.length} className={styles.flash} />}
        {!live && (
          <div className={styles.panel} role="status">
            <p>{storeFailure ?? sentences[state]}</p>
            {state !== "starting" && <FilePicker icon="camera" strong camera onFiles={keepPicked}>{texts.pickPhoto}</FilePicker>}
            {(state === "busy" || state === "denied") && <button type="button" className={styles.dark} onClick={retry}>{messages.app.retry}</button>}
            <p className={styles.byMouse}>{texts.drop}, {texts.dropHint}.</p>
          </div>
        )}
        {dragging && <div className={styles.drop}>{texts.drop}</div>}
      </div>
      <div className={styles.controls}>
        <FilePicker icon="file" onFiles={keepPicked}>{texts.pickFiles}</FilePicker>
        <button type="button" className={styles.shutter} aria-label={texts.shutter} disabled={!live || saving} onClick={shootByHand} />
        {taken.length > 0
          ? <button type="button" className={classNames(styles.dark, styles.strong)} onClick={finish}>{texts.finish(taken.length)}</button>
          : <span />}
      </div>
      <p className={styles.limits} role="status">{saving ? texts.saving : taken.length > 0 ? texts.taken(taken.length) : texts.limits}</p>
    </main>
  )
}
