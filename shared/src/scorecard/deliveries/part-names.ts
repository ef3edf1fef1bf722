import type { CollectedBall } from "./ball-line.ts"

/**
 * Parts "Bob Marsh Amit Rao" into bowler and batter where a line has both in one: the bowler is the same all over, so what the lines of an over begin with in common
 * is his name. An over with one batter alone is parted by a bowler known from another over, else in the middle.
 */
export function partNames(balls: readonly CollectedBall[]): CollectedBall[] {
  const known = new Set<string>()
  const joined = balls.filter((ball) => ball.bowler === "")
  for (const over of new Set(joined.map((ball) => ball.over))) {
    const own = joined.filter((ball) => ball.over === over)
    const prefix = findPrefix(own.map((ball) => ball.striker.split(" ")))
    if (new Set(own.map((ball) => ball.striker)).size > 1 && prefix.length > 0) known.add(prefix.join(" "))
  }
  return balls.map((ball) => {
    if (ball.bowler !== "") return ball
    const words = ball.striker.split(" ")
    const bowler = [...known].filter((name) => ball.striker.startsWith(`${name} `)).sort((a, b) => b.length - a.length)[0] ?? words.slice(0, Math.ceil(words.length / 2)).join(" ")
    return { ...ball, bowler, striker: ball.striker.slice(bowler.length).trim() }
  })
}

function findPrefix(names: readonly string[][]): string[] {
  const [first = [], ...others] = names
  const most = Math.min(...names.map((words) => words.length)) - 1
  let same = 0
  while (same < most && others.every((words) => words[same] === first[same])) same += 1
  return first.slice(0, same)
}
