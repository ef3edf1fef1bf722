/** Hands a file to the browser's downloads. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address after this turn; a minute is enough for any disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** "IMG_42.jpg" → "IMG_42.csv". */
export function withEnding(filename: string, ending: string): string {
  const stem = filename.replace(/\.[^.]{1,5}$/, "")
  return `${stem === "" ? "sheet" : stem}.${ending}`
}
