import { viewOf } from '../ole/view-of.ts'
import { type Fib, partOf } from './fib.ts'

/** A stretch of the file with the changes of properties that hold in it. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly data: DataView
}

const PAGE = 512

/** The runs of a kind, by their place in the file; `dataAt` finds the data of run `i` of `count` in a page. */
export function readRuns(
  fib: Fib,
  table: DataView,
  index: number,
  dataAt: (page: DataView, i: number, count: number) => DataView | null,
): Run[] {
  const view = partOf(fib, table, index)
  const pages = Math.floor((view.byteLength - 4) / 8)
  const runs: Run[] = []
  for (let i = 0; i < pages; i++) {
    const number = view.getUint32((pages + 1) * 4 + i * 4, true) & 0x3fffff
    const page = viewOf(fib.main, number * PAGE, PAGE)
    const count = page.getUint8(PAGE - 1)
    for (let j = 0; j < count; j++) {
      const data = dataAt(page, j, count)
      const [start, end] = [page.getUint32(j * 4, true), page.getUint32(j * 4 + 4, true)]
      if (data && end > start) runs.push({ start, end, data })
    }
  }
  return runs.sort((a, b) => a.start - b.start)
}

/** Data of characters: a length and the changes. */
export function characterData(page: DataView, i: number, count: number): DataView | null {
  const at = page.getUint8((count + 1) * 4 + i) * 2
  return at === 0 ? null : slice(page, at + 1, page.getUint8(at))
}

/** Data of paragraphs: a length in words, the number of the style (two bytes), and the changes. */
export function paragraphData(page: DataView, i: number, count: number): DataView | null {
  const at = page.getUint8((count + 1) * 4 + i * 13) * 2
  if (at === 0) return null
  const words = page.getUint8(at)
  return words > 0 ? slice(page, at + 1, words * 2 - 1) : slice(page, at + 2, page.getUint8(at + 1) * 2)
}

function slice(page: DataView, at: number, size: number): DataView {
  return viewOf(page, at, Math.min(size, PAGE - at))
}

/** The run that a place in the file lies in. */
export function runAt(runs: readonly Run[], place: number): Run | null {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.start <= place) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run && place < run.end ? run : null
}
