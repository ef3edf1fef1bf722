import { useEffect, useRef, useState, type PointerEvent } from "react"
import { clampView, fitView, zoomAt, type PageView, type Size } from "./page-view.ts"

const doubleTapMs = 300

/**
 * Zoom and pan of a picture in a frame: pinch, wheel with Ctrl, double tap, drag once zoomed in. `setView` moves it from outside;
 * `view` is undefined until the frame has been measured.
 */
export function usePageView(picture: Size) {
  const frameRef = useRef<HTMLDivElement>(null)
  const [frame, setFrame] = useState<Size>()
  const [view, setView] = useState<PageView>()
  const fingers = useRef(new Map<number, { x: number; y: number }>())
  const lastTap = useRef(0)
  const { width, height } = picture

  useEffect(() => {
    const element = frameRef.current
    if (!element) return
    const observer = new ResizeObserver(() => {
      const size = { width: element.clientWidth, height: element.clientHeight }
      // A frame that is being taken away reports no size.
      if (size.width === 0 || size.height === 0) return
      setFrame(size)
      setView(fitView({ width, height }, size))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [width, height])
  useEffect(() => {
    const element = frameRef.current
    if (!element || !frame) return
    const zoomByWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      const box = element.getBoundingClientRect()
      const at = { x: event.clientX - box.left, y: event.clientY - box.top }
      setView((old) => old && zoomAt(old, Math.exp(-event.deltaY / 300), at, { width, height }, frame))
    }
    element.addEventListener("wheel", zoomByWheel, { passive: false })
    return () => element.removeEventListener("wheel", zoomByWheel)
  }, [frame, width, height])

  const zoomed = view !== undefined && frame !== undefined && view.scale > fitView(picture, frame).scale * 1.01
  const place = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const pointers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      fingers.current.set(event.pointerId, place(event))
      if (fingers.current.size > 1 || zoomed) event.currentTarget.setPointerCapture(event.pointerId)
      if (event.timeStamp - lastTap.current < doubleTapMs && fingers.current.size === 1 && frame) {
        setView((old) => old && (zoomed ? fitView(picture, frame) : zoomAt(old, 2.5, place(event), picture, frame)))
      }
      lastTap.current = event.timeStamp
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const before = fingers.current.get(event.pointerId)
      if (!before || !frame) return
      const now = place(event)
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1]
      fingers.current.set(event.pointerId, now)
      if (other) {
        const ratio = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y))
        setView((old) => old && zoomAt(old, ratio, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }, picture, frame))
      } else if (zoomed) {
        setView((old) => old && clampView({ ...old, x: old.x + now.x - before.x, y: old.y + now.y - before.y }, picture, frame))
      }
    },
    onPointerUp: (event: PointerEvent) => { fingers.current.delete(event.pointerId) },
    onPointerCancel: (event: PointerEvent) => { fingers.current.delete(event.pointerId) },
  }
  const zoomBy = (factor: number) => {
    if (frame) setView((old) => old && zoomAt(old, factor, { x: frame.width / 2, y: frame.height / 2 }, picture, frame))
  }
  return { frameRef, frame, view, setView, zoomed, pointers, zoomBy }
}
