/** Written by shared/training/export.py: the nets' version, the name of their pack, and the size of each file in bytes. */
export const printVersion = "print-2026-11-27.1"
export const printNets: readonly (readonly [name: string, bytes: number])[] = [
  ["print.json", 970],
  ["print.onnx", 399497],
  ["small-print.onnx", 547727],
]
