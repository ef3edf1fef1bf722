import type { Layout } from "./layout.ts"
import { layoutSchema } from "./layout.ts"
import hcl2017 from "./layouts/hcl-2017.json" with { type: "json" }
import hcl2018 from "./layouts/hcl-2018.json" with { type: "json" }
import ncca from "./layouts/ncca.json" with { type: "json" }
import oversLeft from "./layouts/overs-left.json" with { type: "json" }
import pex from "./layouts/pex.json" with { type: "json" }
import suchyaree from "./layouts/suchyaree.json" with { type: "json" }

/** The forms that come with the product. A club may add its own in the same shape. */
export const layoutLibrary: readonly Layout[] =
  [suchyaree, oversLeft, hcl2017, hcl2018, ncca, pex].map((layout) => layoutSchema.parse(layout))
