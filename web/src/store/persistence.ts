/**
 * `kept`: the browser has promised not to evict our data. `at risk`: it may, after a week without a visit (Safari) or when the disk
 * fills.
 */
export type Persistence = "kept" | "at risk"

/** Asks the browser to keep our data for good. Call it from a click or after the first capture: some browsers ask the person. */
export async function persist(): Promise<Persistence> {
  const storage: StorageManager | undefined = navigator.storage
  if (!storage?.persist) return "at risk"
  return (await storage.persisted()) || (await storage.persist()) ? "kept" : "at risk"
}
