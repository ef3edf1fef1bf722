/** Lower case, without accents or punctuation, words parted by one space. */
export function plain(text: string | null | undefined): string {
  return (text ?? "").normalize("NFKD").replace(/[^\x20-\x7e]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim()
}

/** How alike two texts are, 0 to 1: twice the matching letters by both lengths (Ratcliff and Obershelp, as Python's difflib has it). */
export function similarity(a: string, b: string): number {
  return a.length + b.length === 0 ? 1 : (2 * matching(a, b)) / (a.length + b.length)
}

function matching(a: string, b: string): number {
  let [bestA, bestB, best] = [0, 0, 0]
  let previous = new Map<number, number>()
  for (let i = 0; i < a.length; i++) {
    const current = new Map<number, number>()
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue
      const length = (previous.get(j - 1) ?? 0) + 1
      current.set(j, length)
      if (length > best) [bestA, bestB, best] = [i - length + 1, j - length + 1, length]
    }
    previous = current
  }
  if (best === 0) return 0
  return best + matching(a.slice(0, bestA), b.slice(0, bestB)) + matching(a.slice(bestA + best), b.slice(bestB + best))
}

/** The measure for names: 80 % alike, in either order of the words. Two empty names are alike, an empty and a full one are not. */
export function alike(a: string | null | undefined, b: string | null | undefined): boolean {
  const [one, other] = [plain(a), plain(b)]
  if (one === "" || other === "") return one === other
  return Math.max(similarity(one, other), similarity(one, other.split(" ").reverse().join(" "))) >= 0.8
}
