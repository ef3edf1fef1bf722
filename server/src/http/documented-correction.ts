import { z } from "@hono/zod-openapi"
import { correctionsRequest, correctionsResponse, statusResponse } from "@cricksy/shared/contract/uploads.ts"
import { correctionSchema } from "@cricksy/shared/match/correction.ts"

// `z.json()` refers to itself; the OpenAPI generator follows it for ever unless it is told the type.
const anyValue = z.json().openapi({ type: ["string", "number", "boolean", "null", "object", "array"], description: "Any JSON value." })
const correction = correctionSchema.extend({ before: anyValue, after: anyValue })

/** The contract's schemas that hold corrections, the same to check with, and fit to be documented. */
export const documented = {
  correctionsRequest: correctionsRequest.extend({ corrections: z.array(correction).min(1).max(500) }),
  correctionsResponse: correctionsResponse.extend({ corrections: z.array(correction) }),
  statusResponse: statusResponse.extend({ corrections: z.array(correction) }),
}
