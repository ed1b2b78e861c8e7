// Writers on a plan of ten thousand tasks, in one run: CSV beside csv-stringify, given the cells ready made, and the
// workbook beside exceljs, given the same sheets; and the other formats. Times are of the processor.
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { stringify } from 'csv-stringify/sync'
import { build } from 'esbuild'
import excel from 'exceljs'
import { pageForBuild } from '../../build-page.mjs'
import { notice } from './texts.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const BYTES = 4_800_000
const RUNS = 5

export async function writers() {
  const { parseWithText, rowsOf, sheetsOf, WRITERS } = await sources()
  const { plan, planText } = await parseWithText(notice(BYTES))
  const texts = [planText()]
  const cells = [...rowsOf([plan])]
  const sheets = sheetsOf([plan], false, 'zh')
  const others = {
    csv: ['csv-stringify', () => stringify(cells, { record_delimiter: 'windows' })],
    xlsx: ['exceljs', () => workbook(sheets)],
  }
  const rows = {}
  for (const writer of WRITERS) {
    const ours = await measured(() => written(writer, plan, texts))
    rows[writer.name] = row(ours, plan)
    if (!others[writer.name]) continue
    const [name, write] = others[writer.name]
    const theirs = await measured(write)
    rows[name] = { ...row(theirs, plan), times: round(theirs.ms / ours.ms) }
  }
  console.log(`\nWriting ${plan.tasks.length} tasks, median of ${RUNS}; times: as long as govplan takes`)
  console.table(rows)
}

/** The writers are no part of the library: they are built for this run. */
async function sources() {
  const folder = mkdtempSync(join(ROOT, 'node_modules/.govplan-bench-'))
  try {
    await build({
      stdin: {
        contents: `export { parseWithText } from './src/govplan.ts'
          export { WRITERS } from './src/write/index.ts'
          export { rowsOf } from './src/write/rows.ts'
          export { sheetsOf } from './src/write/xlsx/sheets.ts'`,
        resolveDir: ROOT,
      },
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      plugins: [pageForBuild],
    })
    const bundle = await import(pathToFileURL(join(folder, 'stdin.mjs')))
    // What is imported late is imported while its file is there.
    for (const writer of bundle.WRITERS) await written(writer, await empty(bundle), [])
    return bundle
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function empty({ parseWithText }) {
  return (await parseWithText('')).plan
}

async function written(writer, plan, texts) {
  const chunks = []
  for await (const chunk of writer.write([plan], { texts })) chunks.push(chunk)
  return chunks
}

async function measured(write) {
  const times = []
  let size = 0
  for (let run = 0; run <= RUNS; run++) {
    const before = process.cpuUsage()
    const chunks = [await write()].flat()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
    size = chunks.reduce((sum, chunk) => sum + Buffer.byteLength(chunk), 0)
  }
  // The first run warms up.
  return { ms: times.slice(1).toSorted((a, b) => a - b)[RUNS >> 1], size }
}

function row({ ms, size }, { tasks }) {
  return {
    ms: Math.round(ms),
    MB: round(size / 1e6),
    'tasks a second': Math.round((tasks.length / ms) * 1000),
  }
}

function round(value) {
  return Math.round(value * 100) / 100
}

const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } }
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE }

/** The same sheets with exceljs: styles, widths, frozen header, filter, choices, and two rules of colour. */
function workbook(sheets) {
  const book = new excel.Workbook()
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ header, width }) => ({ header, width }))
    sheet.addRows(
      rows.map((row) => row.map((cell) => (cell?.day ? new Date(`${cell.day}T00:00:00Z`) : cell))),
    )
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        cell.border = BORDER
        cell.alignment = { vertical: 'top', wrapText: true }
        if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd'
      }),
    )
    sheet.autoFilter = { from: 'A1', to: { row: rows.length + 1, column: columns.length } }
    for (const [index, { choices, due }] of columns.entries()) {
      const range = `${letter(index)}2:${letter(index)}${rows.length + 1}`
      if (choices) {
        const list = { type: 'list', allowBlank: true, formulae: [`"${choices.join(',')}"`] }
        sheet.dataValidations.add(range, list)
      }
      if (due) {
        const formulae = [`$${letter(index)}2<TODAY()`]
        sheet.addConditionalFormatting({ ref: range, rules: [{ type: 'expression', formulae, style: {} }] })
      }
    }
  }
  return book.xlsx.writeBuffer()
}

function letter(column) {
  return String.fromCharCode(65 + column)
}
