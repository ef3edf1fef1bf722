import { createHash, randomUUID } from "node:crypto"
import { link, mkdir, open, rename, rm, stat } from "node:fs/promises"
import { createReadStream } from "node:fs"
import { dirname, join } from "node:path"
import type { Readable } from "node:stream"

/** What the sender announced about the bytes; null: not announced. */
export type Announced = { size: number; sha256Hex: string | null; sha256Base64: string | null; onlyNew: boolean }

export type WriteOutcome = { sha256: string } | "exists" | "wrong_size" | "wrong_bytes"

// Named by the key's hash: whatever a key contains, it cannot leave the folder.
function fileOf(folder: string, key: string): string {
  const name = createHash("sha256").update(key).digest("hex")
  return join(folder, name.slice(0, 2), name)
}

/** Writes an object so that it is there whole or not at all, also after a power cut: temporary file, fsync, then its name. */
export async function writeObject(folder: string, key: string, body: ReadableStream<Uint8Array> | null, announced: Announced): Promise<WriteOutcome> {
  const file = fileOf(folder, key)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const temporary = `${file}.${randomUUID()}.part`
  try {
    const written = await writeBody(temporary, body, announced.size)
    if (written === null || written.size !== announced.size) return "wrong_size"
    if (announced.sha256Hex !== null && announced.sha256Hex !== written.digest.toString("hex")) return "wrong_bytes"
    if (announced.sha256Base64 !== null && announced.sha256Base64 !== written.digest.toString("base64")) return "wrong_bytes"
    if (announced.onlyNew && !await linkNew(temporary, file)) return "exists"
    if (!announced.onlyNew) await rename(temporary, file)
    await syncFolder(dirname(file))
    return { sha256: written.digest.toString("hex") }
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Opens an object; null where there is none. `body` is null unless asked for. */
export async function openObject(folder: string, key: string, withBody: boolean): Promise<{ size: number; modified: Date; body: ReadableStream<Uint8Array> | null } | null> {
  const file = fileOf(folder, key)
  const found = await stat(file).catch(() => null)
  if (found === null) return null
  return { size: found.size, modified: found.mtime, body: withBody ? toWeb(createReadStream(file)) : null }
}

/** Removes an object; fine where there is none. */
export async function removeObject(folder: string, key: string): Promise<void> {
  await rm(fileOf(folder, key), { force: true })
}

async function writeBody(file: string, body: ReadableStream<Uint8Array> | null, limit: number): Promise<{ size: number; digest: Buffer } | null> {
  const hash = createHash("sha256")
  const handle = await open(file, "wx", 0o600)
  let size = 0
  try {
    for await (const chunk of body ?? []) {
      size += chunk.byteLength
      if (size > limit) return null
      hash.update(chunk)
      // Not write(): on a disk that fills it may take a part of the chunk and say so in a number only.
      await handle.writeFile(chunk)
    }
    await handle.sync()
    const { size: stored } = await handle.stat()
    if (stored !== size) throw new Error(`${file} holds ${stored} of ${size} bytes.`)
  } finally {
    await handle.close()
  }
  return { size, digest: hash.digest() }
}

async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false
    throw error
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return
  const handle = await open(folder, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next: IteratorResult<unknown> = await chunks.next()
      if (next.done === true) controller.close()
      else if (next.value instanceof Uint8Array) controller.enqueue(next.value)
    },
    cancel() {
      stream.destroy()
    },
  })
}
