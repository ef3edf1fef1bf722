import { expect, test } from "vitest"
import { assignNames } from "./assign-names.ts"

test("nobody stands in two rows: a doubtful row takes whom the sure one leaves", () => {
  const [sure, doubtful] = assignNames([{ persons: [0, -8], stranger: -9 }, { persons: [-1, -1.5], stranger: -9 }])
  expect(sure?.persons[0]).toBeGreaterThan(0.95)
  expect(doubtful?.persons[1]).toBeGreaterThan(0.9)
})

test("a name that is nobody's is a stranger's; brothers alike stay in doubt", () => {
  const [stranger] = assignNames([{ persons: [-30, -28], stranger: -12 }])
  expect(stranger?.stranger).toBeGreaterThan(0.99)
  const twins = assignNames([{ persons: [-3, -3], stranger: -12 }, { persons: [-3, -3], stranger: -12 }])
  expect(twins[0]?.persons[0]).toBeCloseTo(0.5, 1)
  expect(assignNames([])).toEqual([])
})
