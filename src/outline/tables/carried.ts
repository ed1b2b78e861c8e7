import type { Cell } from '../../model/block.ts'
import { cut, type Span } from '../../model/span.ts'
import type { Place } from './grid.ts'

/** What earlier rows lend to later ones: a section row, and the values of merged or blank cells. */
export interface Carried {
  heading: Span | null
  number: Span | null
  readonly values: Map<number, Cell>
  /** Unit cells are merged over rows, or none are: then a blank one means nobody. */
  readonly mergesUnits: boolean
}

/** What a place says; one that is not there says nothing. */
export function textAt(folded: string, place: Place | undefined): string {
  return place === undefined ? '' : cut(folded, place.cell.span).trim()
}
