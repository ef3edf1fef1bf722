/** One picture of the live camera, `width` × `height`, closed by who gets it; `detail` is the side of the square in its middle that is looked at closely. */
export type LiveFrame = { picture: VideoFrame | ImageBitmap; width: number; height: number; detail: number }
