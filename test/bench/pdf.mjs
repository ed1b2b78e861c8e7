// PDF: how fast one starts beside a text of the same notice, and how many pages a second are read once PDF.js runs.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stage } from '../../dist/index.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const NOTICE = 'brackets-and-annex'
const PAGES = 2
const PAIRS = 15
const RUNS = 40

export async function pdf() {
  const files = { text: `fixtures/notices/${NOTICE}.txt`, pdf: `fixtures/read/${NOTICE}.pdf` }
  const times = { text: [], pdf: [] }
  for (let pair = 0; pair < PAIRS; pair++)
    for (const form of Object.keys(files)) times[form].push(wall(files[form]))
  const text = median(times.text)
  console.log(`\nCold start of a notice of ${PAGES} pages, median of ${PAIRS} pairs`)
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([form, all]) => [
        form,
        { ms: Math.round(median(all)), ratio: round(median(all) / text) },
      ]),
    ),
  )
  const bytes = readFileSync(ROOT + files.pdf)
  await stage('text', bytes)
  const before = performance.now()
  for (let run = 0; run < RUNS; run++) await stage('text', bytes)
  const seconds = (performance.now() - before) / 1000
  console.log(`\nOne after the other: ${Math.round((RUNS * PAGES) / seconds)} pages a second`)
}

function wall(file) {
  const before = performance.now()
  spawnSync(process.execPath, [`${ROOT}bin/govplan.js`, 'parse', '-q', ROOT + file], { stdio: 'ignore' })
  return performance.now() - before
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}

function round(value) {
  return Math.round(value * 100) / 100
}
