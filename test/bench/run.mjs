// npm run bench [-- start|growth|hostile|phrases|docx …]: how fast govplan starts, how time grows with the text, and
// what it reads out of isolated time phrases beside two recognisers of dates.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HOSTILE, notice } from './texts.mjs'

const CLI = fileURLToPath(new URL('../../bin/govplan.js', import.meta.url))
const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))
const PAIRS = 25
const LIMIT_MS = 60_000
const SIZES = [10_000, 100_000, 1_000_000, 5_000_000, 20_000_000]
/** Above this a hostile text is reported; an exponent of 1 is linear. */
const WORST = 1.1

const BENCHES = { start, growth, hostile, phrases, docx }
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
    console.log(`\n${name}; exponent against the size before`)
    console.table(
      Object.fromEntries(
        rows.map((now, k) => [now.size, { ...shown(now), exponent: growthOf(rows[k - 1], now) }]),
      ),
    )
  }
}

/** Every hostile text with half a million characters and a million. */
function hostile() {
  console.log(`\nHostile texts of 500,000 and 1,000,000 characters; ! where the exponent is above ${WORST}`)
  const rows = [...HOSTILE].map(([name, text]) => {
    const [half, whole] = [500_000, 1_000_000].map((n) => row(n, measure(text(n))))
    const exponent = growthOf(half, whole)
    return [
      name,
      {
        'ms (half)': half.ms,
        ...shown(whole),
        exponent,
        '': exponent > WORST || Number.isNaN(exponent) ? '!' : '',
      },
    ]
  })
  console.table(Object.fromEntries(rows))
}

/** The best of three runs, each in a process of its own that is killed at the limit. */
function measure(text) {
  const runs = []
  for (let run = 0; run < 3; run++) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [CHILD], {
      input: text,
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    })
    if (status !== 0) return { ms: Number.NaN, mib: Number.NaN, tasks: failure(stderr.toString()) }
    runs.push(JSON.parse(stdout.toString()))
    if (runs[0].ms > 10_000) break
  }
  return runs.toSorted((a, b) => a.ms - b.ms)[0]
}

function failure(stderr) {
  return /^\w*Error: .{1,40}/m.exec(stderr)?.[0] ?? `killed after ${LIMIT_MS / 1000} s`
}

function row(n, { ms, mib, tasks }) {
  return { n, size: n.toLocaleString('en'), ms: Math.round(ms), mib: Math.round(mib), tasks }
}

function shown({ ms, mib, tasks }) {
  return { ms, MiB: mib, tasks }
}

function growthOf(before, now) {
  return before ? round(Math.log(now.ms / before.ms) / Math.log(now.n / before.n)) : ''
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
