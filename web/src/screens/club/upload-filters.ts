import type { UploadSummary } from "@cricksy/shared/contract/uploads.ts"
import type { UploadFilter } from "../../club/club-server.ts"
import type { ClubTab } from "./club-tabs.tsx"

/** What each tab asks the server for. */
export const filters: Record<Exclude<ClubTab, "matches">, UploadFilter> = {
  eyes: { needsEyes: true },
  all: {},
  applied: { state: "applied" },
  failed: { state: "failed" },
}

/** Every word of the query has to occur in title, file name or the sender's name; case and accents do not matter. */
export function matchesQuery(upload: UploadSummary, query: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize("NFD")
      .replace(/\p{Diacritic}/gu, "")
      .toLowerCase()
  const text = plain([upload.title, upload.filename, upload.uploaded_by ?? ""].join(" "))
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
