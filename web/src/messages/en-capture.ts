import { limits } from "@cricksy/shared/base/limits.ts"

const megabytes = (bytes: number) => `${bytes / 1_000_000} MB`

export const capture = {
  title: "New sheet",
  shutter: "Take the picture",
  finish: (count: number) => `Done · ${count}`,
  taken: (count: number) => (count === 1 ? "1 picture is on this phone" : `${count} pictures are on this phone`),
  saving: "Saving …",
  saved: "Saved on this phone",
  frameHint: "Fill the frame with the whole page. Hold still, avoid your own shadow.",
  torch: "Light",
  openCamera: "Open the camera",
  pickPhoto: "Take a photo",
  pickFiles: "Pick files",
  drop: "Drop pictures, PDFs or card files here",
  dropHint: "or paste a screenshot with Ctrl + V",
  limits: `JPEG, PNG, WebP or HEIC up to ${megabytes(limits.pictureBytes)}, PDF up to ${megabytes(limits.pdfBytes)} and ${limits.pdfPages} pages, cards as CSV or JSON. Larger photos are made smaller for you.`,
  cameraStarting: "Starting the camera …",
  cameraDenied: "The browser does not let this app use the camera. Allow it in the browser's settings, or take a photo with the button below.",
  cameraMissing: "No camera was found. Pick a picture or a PDF instead.",
  cameraBusy: "Another app is using the camera. Close it and try again, or pick a picture.",
  cameraInsecure: "This page was opened without https, so the browser keeps the live camera closed. You can still take and pick photos below.",
  twin: (name: string) => `${name} is in your list already.`,
  notTaken: (name: string, why: string) => `${name}: ${why}`,
  photoName: (at: Date) => `sheet-${at.toISOString().slice(0, 19).replaceAll(":", "-")}.jpg`,
  pastedName: "pasted picture",
}
