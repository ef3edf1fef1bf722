import type { Point, Quad } from "../../base/geometry.ts"
import type { Ruling } from "../page-image.ts"

/** A printed line as it runs over the flat page: at `from + i` along its axis it lies at `centres[i]` across. */
export type PrintedLine = { axis: Ruling["axis"]; from: number; centres: Float32Array }

/** What is printed on the flat page: its lines, the places where they cross, and areas of print. */
export type PrintedGrid = { lines: PrintedLine[]; crossings: Point[]; printed: Quad[] }
