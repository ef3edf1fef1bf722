const key = "cricksy-shutter-by-hand"

/** Does the shutter go by itself on this device? Yes, unless a person said no; where a browser keeps nothing, yes. */
export function isAutomatic(): boolean {
  try {
    return localStorage.getItem(key) === null
  } catch {
    return true
  }
}

/** Without storage the choice holds until the viewfinder is closed. */
export function keepAutomatic(automatic: boolean): void {
  try {
    if (automatic) localStorage.removeItem(key)
    else localStorage.setItem(key, "yes")
  } catch {
    // Private modes of some browsers throw; nothing is lost but the choice.
  }
}
