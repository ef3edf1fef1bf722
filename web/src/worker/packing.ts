/**
 * A picture that is to be packed: a file that the browser decodes, `resizeWidth` pixels wide where that is less, or a frame of the camera, which is closed by
 * who gets it.
 */
export type Packing = { file: Blob; resizeWidth: number } | { frame: VideoFrame | ImageBitmap }

/** The JPEG's bytes; undefined where the browser cannot decode or draw the picture. */
export type Packed = ArrayBuffer | undefined
