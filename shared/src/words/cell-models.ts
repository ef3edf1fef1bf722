import { z } from "zod"

const model = z.object({ classes: z.array(z.string()).min(2), calibration: z.record(z.string(), z.array(z.number())) })

/** What stands beside the nets' files (`models.json`): for each its classes in the order of its scores, and numbers fitted after training. */
export const cellModelsSchema = z.object({ version: z.string(), balls: model, marks: model, figures: model, words: model })

/** The same beside the net that reads print (`print.json`), which comes with another pack. */
export const printModelSchema = z.object({ version: z.string(), print: model })
