/** Chromium's offer to install the app; not in TypeScript's DOM. */
type InstallOffer = Event & { prompt: () => Promise<unknown> }

let offer: InstallOffer | undefined
const listeners = new Set<() => void>()

const isInstallOffer = (event: Event): event is InstallOffer => "prompt" in event

function setOffer(next: InstallOffer | undefined): void {
  offer = next
  for (const listener of listeners) listener()
}

/** Keeps the browser's offer for our own button. Call once, early: the browser makes it only once. */
export function keepInstallOffer(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault()
    if (isInstallOffer(event)) setOffer(event)
  })
  window.addEventListener("appinstalled", () => setOffer(undefined))
}

/** How this device can install the app: by our button, by hand in Safari's share menu, or not (installed already, or no way). */
export function findInstallWay(): "button" | "share menu" | undefined {
  if (matchMedia("(display-mode: standalone)").matches) return undefined
  if (offer) return "button"
  const apple = /iPhone|iPad/.test(navigator.userAgent) || (navigator.userAgent.includes("Macintosh") && navigator.maxTouchPoints > 1)
  return apple ? "share menu" : undefined
}

export async function install(): Promise<void> {
  await offer?.prompt()
  setOffer(undefined)
}

/** Returns how to stop. */
export function watchInstallWay(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
