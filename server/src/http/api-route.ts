import { z } from "@hono/zod-openapi"
import { errorResponse } from "@cricksy/shared/contract/uploads.ts"

/** The parts that every route's description is made of. */
const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } })
export const body = <T extends z.ZodType>(schema: T) => ({ body: { content: json(schema), required: true } })

/** An answer that is well, and the one for everything else. */
export const answers = <Status extends number, T extends z.ZodType>(status: Status, schema: T, description: string) => ({
  [status]: { content: json(schema), description },
  default: { content: json(errorResponse), description: "What went wrong, as a code and a sentence." },
})

/** The upload in the path. Not a UUID: no such upload, 404. */
export const uploadPath = z.object({ upload_id: z.uuid() })
