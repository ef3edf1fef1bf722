import { createHash, randomBytes } from "node:crypto"

/** A new secret of 256 random bits that can stand in a link; the prefix tells a person (and a secret scanner) what it is. */
export function newSecret(prefix: "cricksy" | "setup" | "pair" | "invite"): string {
  return `${prefix}_${randomBytes(32).toString("base64url")}`
}

/**
 * What the database keeps of a secret: its SHA-256 in hex. A slow hash is for passwords that people invent; with 256 random bits there is
 * nothing to guess, and a token is looked up on every request.
 */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex")
}
