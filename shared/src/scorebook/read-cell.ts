import type { Place } from "../base/reading.ts"
import type { CellReading } from "../words/cell-reading.ts"
import type { FormCell } from "./form-cells.ts"

/**
 * What the letters' net says of a cell: the likeliest texts as they look, and log-probabilities of the phrases for how a batter is out (`howOutPhrases`, their order).
 * Neighbouring positions of the net say the same: logs are to be divided by `temperature`, which was fitted after training. `moreBelow`: there may be a second
 * line that nobody could read.
 */
export type Letters = { free: readonly { text: string; log: number }[]; phrases: readonly number[]; temperature: number; moreBelow?: boolean }

/** A cell of the form, whether there is writing in it, where it is shown, and what the nets say of it. `lost`: it is not in the photo, or nobody knows where. */
export type ReadCell = { cell: FormCell; written: boolean; lost?: boolean; place: Place; reading?: CellReading; letters?: Letters }
