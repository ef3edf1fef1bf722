/** Written by shared/training/export.py: the nets' version, the name of their pack, and the size of each file in bytes. */
export const handwritingVersion = "cells-2026-11-27.2"
export const handwritingNets: readonly (readonly [name: string, bytes: number])[] = [
  ["models.json", 1544],
  ["balls.onnx", 151800],
  ["marks.onnx", 151800],
  ["figures.onnx", 242214],
  ["words.onnx", 616955],
]
