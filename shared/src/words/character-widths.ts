const wide = 0.85
const capital = 0.67
const usual = 0.54
const narrow = 0.28

/** How wide a character usually is, in shares of the letter size (rounded from Helvetica's metrics). */
export function weighCharacter(character: string): number {
  if (/[mwMW@%—…]/.test(character)) return wide
  if (/[iljtfrI.,:;'|!()[\]{}/\\\s-]/.test(character)) return narrow
  return /\p{Lu}/u.test(character) ? capital : usual
}
