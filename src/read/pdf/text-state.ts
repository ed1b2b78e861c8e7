import { IDENTITY, type Matrix } from '../page/matrix.ts'
import type { PdfFont } from './fonts.ts'

/** What `q` saves and `Q` gives back. */
export interface State {
  matrix: Matrix
  font: PdfFont
  /** Never negative: `direction` holds the sign. */
  size: number
  direction: 1 | -1
  charSpacing: number
  wordSpacing: number
  hScale: number
  leading: number
  rise: number
  textMatrix: Matrix
  /** Where the next character stands, and where its line began, before the text matrix. */
  x: number
  y: number
  lineX: number
  lineY: number
}

export function newState(font: PdfFont): State {
  return {
    matrix: IDENTITY,
    font,
    size: 0,
    direction: 1,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  }
}

export function moveText(state: State, x: number, y: number): void {
  state.lineX += x
  state.lineY += y
  state.x = state.lineX
  state.y = state.lineY
}

export function setTextMatrix(state: State, matrix: Matrix): void {
  Object.assign(state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 })
}
