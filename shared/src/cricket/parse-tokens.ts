/** More than any over or innings of one batter has: hostile corrections end here. */
const mostTokens = 100
const longestToken = 8

/** Tokens as one text, `1 . 4 W`, and back. Undefined where a token is longer than any that exists or there are too many. */
export function parseTokens(text: string): string[] | undefined {
  const tokens = text.split(/\s+/, mostTokens + 1).filter((token) => token !== "")
  return tokens.length > mostTokens || tokens.some((token) => token.length > longestToken) ? undefined : tokens
}

export const formatTokens = (tokens: readonly string[]): string => tokens.join(" ")
