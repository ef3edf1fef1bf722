/** What the camera shows now, for another thread. Nothing is scaled here: with software drawing that takes 100 ms and more, and this thread must stay free. */
export async function takeFrame(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap> {
  return takeVideoFrame(video) ?? await createImageBitmap(video)
}

/** A reference to the frame, which costs nothing; undefined where the browser has none, or gives it lying on its side. */
function takeVideoFrame(video: HTMLVideoElement): VideoFrame | undefined {
  if (!("VideoFrame" in window)) return undefined
  const frame = new VideoFrame(video)
  if (frame.displayWidth === video.videoWidth && frame.displayHeight === video.videoHeight) return frame
  frame.close()
  return undefined
}
