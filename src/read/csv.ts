import type { TextReader } from './reader.ts'
import { type SheetCell, sheetBlocks } from './sheet/sheet-blocks.ts'
import { newTally } from './tally.ts'

const DELIMITERS = [',', '\t', ';']
const HEAD = 4096

/** Spreadsheets as text (RFC 4180, also with tabs or semicolons). A quote that never closes is text. */
export const csv: TextReader = {
  name: 'csv',
  mediaType: 'text/csv',
  extensions: ['csv', 'tsv'],
  accepts: () => false,
  read: async (text) => {
    const records = await recordsOf(text)
    const tally = newTally()
    const cells = records.flatMap((record, row) =>
      record.flatMap((value, column): SheetCell[] => {
        const text = value.replace(/\r\n?/g, '\n').trim()
        if (text === '') return []
        tally()
        return [{ row, column, text }]
      }),
    )
    return { blocks: sheetBlocks([{ name: null, cells, merges: [] }]), page: {}, diagnostics: [] }
  },
}

async function recordsOf(text: string): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync')
  const options = { bom: true, delimiter: delimiterOf(text.slice(0, HEAD)), relax_column_count: true }
  try {
    return parse(text, { ...options, relax_quotes: true })
  } catch {
    return parse(text, { ...options, quote: null })
  }
}

/** The one that stands most often in the first line that has any. */
function delimiterOf(head: string): string {
  const line = head.split(/[\r\n]/).find((one) => /[,\t;]/.test(one)) ?? ''
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!
}
