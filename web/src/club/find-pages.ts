import type { Failure } from "@cricksy/shared/base/failure.ts"
import type { PagePicture } from "../components/page-image.tsx"

/** What the drawing of the pages has come to. */
export function findPages(pages: PagePicture[] | { failure: Failure } | undefined): { found?: PagePicture[]; failure?: Failure } {
  if (pages === undefined) return {}
  return Array.isArray(pages) ? { found: pages } : { failure: pages.failure }
}
