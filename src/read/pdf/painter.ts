import type { Canvas } from '../page/canvas.ts'
import { isMatrix, multiply } from '../page/matrix.ts'
import { fontOf, type PdfFont } from './fonts.ts'
import { OPERATORS as OP, type PdfGlyph } from './operators.ts'
import { paintPath } from './paths.ts'
import { showText } from './show-text.ts'
import { moveText, newState, type State, setTextMatrix } from './text-state.ts'

type Arguments = readonly unknown[]

interface Painting {
  readonly canvas: Canvas
  readonly fonts: ReadonlyMap<string, PdfFont>
  state: State
  readonly saved: State[]
  /** Of every marked content that is open: is it none of the text (a running head, a page number, a watermark)? */
  readonly artifacts: boolean[]
}

const DEEPEST = 512

const PAINT: ReadonlyMap<number, (painting: Painting, args: Arguments) => void> = new Map([
  [OP.save, save],
  [OP.beginGroup, save],
  [OP.restore, restore],
  [OP.endGroup, restore],
  [OP.endForm, restore],
  [
    OP.beginForm,
    (painting, [matrix]) => {
      save(painting)
      transform(painting, numbers(matrix))
    },
  ],
  [OP.transform, (painting, args) => transformForPicture(painting, numbers(args))],
  [OP.beginText, ({ state }) => setTextMatrix(state, [1, 0, 0, 1, 0, 0])],
  [OP.setCharSpacing, sets('charSpacing')],
  [OP.setWordSpacing, sets('wordSpacing')],
  [OP.setHScale, sets('hScale', 0.01)],
  [OP.setLeading, sets('leading', -1)],
  [OP.setTextRise, sets('rise')],
  [OP.setFont, setFont],
  [OP.moveText, ({ state }, [x, y]) => moveText(state, number(x), number(y))],
  [
    OP.setLeadingMoveText,
    ({ state }, [x, y]) => {
      state.leading = number(y)
      moveText(state, number(x), number(y))
    },
  ],
  [OP.nextLine, ({ state }) => moveText(state, 0, state.leading)],
  [
    OP.setTextMatrix,
    ({ state }, [matrix]) => {
      const values = numbers(matrix)
      if (isMatrix(values)) setTextMatrix(state, values)
    },
  ],
  [
    OP.showText,
    ({ state, canvas, artifacts }, [glyphs]) => {
      if (!artifacts.includes(true)) showText(state, glyphs as readonly (PdfGlyph | number)[], canvas)
    },
  ],
  [OP.beginMarkedContent, beginMarked],
  [OP.beginMarkedContentProps, beginMarked],
  [OP.endMarkedContent, ({ artifacts }) => void artifacts.pop()],
  [
    OP.constructPath,
    ({ canvas, state }, [operator, data]) => {
      const [steps] = data as readonly unknown[]
      if (steps instanceof Float32Array) paintPath(operator, steps, state.matrix, canvas)
    },
  ],
])

/** Paints the text and the lines of operators, in the order of the page. */
export function painterOn(
  canvas: Canvas,
  fonts: ReadonlyMap<string, PdfFont>,
): (operator: number, args: Arguments) => void {
  const painting: Painting = { canvas, fonts, state: newState(fontOf(null)), saved: [], artifacts: [] }
  return (operator, args) => PAINT.get(operator)?.(painting, args)
}

/** The first argument, times `factor`, becomes a measure of the state. */
function sets(measure: 'charSpacing' | 'wordSpacing' | 'hScale' | 'leading' | 'rise', factor = 1) {
  return ({ state }: Painting, [value]: Arguments): void => {
    state[measure] = number(value) * factor
  }
}

function save(painting: Painting): void {
  if (painting.saved.length < DEEPEST) painting.saved.push({ ...painting.state })
}

function restore(painting: Painting): void {
  painting.state = painting.saved.pop() ?? painting.state
}

function transform({ state }: Painting, matrix: readonly number[]): void {
  if (isMatrix(matrix)) state.matrix = multiply(state.matrix, matrix)
}

/** Pictures are not given to us, but the matrix is that stretches their unit square to its size. */
function transformForPicture(painting: Painting, matrix: readonly number[]): void {
  transform(painting, matrix)
  painting.canvas.picture(painting.state.matrix)
}

function setFont({ state, fonts }: Painting, [name, size]: Arguments): void {
  state.font = fonts.get(String(name)) ?? fontOf(null)
  state.size = Math.abs(number(size))
  state.direction = number(size) < 0 ? -1 : 1
}

function beginMarked({ artifacts }: Painting, [tag]: Arguments): void {
  const name = typeof tag === 'string' ? tag : (tag as { name?: unknown } | undefined)?.name
  artifacts.push(name === 'Artifact')
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) || value instanceof Float32Array
    ? Array.from(value as ArrayLike<unknown>, number)
    : []
}
