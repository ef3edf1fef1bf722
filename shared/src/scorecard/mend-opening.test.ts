import { expect, it } from "vitest"
import { mendOpening } from "./mend-opening.ts"

it.each([
  ["Exiras (b 2, lb 3) 5", "Extras (b 2, lb 3) 5"],
  ["Tota)  (7 wickets; 20 overs)  164", "Total  (7 wickets; 20 overs)  164"],
  ["Fatl of wlckets: 1-23, 2-45", "Fall of wickets 1-23, 2-45"],
  ["Did nol bal: J. Fenn, K. Moss", "Did not bat J. Fenn, K. Moss"],
])("mends %s", (read, right) => expect(mendOpening(read)).toBe(right))

it.each(["A. Rao  c Hill b Marsh  31  40  4", "Extras (b 2) 4", "Taylor  12  9  1", "Toal  12  9  1  0", "Toal  c Hill b Marsh  12", "Toal  not out  45", "Elmfield innings", ""])("leaves %s as it is", (text) => expect(mendOpening(text)).toBe(text))
