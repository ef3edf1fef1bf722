import { lstatSync, mkdirSync } from "node:fs"
import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"

/**
 * A folder of this user's own among the temporary ones, made where it is missing. A name there can be guessed, so another user may have
 * made it first: throws an Error where it is not a folder of ours that we alone can write to. `mode`: 0o700, or 0o755 to be read by others.
 */
export function openOwnFolder(purpose: string, mode: number, parent: string = tmpdir()): string {
  const folder = join(parent, `cricksy-${purpose}-${process.getuid?.() ?? userInfo().username}`)
  mkdirSync(folder, { recursive: true, mode })
  const facts = lstatSync(folder)
  if (process.getuid !== undefined && (!facts.isDirectory() || facts.uid !== process.getuid() || (facts.mode & 0o022) !== 0))
    throw new Error(`${folder} is not a folder that this user alone can write to. Remove it, or set TMPDIR to another place.`)
  return folder
}
