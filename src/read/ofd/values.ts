import { isMatrix, type Matrix } from '../page/matrix.ts'

/** Lists of numbers are no longer: those of a matrix, a box, a step of a path. */
const LONGEST = 400

/** The numbers of a short list that blanks part; what is no number is left out. */
export function numbersOf(list: string | undefined): number[] {
  return (list ?? '')
    .slice(0, LONGEST)
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map(Number)
    .filter(Number.isFinite)
}

/** `x y width height` in millimetres; `null` where it is none. */
export type Box = readonly [number, number, number, number]

export function boxOf(list: string | undefined): Box | null {
  const values = numbersOf(list)
  return values.length === 4 ? (values as unknown as Box) : null
}

export function matrixOf(list: string | undefined): Matrix | null {
  const values = numbersOf(list)
  return isMatrix(values) ? values : null
}

/** More distances than a line has characters help nobody. */
const MOST = 100_000
const LONGEST_LINE = 500_000

/** Distances from character to character; `g 3 5.6` stands for three of 5.6. */
export function distancesOf(list: string | undefined): number[] {
  const words = (list ?? '')
    .slice(0, LONGEST_LINE)
    .split(/\s+/)
    .filter((word) => word !== '')
  const distances: number[] = []
  for (let i = 0; i < words.length && distances.length < MOST; i++) {
    const repeated = words[i] === 'g'
    const count = repeated ? Math.min(Number(words[i + 1]) || 0, MOST - distances.length) : 1
    const value = Number(words[repeated ? i + 2 : i])
    for (let n = 0; n < count; n++) distances.push(Number.isFinite(value) ? value : 0)
    if (repeated) i += 2
  }
  return distances
}

/** Where a file of the package lies that is named in another: from the root, or from that file's folder. */
export function resolve(location: string, from: string): string {
  const path = location.trim().replaceAll('\\', '/')
  const folder = path.startsWith('/') ? '' : from.slice(0, from.lastIndexOf('/') + 1)
  const steps: string[] = []
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
