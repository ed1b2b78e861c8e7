import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cover } from '../src/govplan.ts'
import { contains } from '../src/model/span.ts'
import { shareOf, sizesOf } from '../src/report/shares.ts'
import { NOTICES, type Notice, REAL_NOTICES } from './notices.ts'

const covered = ({ name, path }: Notice) => cover(readFileSync(path), { fileName: name })

/** Every block lies in stretches that follow each other, and no two of them overlap. */
async function expectCovered(notice: Notice): Promise<void> {
  const { source, stretches } = await covered(notice)
  for (const [index, { span }] of stretches.entries()) {
    expect(span.start, 'empty or backwards').toBeLessThan(span.end)
    expect(span.start, 'overlap').toBeGreaterThanOrEqual(stretches[index - 1]?.span.end ?? 0)
  }
  for (const block of source.blocks) expect(holes(block.span.start, block.span.end, stretches)).toEqual([])
}

/** Where the text from `start` to `end` lies in no stretch. */
function holes(start: number, end: number, stretches: Awaited<ReturnType<typeof cover>>['stretches']) {
  const within = stretches.filter(({ span }) => span.start < end && span.end > start)
  const ends = [start, ...within.map(({ span }) => span.end)]
  return [...within.map(({ span }) => span.start), end].flatMap((next, index) =>
    next > ends[index]! ? [[ends[index], next]] : [],
  )
}

describe('our own notices', () => {
  test.each(NOTICES)('$name', expectCovered)

  test('a document told twice is background the second time', async () => {
    const text = readFileSync(NOTICES.find(({ name }) => name.endsWith('utf-8.txt'))!.path, 'utf8')
    const { source, stretches } = await cover(`${text}\n\n${text}`)
    const second = { start: text.length + 2, end: source.source.text.length }
    const kinds = stretches.flatMap(({ kind, span }) => (contains(second, span) ? [kind] : []))
    expect(new Set(kinds)).not.toContain('task')
  })
})

test('a list of contents is background, the text that it tells of is not', async () => {
  const lines = ['1 总则', '1.1 编制目的', '2 职责', '2.1 指挥部', '3 响应', '3.1 响应程序']
  const text = `霁山市粮食应急预案\n目录\n${lines.join('\n')}\n${lines.map((line) => `${line}\n${/\./u.test(line) ? '按规定做好各项工作。\n' : ''}`).join('')}`
  const { stretches } = await cover(text)
  const end = text.indexOf(lines[0]!, text.indexOf(lines.at(-1)!))
  const kindsIn = (start: number, stop: number) =>
    new Set(stretches.flatMap(({ kind, span }) => (span.start >= start && span.end <= stop ? [kind] : [])))
  expect(kindsIn(text.indexOf(lines[0]!), end)).toEqual(new Set(['background']))
  expect(kindsIn(end, text.length)).toContain('task')
})

describe.skipIf(REAL_NOTICES.length === 0)('real notices, skipped where ../shared/corpus is absent', () => {
  test.each(REAL_NOTICES)('$name', expectCovered)

  test('less than 2 % of the raw ones is unplaced', { timeout: 60_000 }, async () => {
    const raw = REAL_NOTICES.filter(({ name }) => name.startsWith('raw/'))
    expect(raw.length).toBeGreaterThan(0)
    const sizes = []
    for (const notice of raw) {
      const { source, stretches } = await covered(notice)
      sizes.push(sizesOf(source.source, stretches))
    }
    expect(shareOf('unplaced', sizes)).toBeLessThan(0.02)
  })
})
