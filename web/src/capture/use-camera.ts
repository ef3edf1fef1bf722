import { useCallback, useEffect, useRef, useState } from "react"
import { FailureError } from "@cricksy/shared/base/failure.ts"
import { encodePicture } from "./encode-picture.ts"
import { takeFrame } from "./take-frame.ts"

export type CameraState = "starting" | "live" | "denied" | "missing" | "busy" | "insecure"

/** 4K where the camera has it: a page then has about 2000 px on its long side after cutting. */
const wanted: MediaStreamConstraints = { audio: false, video: { facingMode: { ideal: "environment" }, width: { ideal: 3840 }, height: { ideal: 2160 } } }

function stateOf(thrown: unknown): CameraState {
  const name = thrown instanceof Error ? thrown.name : ""
  if (name === "NotAllowedError" || name === "SecurityError") return "denied"
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "missing"
}

const findTrack = (video: HTMLVideoElement | null): MediaStreamTrack | undefined =>
  video?.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined

/**
 * The live camera in a `<video>`: one stream, opened when `ready` (the draft is stored) and kept until the screen closes.
 * `takePicture` gives the frame that is on show as a JPEG. `setLight` is there where the camera has a lamp.
 */
export function useCamera(ready: boolean) {
  const videoRef = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>(() => (navigator.mediaDevices ? "starting" : "insecure"))
  const [hasLight, setHasLight] = useState(false)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    const video = videoRef.current
    const devices: MediaDevices | undefined = navigator.mediaDevices
    if (!ready || !devices || !video) return
    let stream: MediaStream | undefined
    let closed = false
    const close = () => { for (const track of stream?.getTracks() ?? []) track.stop() }
    const open = async () => {
      stream = await devices.getUserMedia(wanted)
      if (closed) return close()
      const track = stream.getVideoTracks()[0]
      track?.addEventListener("ended", () => setState("busy"))
      video.srcObject = stream
      await video.play()
      setHasLight(track !== undefined && "torch" in (track.getCapabilities?.() ?? {}))
      setState("live")
    }
    open().catch((thrown: unknown) => { if (!closed) setState(stateOf(thrown)) })
    return () => {
      closed = true
      close()
      video.srcObject = null
    }
  }, [ready, attempt])

  const takePicture = useCallback(async (): Promise<Blob> => {
    const video = videoRef.current
    if (!video || video.videoWidth === 0) throw new FailureError("engine_failed")
    return encodePicture({ frame: await takeFrame(video) })
  }, [])
  const setLight = useCallback(async (torch: boolean) => {
    // `torch` is in the Image Capture specification, not yet in TypeScript's list of constraints.
    const light: MediaTrackConstraintSet & { torch: boolean } = { torch }
    await findTrack(videoRef.current)?.applyConstraints({ advanced: [light] }).catch(() => undefined)
  }, [])
  const retry = useCallback(() => { setState("starting"); setAttempt((number) => number + 1) }, [])
  return { videoRef, state, hasLight, takePicture, setLight, retry }
}
