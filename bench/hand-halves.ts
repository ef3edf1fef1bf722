import { cellFolders, hasRealCells, listRealCells, type RealCell } from "./real-cells.ts"

/** The cells of one hand in two halves: a person confirms those of one, the others are read. */
export type HandHalves = { name: string; halves: [RealCell[], RealCell[]] }

/** Result sheets: the two innings of the sheet, by whoever wrote it. Pages of one innings: the upper and the lower rows. */
export async function listRealHands(): Promise<HandHalves[]> {
  if (!hasRealCells()) return []
  const cells = (await Promise.all(cellFolders.map(listRealCells))).flat()
  return [...new Set(cells.map(({ document }) => document))].map((name) => {
    const own = cells.filter(({ document }) => document === name)
    const inningsOf = new Map(own.map((cell) => [cell, /-(?:bat|bowl)([01])-/.exec(cell.cell)?.[1]]))
    const isSecond = (cell: RealCell): boolean => {
      const innings = name.startsWith("hcl") ? inningsOf.get(cell) : undefined
      return innings === undefined ? Number(/-(\d+)/.exec(cell.cell)?.[1] ?? 0) > (cell.cell.includes("bowl") ? 3 : 5) : innings === "1"
    }
    return { name, halves: [own.filter((cell) => !isSecond(cell)), own.filter(isSecond)] }
  })
}
