const key = "cricksy-handwriting-declined"

/** Has this device said no to the handwriting pack? Where a browser keeps nothing, no. */
export function hasDeclined(): boolean {
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
  } catch {
    // Private modes of some browsers throw; nothing is lost but the choice.
  }
}
