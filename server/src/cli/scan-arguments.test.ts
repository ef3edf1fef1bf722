import { expect, it } from "vitest"
import { parseScanArguments } from "./scan-arguments.ts"

it("resolves names against where the user stands", () => {
  expect(parseScanArguments(["a.jpg", "/b.pdf", "--format", "csv", "--out", "cards"], "/home/me")).toEqual({
    files: [{ given: "a.jpg", absolute: "/home/me/a.jpg" }, { given: "/b.pdf", absolute: "/b.pdf" }], format: "csv", out: "/home/me/cards", squad: undefined,
  })
})

it("takes a squad list from where the user stands", () => {
  expect(parseScanArguments(["a.jpg", "--squad", "eleven.txt"], "/home/me")).toMatchObject({ squad: { given: "eleven.txt", absolute: "/home/me/eleven.txt" } })
})

it.each([[["a.jpg", "--squad", ""]], [[]], [["a.jpg", "--format", "xml"]], [["--nonsense", "a.jpg"]], [["a.jpg", "--out", ""]], [["a.jpg", "--out"]]])("%j is wrong usage", (args) => {
  expect(parseScanArguments(args, "/")).toHaveProperty("problem")
})
