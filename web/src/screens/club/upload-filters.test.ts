import type { UploadSummary } from "@cricksy/shared/contract/uploads.ts"
import { expect, test } from "vitest"
import { matchesQuery } from "./upload-filters.ts"

const at = "2026-05-02T10:00:00.000Z"
const upload: UploadSummary = {
  upload_id: "0b0f1c9a-1111-4111-8111-111111111111",
  status: "parsed",
  filename: "IMG_0042.jpg",
  file_type: "image/jpeg",
  game_id: null,
  size: 1,
  checksum: null,
  verified: true,
  match_id: null,
  error_code: null,
  error_message: null,
  uploaded_by: "Zoë Park",
  created_at: at,
  updated_at: at,
  title: "Ashford v Brookside 2nd XI",
  needs_eyes: true,
  review_count: 3,
  balanced: false,
  confidence: 0.8,
}

test.each([
  ["ashford", true],
  ["BROOK ash", true],
  ["zoe", true],
  ["img_0042", true],
  ["", true],
  ["ashford casterton", false],
  ["1st", false],
])("“%s” finds the sheet: %s", (query, found) => {
  expect(matchesQuery(upload, query)).toBe(found)
})
