import { useCallback, useEffect, useRef, useState, type RefObject } from "react"
import type { FrameView } from "@cricksy/shared/page/judge-frame.ts"
import { chooseReadingSize } from "@cricksy/shared/page/reading-size.ts"
import type { LiveFrame } from "../worker/live-frame.ts"
import { disarm, startWatching, watchFrame, type Advice } from "./auto-shutter.ts"
import { takeFrame } from "./take-frame.ts"

/** What the viewfinder shows, of a picture `width` × `height`. `caught`: this sheet's picture was taken. */
export type Finding = { view: FrameView; advice: Advice; caught: boolean; width: number; height: number }

/** Side of what is looked at closely, in pixels of the size in which the picture will be read. */
const detailSide = 240
/** Between an answer and the next question, in ms: five looks a second and a thread that mostly rests. */
const pause = 150

async function takeLiveFrame(video: HTMLVideoElement): Promise<LiveFrame> {
  const { videoWidth: width, videoHeight: height } = video
  const detail = Math.min(width, height, Math.round((detailSide * width) / chooseReadingSize({ width, height }).width))
  return { picture: await takeFrame(video), width, height, detail }
}

/**
 * Looks at the live camera several times a second, in a thread of its own, and calls `shoot` once for each sheet that lies still and good,
 * if `automatic`. Undefined until the first look, and where the browser cannot: the shutter works all the same.
 */
export function useFinder(videoRef: RefObject<HTMLVideoElement | null>, live: boolean, automatic: boolean, shoot: () => void) {
  const [finding, setFinding] = useState<Finding>()
  const watching = useRef(startWatching())
  const current = useRef({ automatic, shoot })
  useEffect(() => { current.current = { automatic, shoot } })

  useEffect(() => {
    if (!live) return
    const worker = new Worker(new URL("../worker/finder.worker.ts", import.meta.url), { type: "module", name: "finder" })
    let timer: ReturnType<typeof setTimeout> | undefined
    let before: string | undefined
    const stop = () => { clearTimeout(timer); worker.terminate() }
    const look = async () => {
      const video = videoRef.current
      if (!video || video.videoWidth === 0) return
      const frame = await takeLiveFrame(video)
      worker.postMessage(frame, [frame.picture])
    }
    worker.onmessage = ({ data: view }: MessageEvent<FrameView>) => {
      const { videoWidth: width = 0, videoHeight: height = 0 } = videoRef.current ?? {}
      const next = watchFrame(watching.current, view, performance.now())
      watching.current = next.watching
      // Sentences change when two frames running agree: they do not flicker, and a screen reader can follow.
      const said = [next.advice, ...view.missing].join()
      const agreed = said === before
      before = said
      const found: Finding = { view, advice: next.advice, caught: !next.watching.armed, width, height }
      setFinding((shown) => (agreed || !shown ? found : { ...shown, view: { ...shown.view, ...(view.corners ? { corners: view.corners } : {}) } }))
      if (next.shoot && current.current.automatic) current.current.shoot()
      timer = setTimeout(() => { look().catch(stop) }, pause)
    }
    worker.onerror = stop
    look().catch(stop)
    return () => { stop(); setFinding(undefined) }
  }, [live, videoRef])

  const takenByHand = useCallback(() => { watching.current = disarm(watching.current) }, [])
  return { finding, takenByHand }
}
