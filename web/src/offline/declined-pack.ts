const key = "cricksy-handwriting-declined"
/** The choice where the browser did not take it: it holds until the page is closed. */
let unkept: boolean | undefined

/** Has this device said no to the handwriting pack? Where nobody was asked, no. */
export function hasDeclined(): boolean {
  if (unkept !== undefined) return unkept
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

/** Without storage the choice holds until the page is closed. */
export function keepDeclined(declined: boolean): void {
  try {
    if (declined) localStorage.setItem(key, "yes")
    else localStorage.removeItem(key)
    unkept = undefined
  } catch {
    // Private modes of some browsers throw.
    unkept = declined
  }
}
