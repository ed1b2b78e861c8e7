// What a text costs to read whole, beside decoding its bytes, and beside two recognisers that read its times only;
// and an HTML page beside two parsers of HTML.
import Recognizers from '@microsoft/recognizers-text-date-time'
import * as cheerio from 'cheerio'
import * as chrono from 'chrono-node'
import iconv from 'iconv-lite'
import { parse as parse5 } from 'parse5'
import { parse, stage } from '../../dist/index.js'
import { notice } from './texts.mjs'

const RUNS = 7
const BYTES = 1_000_000
/** The slow recogniser gets less; its time grows with the text. */
const FEW_BYTES = 20_000

export async function throughput() {
  await texts()
  await pages()
}

async function texts() {
  const text = notice(BYTES)
  const utf8 = Buffer.from(text)
  const gb18030 = iconv.encode(text, 'gb18030')
  const decoder = { utf8: new TextDecoder('utf-8'), gb18030: new TextDecoder('gb18030') }
  const times = {
    'decode UTF-8': await rate(utf8.length, () => decoder.utf8.decode(utf8)),
    'decode GB18030': await rate(gb18030.length, () => decoder.gb18030.decode(gb18030)),
    'decode GB18030 (iconv-lite)': await rate(gb18030.length, () => iconv.decode(gb18030, 'gb18030')),
    'govplan, UTF-8 to tasks': await rate(utf8.length, () => parse(utf8)),
    'govplan, GB18030 to tasks': await rate(gb18030.length, () => parse(gb18030)),
    'chrono-node, times only': await rate(utf8.length, () => chrono.zh.hans.parse(text, new Date(0))),
    'Recognizers-Text, times only': await rate(FEW_BYTES, () =>
      Recognizers.recognizeDateTime(notice(FEW_BYTES), 'zh-cn', 0, new Date(0)),
    ),
  }
  show('A notice of 1 MB, best of 7 runs', times, 'govplan, UTF-8 to tasks')
}

async function pages() {
  const lines = notice(BYTES).split('\n')
  const page = `<!doctype html><meta charset="utf-8"><title>通知</title><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}`
  const bytes = Buffer.from(page)
  const times = {
    'parse5, the tree only': await rate(bytes.length, () => parse5(page)),
    'cheerio, the tree only': await rate(bytes.length, () => cheerio.load(page)),
    'govplan, the text of the notice': await rate(bytes.length, () =>
      stage('text', bytes, { fileName: 'a.html' }),
    ),
    'govplan, to tasks': await rate(bytes.length, () => parse(bytes, { fileName: 'a.html' })),
  }
  show('An HTML page of 1 MB', times, 'govplan, the text of the notice')
}

/** MB a second, in the best of some runs. */
async function rate(bytes, work) {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now()
    await work()
    best = Math.min(best, performance.now() - before)
  }
  return bytes / best / 1000
}

function show(title, rates, ours) {
  console.log(`\n${title}; ratio: ${ours} to this`)
  const rows = Object.entries(rates).map(([name, rate]) => {
    const ratio = rates[ours] / rate
    return [name, { 'MB/s': Number(rate.toPrecision(3)), ratio: Number(ratio.toPrecision(2)) }]
  })
  console.table(Object.fromEntries(rows))
}
