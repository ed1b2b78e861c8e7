// Word documents: how fast one starts beside a text, and how fast a large one is read beside mammoth, which
// takes out the text alone, without numbers and tables.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { stage } from '../../dist/index.js'
import { notice } from './texts.mjs'

const CLI = fileURLToPath(new URL('../../bin/govplan.js', import.meta.url))
const PAIRS = 25
const RUNS = 5

export async function docx() {
  start()
  await large()
}

function start() {
  const folder = mkdtempSync(join(tmpdir(), 'govplan-bench-'))
  const text = notice(20_000)
  writeFileSync(join(folder, 'notice.txt'), text)
  writeFileSync(join(folder, 'notice.docx'), wordOf(text))
  const times = { txt: [], docx: [] }
  for (let pair = 0; pair < PAIRS; pair++)
    for (const ending of ['txt', 'docx']) times[ending].push(wall(join(folder, `notice.${ending}`)))
  rmSync(folder, { recursive: true })
  const [txt, word] = [median(times.txt), median(times.docx)]
  console.log(`\nCold start of 20 KB of text, median of ${PAIRS} pairs`)
  console.table({
    text: { ms: Math.round(txt), ratio: 1 },
    docx: { ms: Math.round(word), ratio: round(word / txt) },
  })
}

async function large() {
  const rows = {}
  for (const [name, bytes] of [
    ['2 MB of XML', wordOf(notice(310_000))],
    ['10 MB of XML', wordOf(notice(1_550_000))],
  ]) {
    const ours = await best(() => stage('text', bytes))
    const theirs = await best(() => mammoth.extractRawText({ buffer: Buffer.from(bytes) }))
    rows[name] = {
      'XML MB': round(xmlSize(bytes) / 1e6),
      'govplan ms': ours,
      'mammoth ms': theirs,
      times: round(theirs / ours),
    }
  }
  console.log(`\nThe text of a large Word document, best of ${RUNS} runs`)
  console.table(rows)
}

/** As Word writes it: properties with every paragraph and run, a new run at every change of script. */
function paragraphOf(line) {
  const fonts =
    '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:hint="eastAsia"/>'
  const runs = line
    .split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/)
    .map(
      (text) =>
        `<w:r w:rsidRPr="00A77B3E"><w:rPr>${fonts}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
    )
  return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00B21C5F"><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:rPr>${fonts}<w:sz w:val="32"/></w:rPr></w:pPr>${runs.join('')}</w:p>`
}

export function wordOf(text) {
  const paragraphs = text.split('\n').map(paragraphOf)
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const relations =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations),
    'word/document.xml': strToU8(xml),
  })
}

function xmlSize(bytes) {
  return unzipSync(bytes)['word/document.xml'].length
}

async function best(use) {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now()
    await use()
    least = Math.min(least, performance.now() - before)
  }
  return Math.round(least)
}

function wall(file) {
  const before = performance.now()
  spawnSync(process.execPath, [CLI, 'parse', '-q', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  return performance.now() - before
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}

function round(value) {
  return Math.round(value * 100) / 100
}
