import { expect, test } from "vitest"
import { gatherDeliveries } from "./gather-deliveries.ts"
import { createTestCard } from "./test-card.ts"

const pointers = ["/innings/0/batting/1/runs", "/innings/0/deliveries/3", "/innings/0/deliveries/4", "/innings/1/deliveries/0", "/innings/0/bowling/2/overs_bowled/3"]

test("doubtful deliveries of an innings with boxes become one question, what else is asked stays", () => {
  const card = createTestCard()
  expect(gatherDeliveries(pointers, card)).toEqual(pointers)
  card.inningsList[0]!.bowling[0]!.oversBowled = [["."]]
  expect(gatherDeliveries(pointers, card)).toEqual(["/innings/0/batting/1/runs", "/innings/0/deliveries", "/innings/1/deliveries/0", "/innings/0/bowling/2/overs_bowled/3"])
})
