import type { Box } from "../base/geometry.ts"
import type { Word } from "../words/ocr-page.ts"

/** One cell: the words in it, left to right, top to bottom. `text` joins them with single spaces. */
export type Cell = { row: number; column: number; text: string; words: Word[]; box: Box }

/** A row of text of the page: everything on one baseline, split into cells by rulings or by white space. */
export type Row = { cells: Cell[]; box: Box; words: Word[] }

/** A column's span in x, pixels of the upright page. */
export type Column = { left: number; right: number }

/**
 * Rows that share columns. Geometry only: nothing here knows cricket. A line of running text (a heading, a fall-of-wickets
 * sentence) is a table of one column. Tables come in reading order: down the page, left block before right block.
 */
export type Table = { page: number; columns: Column[]; rows: Row[]; box: Box; ruled: boolean }
