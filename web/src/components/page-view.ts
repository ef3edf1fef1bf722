/** How a picture lies in its frame: `scale` frame pixels a picture pixel, `x` and `y` its top left corner in frame pixels. */
export type PageView = { scale: number; x: number; y: number }
export type Size = { width: number; height: number }

const largestScale = 6

/** The whole picture, centred. */
export function fitView(picture: Size, frame: Size): PageView {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height)
  return { scale, x: (frame.width - picture.width * scale) / 2, y: (frame.height - picture.height * scale) / 2 }
}

const clampEdge = (start: number, length: number, frame: number) =>
  length <= frame ? (frame - length) / 2 : Math.min(0, Math.max(frame - length, start))

/** Keeps the picture over the frame: no empty margin where the picture is larger, centred where it is smaller. */
export function clampView(view: PageView, picture: Size, frame: Size): PageView {
  const smallest = fitView(picture, frame).scale
  const scale = Math.min(largestScale, Math.max(smallest, view.scale))
  return { scale, x: clampEdge(view.x, picture.width * scale, frame.width), y: clampEdge(view.y, picture.height * scale, frame.height) }
}

/** Zooms by `factor` about a point of the frame, which stays over the same spot of the paper. */
export function zoomAt(view: PageView, factor: number, at: { x: number; y: number }, picture: Size, frame: Size): PageView {
  const scale = Math.min(largestScale, Math.max(fitView(picture, frame).scale, view.scale * factor))
  const ratio = scale / view.scale
  return clampView({ scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio }, picture, frame)
}

/** Brings a box of the picture into the middle, large enough that its height takes about a tenth of the frame. */
export function showBox([left, top, width, height]: readonly [number, number, number, number], picture: Size, frame: Size): PageView {
  const wanted = Math.min((0.1 * frame.height) / Math.max(1, height), (0.8 * frame.width) / Math.max(1, width))
  const scale = Math.max(fitView(picture, frame).scale, Math.min(wanted, 2.5))
  return clampView({ scale, x: frame.width / 2 - (left + width / 2) * scale, y: frame.height / 2 - (top + height / 2) * scale }, picture, frame)
}
