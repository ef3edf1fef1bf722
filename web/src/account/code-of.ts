/** The code in a pasted link (`…/pair?code=…`) or the code itself, without blanks; "" where there is none. */
export function codeOf(text: string): string {
  const pasted = text.trim()
  if (URL.canParse(pasted)) return new URL(pasted).searchParams.get("code") ?? ""
  return /^[\w-]+$/.test(pasted) ? pasted : ""
}
