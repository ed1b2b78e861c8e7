// npm run bench [-- start|growth|hostile|phrases|docx|pdf|writers|batch|throughput|raw …]: how fast govplan starts, how time grows with the text, and
// what it reads out of isolated time phrases beside two recognisers of dates. GOVPLAN_TEXTS=附件 measures only the
// hostile texts of that name.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOSTILE, notice } from './texts.mjs'

const CLI = fileURLToPath(new URL('../../bin/govplan.js', import.meta.url))
const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))
const PAIRS = 25
const RUNS = 3
const LIMIT_MS = 60_000
const SIZES = [10_000, 100_000, 1_000_000, 5_000_000, 20_000_000]
const HOSTILE_SIZES = [250_000, 500_000, 1_000_000, 2_000_000]
/** Above this a hostile text is reported; an exponent of 1 is linear. */
const WORST = 1.1

const BENCHES = { start, growth, hostile, phrases, docx, pdf, writers, batch, throughput, raw }
const wanted = process.argv.slice(2)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench()
}

/** A 20 KB notice to JSON through a pipe, side by side with a Node that does nothing. */
function start() {
  const folder = mkdtempSync(join(tmpdir(), 'govplan-bench-'))
  const file = join(folder, 'notice.txt')
  writeFileSync(file, notice(20_000))
  const empty = []
  const parse = []
  for (let pair = 0; pair < PAIRS; pair++) {
    empty.push(wall(['-e', '0']))
    parse.push(wall([CLI, 'parse', '-q', file]))
  }
  rmSync(folder, { recursive: true })
  console.log(`\nCold start, median of ${PAIRS} pairs`)
  console.table({
    'node -e 0': { ms: Math.round(median(empty)), ratio: 1 },
    'govplan parse': { ms: Math.round(median(parse)), ratio: round(median(parse) / median(empty)) },
  })
}

/** From 10 KB to 20 MB, with line breaks and on one line. */
function growth() {
  for (const [name, gap] of [
    ['A notice', '\n'],
    ['A notice on one line', ''],
  ]) {
    const rows = SIZES.map((bytes) => row(bytes, measure(notice(bytes, gap))))
    console.log(`\n${name}: CPU time grows with the exponent ${exponentOf(rows)}; at the most 1.05`)
    console.table(Object.fromEntries(rows.map(({ n, ...shown }) => [n.toLocaleString('en'), shown])))
  }
}

/** Every hostile text, or those whose name holds GOVPLAN_TEXTS, in sizes that double. */
function hostile() {
  console.log(`\nHostile texts, CPU time in ms by characters; ! where the exponent is above ${WORST}`)
  const texts = [...HOSTILE].filter(([name]) => name.includes(process.env.GOVPLAN_TEXTS ?? ''))
  const rows = texts.map(([name, text]) => {
    const measured = HOSTILE_SIZES.map((n) => row(n, measure(text(n))))
    const exponent = exponentOf(measured)
    const times = measured.map(({ n, cpu }) => [n.toLocaleString('en'), cpu])
    const { MiB, tasks } = measured.at(-1)
    const mark = exponent <= WORST ? '' : '!'
    return [name, { ...Object.fromEntries(times), MiB, tasks, exponent, '': mark }]
  })
  console.table(Object.fromEntries(rows))
}

/**
 * The median of three runs by CPU time, each in a process of its own that is killed at the limit. Other work on
 * the machine prolongs the time of the clock and hardly that of the processor.
 */
function measure(text) {
  const runs = []
  for (let run = 0; run < RUNS; run++) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [CHILD], {
      input: text,
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    })
    if (status !== 0) return { cpu: Number.NaN, ms: Number.NaN, mib: Number.NaN, tasks: failure(stderr) }
    runs.push(JSON.parse(stdout.toString()))
  }
  return runs.toSorted((a, b) => a.cpu - b.cpu)[RUNS >> 1]
}

function failure(stderr) {
  return /^\w*Error: .{1,40}/m.exec(stderr.toString())?.[0] ?? `killed after ${LIMIT_MS / 1000} s`
}

function row(n, { cpu, ms, mib, tasks }) {
  return { n, cpu: Math.round(cpu), ms: Math.round(ms), MiB: Math.round(mib), tasks }
}

/** The slope of log(time) over log(size), by least squares: one odd run does not decide. */
function exponentOf(rows) {
  const points = rows.map(({ n, cpu }) => [Math.log(n), Math.log(cpu)])
  const [x, y] = [0, 1].map((k) => points.reduce((sum, point) => sum + point[k], 0) / points.length)
  const rise = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return round(rise / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0))
}

function wall(argv) {
  const before = performance.now()
  spawnSync(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30 })
  return performance.now() - before
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}

function round(value) {
  return Math.round(value * 100) / 100
}

/** How many phrases of each kind are read right, and how many traps are taken for times. */
async function phrases() {
  const { parse } = await import('../../dist/index.js')
  const { DATE, noticeWith, PHRASES, timesOf, TRAPS, verdict } = await import('./phrases.mjs')
  const { isRight, RECOGNISERS } = await import('./recognisers.mjs')
  const read = async (phrase, context) => parse(noticeWith(phrase, context), { date: DATE })
  const rows = {}
  for (const one of PHRASES) {
    const plan = await read(one.phrase, one.context)
    rows[one.kind] ??= { phrases: 0, govplan: 0, flagged: 0 }
    const row = rows[one.kind]
    row.phrases++
    const told = verdict(one, timesOf(plan), plan.diagnostics)
    if (told === 'right') row.govplan++
    if (told === 'flagged') row.flagged++
    for (const [name, recognise] of Object.entries(RECOGNISERS)) {
      row[name] = (row[name] ?? 0) + (isRight(one, recognise(one.phrase)) ? 1 : 0)
    }
  }
  const taken = { phrases: TRAPS.length, govplan: 0, flagged: 0 }
  for (const trap of TRAPS) {
    if (timesOf(await read(trap, 'text')).length > 0) taken.govplan++
    for (const [name, recognise] of Object.entries(RECOGNISERS)) {
      taken[name] = (taken[name] ?? 0) + (recognise(trap).length > 0 ? 1 : 0)
    }
  }
  console.log(`\nTime phrases in a document of ${DATE}: read right; of the traps, taken for a time`)
  console.table({ ...rows, 'traps taken': taken })
}

async function docx() {
  const bench = await import('./docx.mjs')
  await bench.docx()
}

async function writers() {
  const bench = await import('./writers.mjs')
  await bench.writers()
}

async function pdf() {
  const bench = await import('./pdf.mjs')
  await bench.pdf()
}

async function batch() {
  const bench = await import('./batch.mjs')
  await bench.batch()
}

async function throughput() {
  const bench = await import('./throughput.mjs')
  await bench.throughput()
}

async function raw() {
  const bench = await import('./raw.mjs')
  await bench.raw()
}
