import { findUnion, type Box } from "../base/geometry.ts"
import { parseDismissal } from "../cricket/parse-dismissal.ts"
import { joinWords, type Word } from "../words/ocr-page.ts"
import { getCentre, getRight, toCardLine, type CardLine } from "./card-line.ts"
import type { Header } from "./find-header.ts"
import { getNumberColumns, isNumberLike } from "./split-row.ts"

/** A batter's name holds no more words than this. */
const mostWords = 5
/** Figures that begin this much above the columns' left edge, in text heights, still stand under them. */
const beforeColumns = 1.5

/** The middle of figures that go with a name is no further below it, in heights of the name's line; that of the next row's is 0.9 and more. */
const below = 0.45

/**
 * Apps write how a batter is out under his name and the figures beside both, at half their height, so that these make a line of their own or one with
 * how he is out. They go to the line of the name.
 */
export function joinTwoLineRows(lines: readonly CardLine[], header: Header): CardLine[] {
  const [first] = getNumberColumns(header)
  if (header.table !== "batting" || first === undefined) return [...lines]
  const joined: CardLine[] = []
  for (const line of lines) {
    const name = joined.at(-1)
    const figures = name && name.page === line.page && isNameAlone(name) ? findFigures(line, name, first.left - line.height * beforeColumns) : []
    if (figures.length === 0) joined.push(line)
    else {
      joined[joined.length - 1] = withWords(name!, [...name!.words, ...figures], [...name!.cells, ...line.cells])
      const rest = line.words.filter((word) => !figures.includes(word))
      if (rest.length > 0) joined.push(withWords(line, rest, line.cells))
    }
  }
  return joined
}

const isNameAlone = ({ words, text }: CardLine): boolean => words.length <= mostWords && /^\P{L}*\p{Lu}.*\p{L}{2}/u.test(text) && !/\d/.test(text) && !saysHowOut(text)

/** "C Verity" may be a batter: how somebody is out begins with a small letter, or with a word that is no initial. */
const saysHowOut = (text: string): boolean => (/^\P{L}*\p{Ll}/u.test(text) || /^\P{L}*(?:not|run|lbw|hit|ret|abs)/iu.test(text)) && parseDismissal(text) !== undefined

/** The figures of a line, where they stand beside `name` and nothing else is in the line but how somebody is out. */
function findFigures(line: CardLine, name: CardLine, left: number): Word[] {
  const figures = line.words.filter((word) => isNumberLike(word.text) && getCentre(word.box) > Math.max(left, getRight(name.box)))
  const rest = joinWords(line.words.filter((word) => !figures.includes(word)))
  const beside = figures.every(({ box }) => box.y + box.height / 2 < name.box.y + (1 + below) * name.box.height)
  return beside && (rest === "" || saysHowOut(rest)) ? figures : []
}

function withWords(line: CardLine, words: readonly Word[], cells: CardLine["cells"]): CardLine {
  const kept = cells.flatMap((cell) => {
    const own = cell.words.filter((word) => words.includes(word))
    return own.length === 0 ? [] : [{ ...cell, words: own, text: joinWords(own), box: boxOf(own, cell.box) }]
  })
  return toCardLine(line.page, { cells: kept, words: [...words], box: boxOf(words, line.box) })
}

const boxOf = (words: readonly Word[], none: Box): Box => findUnion(words.map(({ box }) => box)) ?? none
