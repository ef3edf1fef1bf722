/** A name as written, without the marks beside it. */
export type PlayerName = { name: string; captain: boolean; keeper: boolean; notOut: boolean }

const captainMark = /\(\s*c(?:apt(?:ain)?)?\s*\)|©/i
const keeperMark = /[†‡]|\(\s*(?:wk|w\/k|wkt?k?|keeper)\s*\)|(?:^|\s)\+|\+\s*$/i
const bothMarks = /\(\s*(?:c\s*[&,/+]\s*wk|wk\s*[&,/+]\s*c)\s*\)/i

/** No name is longer; trimming marks from both ends takes the square of a text's length. */
const longest = 120

/** Parts `* Smith †`, `Smith (c)`, `R. Jones (wk)`, `1. Brown`, `Green*` into the name and its marks. Empty name where none is left. */
export function parsePlayerName(written: string): PlayerName {
  const text = written.slice(0, longest)
  const both = bothMarks.test(text)
  const captain = both || captainMark.test(text) || /^\s*\*/.test(text)
  const keeper = both || keeperMark.test(text)
  const notOut = /\*\s*$/.test(text)
  const name = text
    .replace(bothMarks, " ").replace(captainMark, " ")
    .replace(/[†‡©]|\(\s*(?:wk|w\/k|wkt?k?|keeper)\s*\)/gi, " ")
    .replace(/^\s*\d{1,2}\s*[.):]?\s+(?=\S)/, "")
    .replace(/^[\s*+|_.,:;~'"“”‘’!\\/-]+|[\s*+|_,:;~"“”‘\\/-]+$/g, "")
    .replace(/(?:\s?\.){2,}$/, "")
    .replace(/\s+/g, " ").trim()
  return { name, captain, keeper, notOut }
}

/** Lower case, letters and digits only: what two spellings of one name share. */
export const toPlainName = (name: string): string =>
  name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()
