import type { Canvas } from '../page/canvas.ts'
import { type Bounds, grown } from '../page/extremes.ts'
import { apply, type Matrix } from '../page/matrix.ts'
import { OPERATORS as OP } from './operators.ts'

const STROKES: ReadonlySet<unknown> = new Set([
  OP.stroke,
  OP.closeStroke,
  OP.fillStroke,
  OP.evenOddFillStroke,
  OP.closeFillStroke,
  OP.closeEvenOddFillStroke,
])
const FILLS: ReadonlySet<unknown> = new Set([OP.fill, OP.evenOddFill])

/** Steps of a path as PDF.js numbers them, and how many coordinates follow each. */
const MOVE = 0
const LINE = 1
const CLOSE = 4
const COORDINATES = [2, 2, 6, 4, 0]

/** Paints the straight lines of a path; of one that is filled, the box around each of its pieces. */
export function paintPath(operator: unknown, steps: Float32Array, matrix: Matrix, canvas: Canvas): void {
  const filled = FILLS.has(operator)
  if (!filled && !STROKES.has(operator)) return
  let start: readonly [number, number] = [0, 0]
  let at = start
  let bounds: Bounds | null = null
  const endPiece = () => {
    if (filled && bounds) canvas.box(...bounds)
    bounds = null
  }
  for (let i = 0; i < steps.length; ) {
    const step = steps[i++]!
    const count = COORDINATES[step] ?? 0
    const to = step === CLOSE ? start : apply(matrix, steps[i + count - 2] ?? 0, steps[i + count - 1] ?? 0)
    i += count
    if (step === MOVE) {
      endPiece()
      start = to
    } else if (!filled && (step === LINE || step === CLOSE)) canvas.line(...at, ...to)
    at = to
    bounds = grown(bounds, to)
  }
  endPiece()
}
