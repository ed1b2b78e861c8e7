// Many notices: how many a second a batch converts and how its memory runs, beside a loop that only reads, writes
// and renames the same files, and how two workers scale beside two that only count.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { noticeNumber, writeNotices } from './many-notices.mjs'

const CLI = fileURLToPath(new URL('../../bin/govplan.js', import.meta.url))
const COUNT = Number(process.env.GOVPLAN_NOTICES ?? 10_000)
const PAGES = 1000
/** Milliseconds between two looks at the memory. */
const LOOK = 50

export async function batch() {
  const folder = mkdtempSync(join(tmpdir(), 'govplan-bench-'))
  try {
    writeNotices(join(folder, 'in'), COUNT)
    const plain = readWriteRename(folder)
    const each = await run(folder, 'each', 'in', '-f', 'json')
    const merged = await run(folder, 'merged', 'in', '--merge', '-f', 'ndjson')
    const again = await run(folder, 'each', 'in', '-f', 'json')
    console.log(`\n${COUNT.toLocaleString('en')} notices, two workers`)
    console.table({
      'read, write, rename': { ms: Math.round(plain), 'a second': perSecond(plain) },
      'a file each': { ...each, ratio: round(each.ms / plain) },
      'a file each, again': again,
      'merged NDJSON': merged,
    })
    await scaling(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What the same files cost without any parsing, in milliseconds. */
function readWriteRename(folder) {
  const files = readdirSync(join(folder, 'in'), { recursive: true }).filter((name) => name.endsWith('.txt'))
  mkdirSync(join(folder, 'plain'))
  const before = performance.now()
  for (const [n, file] of files.entries()) {
    const draft = join(folder, 'plain', `${n}.tmp`)
    writeFileSync(draft, readFileSync(join(folder, 'in', file)))
    renameSync(draft, join(folder, 'plain', `${n}.json`))
  }
  return performance.now() - before
}

/** A batch in a process of its own: its time, its most memory, and how much that grows by a thousand notices. */
async function run(folder, output, input, ...args) {
  const before = performance.now()
  const words = [CLI, 'batch', join(folder, input), '-o', join(folder, output), '--jobs', '2', '-q', ...args]
  const child = spawn(process.execPath, words, { stdio: 'inherit' })
  const looks = []
  const timer = setInterval(() => looks.push([performance.now() - before, memoryOf(child.pid)]), LOOK)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`govplan batch ended with ${code}`)
  const ms = performance.now() - before
  // The first tenth is the first thousand of ten; at the end the workers go.
  const steady = looks.filter(([at, mib]) => at > ms / 10 && at < ms * 0.95 && mib > 0)
  return {
    ms: Math.round(ms),
    'a second': perSecond(ms),
    'most MiB': Math.round(Math.max(...looks.map(([, mib]) => mib))),
    'MiB by 1000': round((slope(steady) * ms * 1000) / COUNT),
  }
}

function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
  } catch {
    return 0
  }
}

/** Of a line through points, by least squares. */
function slope(points) {
  const [x, y] = [0, 1].map((k) => points.reduce((sum, point) => sum + point[k], 0) / points.length)
  const rise = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return rise / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

/** HTML pages with one worker and with two, beside a loop that only counts. */
async function scaling(folder) {
  mkdirSync(join(folder, 'pages'))
  for (let n = 0; n < PAGES; n++) {
    const lines = noticeNumber(n).repeat(4).split('\n')
    const page = `<!doctype html><meta charset="utf-8"><title>${n}</title>${lines.map((line) => `<p>${line}</p>`).join('\n')}`
    writeFileSync(join(folder, 'pages', `${n}.html`), page)
  }
  const counting = (await count(1)) / (await count(2))
  const [one, two] = [1, 2].map((jobs) => pages(folder, jobs))
  const ours = one / two
  console.log(`\n${PAGES.toLocaleString('en')} HTML pages: how much sooner two workers are done than one`)
  console.table({
    'only counting': { times: round(counting) },
    'govplan batch': { times: round(ours), ratio: round(ours / counting) },
  })
}

function pages(folder, jobs) {
  const before = performance.now()
  const words = [CLI, 'batch', join(folder, 'pages'), '-o', join(folder, `pages${jobs}`), '-q', '--merge']
  const { status } = spawnSync(process.execPath, [...words, '--jobs', String(jobs), '--timeout', '60'])
  if (status !== 0) throw new Error(`govplan batch ended with ${status}`)
  return performance.now() - before
}

const COUNTING = `const end = 3e9 / require('node:worker_threads').workerData
for (let n = 0, sum = 0; n < end; n++) sum += n`

/** Milliseconds in which `workers` share a count. */
async function count(workers) {
  const before = performance.now()
  const all = Array.from({ length: workers }, () => new Worker(COUNTING, { eval: true, workerData: workers }))
  await Promise.all(all.map((worker) => new Promise((resolve) => worker.on('exit', resolve))))
  return performance.now() - before
}

function perSecond(ms) {
  return Math.round((COUNT / ms) * 1000)
}

function round(value) {
  return Math.round(value * 100) / 100
}
