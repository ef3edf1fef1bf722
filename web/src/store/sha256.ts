import { plainSha256 } from "@cricksy/shared/base/sha256.ts"

const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")

/** Hex SHA-256 of a file's bytes. */
export async function sha256Of(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer()
  const subtle: SubtleCrypto | undefined = crypto.subtle
  return subtle ? hexOf(new Uint8Array(await subtle.digest("SHA-256", bytes))) : plainSha256(new Uint8Array(bytes))
}
