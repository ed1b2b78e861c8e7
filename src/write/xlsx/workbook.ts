import type {
  CellStyle,
  ConditionalRule,
  DataValidation,
  CellValue as HucreValue,
  MergeRange,
  WriteSheet,
} from 'hucre'
import { columnsOf } from '../../text/columns.ts'
import type { CellValue, Sheet } from './sheet.ts'

/** A day that is no one's: the file must not tell when it was made. */
const NO_DAY = new Date(Date.UTC(2000, 0, 1))
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE }
const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7ECF3' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: BOX,
}
const BODY: CellStyle = { alignment: { vertical: 'top', wrapText: true }, border: BOX }
/** Right-aligned figures would touch the text of the next column. */
const FIGURE: CellStyle = { ...BODY, alignment: { ...BODY.alignment, horizontal: 'center' } }
const DAY: CellStyle = { ...FIGURE, numFmt: 'yyyy-mm-dd' }
const PAST: CellStyle = { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'F8CBAD' } } }
const NEAR: CellStyle = { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFE699' } } }
/** Of a row, in points; Excel allows no more. */
const HIGHEST = 409
const LINE_HEIGHT = 16.5
/** Days before a deadline in which it is near. */
const NOTICE_DAYS = 30

/** The bytes of a workbook; neighbours that say the same are merged where that is asked for. */
export async function workbookOf(sheets: readonly Sheet[], merge: boolean): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    sheets: sheets.map((sheet) => sheetOf(sheet, merge)),
    properties: { creator: 'govplan', created: NO_DAY, modified: NO_DAY },
    defaultFont: { name: '宋体', size: 11 },
  })
}

function sheetOf(sheet: Sheet, merge: boolean): WriteSheet {
  const { name, columns, rows, title } = sheet
  const width = letterOf(columns.length - 1)
  const cells = new Map<
    string,
    { value: HucreValue; type: 'string' | 'number' | 'date' | 'empty'; style: CellStyle }
  >()
  for (const [row, values] of [columns.map(({ header }) => header), ...rows].entries())
    for (let column = 0; column < columns.length; column++) {
      const cell = cellOf(values[column] ?? null)
      cells.set(`${row},${column}`, row === 0 ? { ...cell, style: HEAD } : cell)
    }
  return {
    name,
    rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map(plainValue))],
    cells,
    columns: columns.map(({ width }) => ({ width })),
    rowDefs: new Map(rows.map((row, i) => [i + 1, { height: heightOf(row, columns) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${width}${rows.length + 1}` },
    dataValidations: validationsOf(sheet),
    conditionalRules: rulesOf(sheet),
    merges: merge ? mergesOf(sheet) : [],
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&C${title.replaceAll('&', '&&').slice(0, 200)}`, oddFooter: '&C&P / &N' },
  }
}

/** Programs differ in whether they fit rows to wrapped text by themselves. */
function heightOf(row: readonly CellValue[], columns: Sheet['columns']): number {
  const lines = row.map((cell, i) => (typeof cell === 'string' ? linesOf(cell, columns[i]!.width) : 1))
  return Math.min(HIGHEST, LINE_HEIGHT * Math.max(1, ...lines))
}

function linesOf(text: string, width: number): number {
  const pieces = text.slice(0, 5000).split('\n')
  return pieces.reduce((lines, piece) => lines + Math.max(1, Math.ceil(columnsOf(piece) / (width - 1))), 0)
}

function cellOf(value: CellValue) {
  if (value === null) return { value: null, type: 'empty' as const, style: BODY }
  if (typeof value === 'string') return { value, type: 'string' as const, style: BODY }
  if (typeof value === 'number') return { value, type: 'number' as const, style: FIGURE }
  return { value: plainValue(value), type: 'date' as const, style: DAY }
}

function plainValue(value: CellValue): HucreValue {
  return value === null || typeof value !== 'object' ? value : new Date(`${value.day}T00:00:00Z`)
}

function validationsOf({ columns, rows }: Sheet): DataValidation[] {
  return columns.flatMap(({ choices }, i) =>
    choices === undefined || rows.length === 0
      ? []
      : [
          {
            type: 'list',
            values: [...choices],
            allowBlank: true,
            showErrorMessage: true,
            range: rangeOf(i, rows.length),
          },
        ],
  )
}

/** The spreadsheet itself knows the day: past and not done, or due within the days of notice. */
function rulesOf({ columns, rows }: Sheet): ConditionalRule[] {
  const state = columns.findIndex(({ choices }) => choices !== undefined)
  return columns.flatMap(({ due }, i): ConditionalRule[] => {
    if (due === undefined || rows.length === 0) return []
    const day = `$${letterOf(i)}2`
    const open = state < 0 ? 'TRUE' : `$${letterOf(state)}2<>"${due.done}"`
    const range = rangeOf(i, rows.length)
    return [
      {
        type: 'expression',
        priority: 1,
        range,
        formula: `AND(ISNUMBER(${day}),${day}<TODAY(),${open})`,
        style: PAST,
      },
      {
        type: 'expression',
        priority: 2,
        range,
        formula: `AND(ISNUMBER(${day}),${day}<=TODAY()+${NOTICE_DAYS},${open})`,
        style: NEAR,
      },
    ]
  })
}

function mergesOf({ columns, rows }: Sheet): MergeRange[] {
  return columns.flatMap(({ merges }, column) => {
    if (!merges) return []
    const found: MergeRange[] = []
    let start = 0
    for (let row = 1; row <= rows.length; row++) {
      if (row < rows.length && rows[row]![column] === rows[start]![column]) continue
      if (row - start > 1 && rows[start]![column] !== '')
        found.push({ startRow: start + 1, startCol: column, endRow: row, endCol: column })
      start = row
    }
    return found
  })
}

function rangeOf(column: number, rows: number): string {
  const letter = letterOf(column)
  return `${letter}2:${letter}${rows + 1}`
}

/** Columns are fewer than 26. */
function letterOf(column: number): string {
  return String.fromCharCode(65 + column)
}
