/** Whether two values of JSON say the same; the order of an object's names does not count, and a database may change it. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!(one instanceof Object && other instanceof Object) || Array.isArray(one) !== Array.isArray(other)) return false
  const [ours, theirs] = [Object.entries(one), new Map(Object.entries(other))]
  return ours.length === theirs.size && ours.every(([name, value]) => theirs.has(name) && isSameJson(value, theirs.get(name)))
}
