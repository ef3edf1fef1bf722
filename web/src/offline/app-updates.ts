import { Workbox } from "workbox-window"
import { showToast } from "../components/toasts.tsx"
import { messages } from "../messages/en.ts"
import { fetchPacks, handwritingPack, printPack } from "./ocr-pack.ts"

/**
 * Registers the service worker (https only), asks before a new version takes over (never under a half-corrected card), and fetches the
 * packs of the reader once it is active. Goes on by itself when the network comes back.
 */
export async function keepAppOffline(): Promise<void> {
  window.addEventListener("online", () => void fetchPacks())
  document.addEventListener("visibilitychange", () => {
    const missing = [printPack, handwritingPack].some((pack) => ["failed", "waiting"].includes(pack.find().state))
    if (document.visibilityState === "visible" && missing) void fetchPacks()
  })
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return fetchPacks()
  const workbox = new Workbox("/service-worker.js")
  workbox.addEventListener("waiting", () => {
    showToast(messages.app.updateReady, { label: messages.app.update, onSelect: () => {
      workbox.addEventListener("controlling", () => window.location.reload())
      workbox.messageSkipWaiting()
    } }, true)
  })
  // Registered is not yet installed: "Ready for offline" is true only once the shell lies in the worker's cache and the worker answers for it.
  await workbox.register().then(() => navigator.serviceWorker.ready, () => undefined)
  return fetchPacks()
}
