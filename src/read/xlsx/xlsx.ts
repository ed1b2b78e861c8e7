import { ReadError } from '../read-error.ts'
import type { ByteReader } from '../reader.ts'
import { type Sheet, sheetBlocks } from '../sheet/sheet-blocks.ts'
import { newTally } from '../tally.ts'
import { openContainer } from '../zip/zip.ts'
import {
  readFormats,
  readRelations,
  readSharedStrings,
  readWorkbook,
  type WorkbookSheet,
} from './workbook.ts'
import { readWorksheet } from './worksheet.ts'

const FORMAT = 'Excel (.xlsx)'
const FOLDER = 'xl/'

/** Excel workbooks (ECMA-376): the sheets that a person sees, their cells as they are shown. */
export const xlsx: ByteReader = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  read: async (bytes) => {
    const part = openContainer(bytes, FORMAT)
    const main = part(`${FOLDER}workbook.xml`)
    if (!main) throw new ReadError('damaged', FORMAT)
    const workbook = await readWorkbook(main)
    const targets = await readRelations(part(`${FOLDER}_rels/workbook.xml.rels`))
    const shared = {
      strings: await readSharedStrings(part(`${FOLDER}sharedStrings.xml`)),
      formats: await readFormats(part(`${FOLDER}styles.xml`)),
      from1904: workbook.from1904,
      tally: newTally(),
    }
    const sheets: Sheet[] = []
    for (const { name, relation } of withoutViews(workbook.sheets)) {
      const content = part(pathOf(targets.get(relation) ?? ''))
      if (content) sheets.push({ name, ...(await readWorksheet(content, shared)) })
    }
    return { blocks: sheetBlocks(sheets), page: {}, diagnostics: [] }
  },
}

/** A ledger that govplan wrote says all on its first sheet; the others show the same tasks once more. */
function withoutViews(sheets: readonly WorkbookSheet[]): readonly WorkbookSheet[] {
  return sheets.map(({ name }) => name).join() === LEDGER ? sheets.slice(0, 1) : sheets
}

const LEDGER = '任务台账,按单位,时间表,核对'

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : FOLDER + target
}
