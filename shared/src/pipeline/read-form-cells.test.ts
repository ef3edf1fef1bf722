import { expect, test } from "vitest"
import type { Grey } from "../base/raster.ts"
import { readHowOut } from "../scorebook/read-how-out.ts"
import { spelled } from "../scorebook/test-cells.ts"
import { readFormCells } from "./read-form-cells.ts"
import { letterClasses, lookAtLetters } from "./test-letters.ts"

/** Two blocks of ink, one above the other; between them a row holds so many dark pixels. */
function drawLines(between: number): Grey {
  const image = { width: 100, height: 48, data: new Uint8Array(100 * 48).fill(255) }
  const fill = (y: number, end: number, wide: number) => { for (; y < end; y++) image.data.fill(0, y * 100 + 10, y * 100 + 10 + wide) }
  fill(4, 20, 60)
  fill(20, 24, between)
  fill(24, 42, 60)
  return image
}

/** How a batter is out, by a net that sees `whole` in the cell as it is and `joined` where its two lines stand behind each other. */
async function readHow(image: Grey, whole: string, joined: string) {
  const { cell, place } = spelled({ holds: "batting", row: 0, column: "dismissal" }, "")
  const recogniseCells = async (_: string, images: readonly Grey[]) => ({ model: { classes: letterClasses, calibration: {} }, cells: images.map(({ width }) => lookAtLetters(width > 100 ? joined : whole)) })
  const read = await readFormCells({ recogniseCells }, [{ cell, place, written: true, image }], new AbortController().signal, () => {})
  return readHowOut(read?.cells[0])
}

test("how a batter is out is read from the look that spells it: two lines behind each other, or the cell as it is", async () => {
  expect((await readHow(drawLines(15), "EBLHTD", "CT BEHIND")).dismissal?.kind).toBe("caught")
  expect((await readHow(drawLines(15), "RUN OUT", "RLIO NTT")).dismissal?.kind).toBe("run out")
  expect((await readHow(drawLines(50), "STUMPED", "BOWLED")).dismissal?.kind).toBe("stumped")
})

test("a caught that is spelled badly where there may be a second line is no surer than that the line says nothing of the bowler", async () => {
  const { howOut } = await readHow(drawLines(15), "CAUGQQ", "CXUGQQ BQQLQX")
  expect([howOut?.value, howOut?.alternatives[0]?.value]).toEqual(["caught", "caught and bowled"])
  expect(howOut!.confidence).toBeLessThan(0.9)
  expect((await readHow(drawLines(50), "CAUGQQ", "")).howOut!.confidence).toBeGreaterThan(0.9)
})
