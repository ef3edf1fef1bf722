import { decodersList, handwritingCache, handwritingCachePrefix, handwritingFiles, isDecoder, packCache, packCachePrefix, packFiles, type FetchedFile } from "./ocr-pack-files.ts"
import { hasDeclined, keepDeclined } from "./declined-pack.ts"
import { createPackKeeper } from "./pack-keeper.ts"

/** The pack and the decoders of this build; while developing there are no built decoders. */
async function listPrintFiles(): Promise<FetchedFile[]> {
  if (!import.meta.env.PROD) return [...packFiles]
  const response = await fetch(decodersList, { cache: "no-cache" })
  if (!response.ok) throw new Error(`${decodersList}: ${response.status}`)
  const decoders: FetchedFile[] = await response.json()
  return [...packFiles, ...decoders]
}

/** Reading printed sheets and PDFs. Decoders of earlier builds go with their pack. */
export const printPack = createPackKeeper({ cache: packCache, cachePrefix: packCachePrefix, files: packFiles, listWanted: listPrintFiles, isPassing: isDecoder })

/** Reading handwriting; a person may decline it and fetch it later. */
export const handwritingPack = createPackKeeper({
  cache: handwritingCache, cachePrefix: handwritingCachePrefix, files: handwritingFiles, listWanted: async () => handwritingFiles, isPassing: () => false,
})

/** Both packs, one after the other: print reads more sheets. The second only where it was not declined, which is known from the start. */
export async function fetchPacks(): Promise<void> {
  if (hasDeclined()) handwritingPack.decline()
  await printPack.fetch()
  if (!hasDeclined()) await handwritingPack.fetch()
}

/** Says no to the handwriting pack and frees its room; the choice stays on this device. */
export function declineHandwriting(): void {
  keepDeclined(true)
  handwritingPack.decline()
}

/** Fetches the handwriting pack after all. */
export function acceptHandwriting(): Promise<void> {
  keepDeclined(false)
  return handwritingPack.fetch()
}
