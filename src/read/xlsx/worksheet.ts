import { formatCell } from '../sheet/cell-format.ts'
import type { Merge, SheetCell } from '../sheet/sheet-blocks.ts'
import type { Tally } from '../tally.ts'
import { localName } from '../xml/local-name.ts'
import { walkXml } from '../xml/walk.ts'

/** What cells refer to. */
export interface Shared {
  readonly strings: readonly string[]
  readonly formats: readonly string[]
  readonly from1904: boolean
  /** Of the cells and merged ranges of all sheets. */
  readonly tally: Tally
}

export interface Worksheet {
  readonly cells: readonly SheetCell[]
  readonly merges: readonly Merge[]
}

interface Open {
  row: number
  column: number
  type: string
  style: number
  value: string
}

const REFERENCE = /^\$?(?<letters>[A-Z]{1,3})\$?(?<digits>\d{1,7})$/i

/** The filled cells of a sheet as it shows them, and its merged ranges. */
export async function readWorksheet(bytes: Uint8Array, shared: Shared): Promise<Worksheet> {
  const cells: SheetCell[] = []
  const merges: Merge[] = []
  const cell: Open = { row: -1, column: -1, type: 'n', style: 0, value: '' }
  let within = ''
  let reading = 0
  await walkXml(
    bytes,
    {},
    {
      open: (name, attributes) => {
        within = localName(name)
        if (within === 'row') {
          cell.row = attributes.r === undefined ? cell.row + 1 : Number(attributes.r) - 1
          cell.column = -1
        } else if (within === 'c') begin(cell, attributes)
        else if (within === 'rPh') reading++
        else if (within === 'mergeCell') {
          shared.tally()
          merges.push(...mergeOf(attributes.ref ?? ''))
        }
      },
      close: (name) => {
        within = ''
        const local = localName(name)
        if (local === 'rPh') reading--
        if (local !== 'c') return
        const text = textOf(cell, shared)
        if (text === '') return
        shared.tally()
        cells.push({ row: cell.row, column: cell.column, text })
      },
      text: (piece) => {
        if (reading === 0 && (within === 'v' || within === 't')) cell.value += piece
      },
    },
  )
  return { cells, merges }
}

function begin(cell: Open, { r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
  const place = placeOf(r)
  if (place) Object.assign(cell, place)
  else cell.column++
  cell.type = t
  cell.style = Number(s)
  cell.value = ''
}

function placeOf(reference: string): { row: number; column: number } | null {
  const { letters, digits } = REFERENCE.exec(reference)?.groups ?? {}
  if (letters === undefined || digits === undefined) return null
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

function mergeOf(reference: string): Merge[] {
  const [from = '', to = ''] = reference.split(':')
  const first = placeOf(from)
  const last = placeOf(to)
  return first && last ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }] : []
}

function textOf({ type, style, value }: Open, { strings, formats, from1904 }: Shared): string {
  if (value === '') return ''
  switch (type) {
    case 's':
      return clean(strings[Number(value)] ?? '')
    case 'n': {
      const number = Number(value)
      return Number.isFinite(number) ? formatCell(number, formats[style] ?? 'General', from1904) : value
    }
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.slice(0, 10)
    default:
      return clean(value)
  }
}

/** `_x000D_` is how a control character is written. */
function clean(text: string): string {
  return text
    .replace(/_x(?<code>[0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\r\n?/g, '\n')
    .trim()
}
