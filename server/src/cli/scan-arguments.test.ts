import { expect, it } from "vitest"
import { parseScanArguments } from "./scan-arguments.ts"

it("resolves names against where the user stands", () => {
  expect(parseScanArguments(["a.jpg", "/b.pdf", "--format", "csv", "--out", "cards"], "/home/me")).toEqual({
    files: [{ given: "a.jpg", absolute: "/home/me/a.jpg" }, { given: "/b.pdf", absolute: "/b.pdf" }], format: "csv", out: "/home/me/cards",
  })
})

it.each([[[]], [["a.jpg", "--format", "xml"]], [["--nonsense", "a.jpg"]], [["a.jpg", "--out", ""]], [["a.jpg", "--out"]]])("%j is wrong usage", (args) => {
  expect(parseScanArguments(args, "/")).toHaveProperty("problem")
})
