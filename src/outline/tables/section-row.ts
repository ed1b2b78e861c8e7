import type { Cell } from '../../model/block.ts'
import { cut, type Span } from '../../model/span.ts'
import { isTableNote } from '../../text/line-shapes.ts'
import { textAt } from './carried.ts'
import type { Place } from './grid.ts'

/** A row of one cell, or with text in its first cells only that reads `一、…`: a section of the rows below. */
export function sectionRow(
  folded: string,
  places: readonly (Place | undefined)[],
  width: number,
): Span | null {
  const filled = [
    ...new Set(places.flatMap((place) => (place?.own && textAt(folded, place) !== '' ? [place.cell] : []))),
  ]
  const numbered = numberedSection(folded, filled, width)
  if (numbered !== null) return numbered
  const summed = summedSection(folded, filled)
  if (summed !== null) return summed
  const only = filled[0]
  if (filled.length !== 1 || only === undefined || width < 2) return null
  const words = cut(folded, only.span)
  const label = LABEL.exec(words)
  if (only.columns < Math.min(width, places.length) && label === null) return null
  return withoutLabel(folded, only.span)
}

const LABEL =
  /^(?:[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,3}[章部][分]?)\s{0,3}/u

/** A section's name, as headings stand: without its label. */
export function withoutLabel(folded: string, span: Span): Span {
  const label = LABEL.exec(cut(folded, span))?.[0].length ?? 0
  return { start: span.start + label, end: span.end }
}

/** `一、交通能源(3个) | 201800 | 46000`: a section, and the sums of its rows. */
function summedSection(folded: string, filled: readonly Cell[]): Span | null {
  const [section, ...sums] = filled
  if (section === undefined || sums.length === 0 || section.columns < 2) return null
  const isSum = (cell: Cell) => /^[\d.,]{1,16}%?$/u.test(cut(folded, cell.span).trim())
  return LABEL.test(cut(folded, section.span)) && sums.every(isSum)
    ? withoutLabel(folded, section.span)
    : null
}

/** `一 | 空气质量目标`: the number in a cell of its own, the section over the others. */
function numberedSection(folded: string, filled: readonly Cell[], width: number): Span | null {
  const [number, section] = filled
  if (filled.length !== 2 || width < 4) return null
  const isNumber = /^(?:[一二三四五六七八九十]{1,3}|\([一二三四五六七八九十]{1,3}\))[、.]?$/u.test(
    cut(folded, number!.span),
  )
  return isNumber && number!.columns === 1 ? section!.span : null
}

/** A note over all columns is not a row. */
export function isNoteRow(folded: string, places: readonly (Place | undefined)[]): boolean {
  const [only, ...others] = new Set(
    places
      .flatMap((place) => (place?.own ? [place.cell] : []))
      .filter(({ span }) => cut(folded, span).trim() !== ''),
  )
  return only !== undefined && others.length === 0 && isTableNote(cut(folded, only.span))
}
