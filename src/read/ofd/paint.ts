import type { Canvas } from '../page/canvas.ts'
import { type Bounds, grown } from '../page/extremes.ts'
import { apply, IDENTITY, type Matrix, multiply } from '../page/matrix.ts'
import type { Attributes } from '../xml/walk.ts'
import type { PageObject, TextCode } from './content.ts'
import { boxOf, distancesOf, matrixOf, numbersOf } from './values.ts'

/** Paints an object of a page, in millimetres. */
export function paintObject(object: PageObject, canvas: Canvas): void {
  const [x, y, width, height] = boxOf(object.attributes.Boundary) ?? [0, 0, 0, 0]
  const matrix = multiply([1, 0, 0, 1, x, y], matrixOf(object.attributes.CTM) ?? IDENTITY)
  if (object.kind === 'picture') canvas.picture([width, 0, 0, height, x, y])
  else if (object.kind === 'path') paintPath(object, matrix, canvas)
  else paintText(object.attributes, object.codes, matrix, canvas)
}

function paintText(attributes: Attributes, codes: readonly TextCode[], matrix: Matrix, canvas: Canvas): void {
  const size = Number(attributes.Size) || 0
  const scale = Number(attributes.HScale ?? 1) || 1
  let [startX, startY] = [0, 0]
  for (const { attributes, text } of codes) {
    // Without a place, text goes on from that of the code before.
    startX = Number(attributes.X ?? startX) || 0
    startY = Number(attributes.Y ?? startY) || 0
    const right = distancesOf(attributes.DeltaX)
    const down = distancesOf(attributes.DeltaY)
    const still = right.length === 0 && down.length === 0
    let [x, y] = [startX, startY]
    let i = -1
    for (const character of text) {
      i++
      const natural = (isWide(character) ? size : size / 2) * scale
      const step = right[i] ?? 0
      const width = step <= 0 ? natural : Math.min(natural, step)
      const [a, b, c, d] = matrix
      canvas.glyph(character, width, size, [a, b, c, d, ...apply(matrix, x, y)])
      x += still ? natural : step
      y += down[i] ?? 0
    }
  }
}

/** Chinese characters and their signs fill a square; the fonts themselves are not read. */
function isWide(character: string): boolean {
  return character >= '\u2e80' || /[\u2014\u2018-\u201d\u2026\u2460-\u24ff\u25a0-\u25ff]/.test(character)
}

/** How many coordinates follow a letter of a path. */
const COORDINATES: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

function paintPath(
  { attributes, data }: PageObject & { kind: 'path' },
  matrix: Matrix,
  canvas: Canvas,
): void {
  const [stroked, filled] = [attributes.Stroke !== 'false', attributes.Fill === 'true']
  let start: readonly [number, number] = [0, 0]
  let at = start
  let bounds: Bounds | null = null
  let points = 0
  const endPiece = () => {
    if (filled && points > 2 && bounds) canvas.box(...bounds)
    bounds = null
    points = 0
  }
  for (const [, letter = '', list] of data.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const values = numbersOf(list)
    const count = COORDINATES[letter] ?? 0
    const to = letter === 'C' ? start : apply(matrix, values[count - 2] ?? 0, values[count - 1] ?? 0)
    if (letter === 'M' || letter === 'S') {
      endPiece()
      start = to
    } else if (stroked && (letter === 'L' || letter === 'C')) canvas.line(...at, ...to)
    at = to
    bounds = grown(bounds, to)
    points++
  }
  endPiece()
}
