import type { ScanDelivery } from "@cricksy/shared/contract/scan-result.ts"

/** One thing that the truth holds, and what was read of it. */
export type AddItem = (field: string, right: boolean, pointer: string, want: unknown, got: unknown) => void

const outcome = (ball: ScanDelivery) => JSON.stringify([ball.runs_batter, ...["wides", "no_balls", "byes", "leg_byes", "penalty"].map((kind) => ball.extras[kind as keyof ScanDelivery["extras"]] ?? 0), ball.wickets.length])

/** Every true delivery is one item: what it brought must have been read in its over, in its order (least edits between the two). */
export function scoreDeliveries(truth: readonly ScanDelivery[], got: readonly ScanDelivery[], base: string, add: AddItem): void {
  for (const over of new Set(truth.map((ball) => ball.over))) {
    const want = truth.filter((ball) => ball.over === over)
    const read = got.flatMap((ball, index) => (ball.over === over ? [{ index, token: outcome(ball) }] : []))
    const partners = align(want.map(outcome), read.map((entry) => entry.token))
    want.forEach((ball, i) => {
      const partner = partners[i] === undefined ? undefined : read[partners[i]]
      add("delivery", partner?.token === outcome(ball), partner ? `${base}/${partner.index}` : base, outcome(ball), partner?.token)
    })
  }
}

/** For each token of `want` the index of the token of `got` that stands for it, by least edit distance. */
function align(want: readonly string[], got: readonly string[]): (number | undefined)[] {
  const cost = Array.from({ length: want.length + 1 }, (_, i) => Array.from({ length: got.length + 1 }, (_, j) => (i * j === 0 ? i + j : 0)))
  const at = (i: number, j: number) => cost[i]?.[j] ?? 0
  for (let i = 1; i <= want.length; i++)
    for (let j = 1; j <= got.length; j++)
      cost[i]![j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + Number(want[i - 1] !== got[j - 1]))
  const partners: (number | undefined)[] = want.map(() => undefined)
  for (let i = want.length, j = got.length; i > 0 && j > 0; ) {
    if (at(i, j) === at(i - 1, j - 1) + Number(want[i - 1] !== got[j - 1])) partners[--i] = --j
    else if (at(i, j) === at(i - 1, j) + 1) i -= 1
    else j -= 1
  }
  return partners
}
