import { z } from "zod"

const model = z.object({ classes: z.array(z.string()).min(2), calibration: z.record(z.string(), z.array(z.number())) })

/** What stands beside the nets' files (`models.json`): for each its classes in the order of its scores, and numbers fitted after training. */
export const cellModelsSchema = z.object({ version: z.string(), balls: model, marks: model, figures: model, words: model })

/** The same beside the nets that read print (`print.json`), which come with another pack. */
export const printModelsSchema = z.object({ version: z.string(), print: model, "small-print": model })
