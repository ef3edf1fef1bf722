import { expect, test } from "vitest"
import { gatherDeliveries } from "./gather-deliveries.ts"

test("doubtful deliveries become one question, what else is asked stays", () => {
  expect(gatherDeliveries(["/innings/0/batting/1/runs", "/innings/0/deliveries/3", "/innings/0/deliveries/4", "/innings/1/deliveries/0", "/innings/0/bowling/2/overs_bowled/3"]))
    .toEqual(["/innings/0/batting/1/runs", "/innings/0/deliveries", "/innings/1/deliveries", "/innings/0/bowling/2/overs_bowled/3"])
})
