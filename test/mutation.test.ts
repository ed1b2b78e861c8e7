import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { test } from 'vitest'
import { parse } from '../src/govplan.ts'
import { expectSound } from './invariants.ts'
import { NOTICES } from './notices.ts'

/** `GOVPLAN_RUNS=100000 npx vitest run test/mutation.test.ts` looks longer. */
const numRuns = Number(process.env.GOVPLAN_RUNS ?? 150)
const TEXTS = NOTICES.filter(({ name }) => name.endsWith('utf-8.txt') || !name.includes('gb18030'))
  .filter(({ name }) => name.endsWith('.txt'))
  .map(({ path }) => readFileSync(path, 'utf8'))

const MARKS = [
  ...'一二十（）()〔〕【】、。；，：:;,|\n\t《》“”△—-年月日底前季',
  ...['\n\n', '\r\n', '　　', '（一）', '一、', '1.', '①', '一是', '附件1', '牵头单位：', '责任单位：'],
  ...['县水利局', '牵头', '负责', '配合', '下同', '每月', '2024年', '6月底前', '2月30日', '印发之日起'],
  ...['\ufffd', '\0', '\ud800', '\u200b', '𠮷', '|---|', '年底前完成', '列第一位的为牵头单位'],
]

/** Somewhere between 0 and 1 of the text, so many characters are replaced by these marks. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(60),
  marks: fc.array(fc.constantFrom(...MARKS), { maxLength: 6 }),
})

function edited(
  text: string,
  edits: readonly { at: number; cut: number; marks: readonly string[] }[],
): string {
  return edits.reduce((now, { at, cut, marks }) => {
    const place = Math.floor(at * now.length)
    return now.slice(0, place) + marks.join('') + now.slice(place + cut)
  }, text)
}

async function sound(text: string): Promise<void> {
  expectSound(await parse(text), text)
}

test('a notice with stretches torn out and marks thrown in', { timeout: 2 ** 31 - 1 }, async () => {
  const notices = fc.constantFrom(...TEXTS)
  const edits = fc.array(edit, { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(notices, edits, (text, list) => sound(edited(text, list))),
    { numRuns },
  )
})

test('nothing but marks', { timeout: 2 ** 31 - 1 }, async () => {
  const texts = fc.array(fc.constantFrom(...MARKS), { maxLength: 120 }).map((marks) => marks.join(''))
  await fc.assert(fc.asyncProperty(texts, sound), { numRuns })
})
