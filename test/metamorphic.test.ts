import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../src/govplan.ts'
import type { PlanDocument, PlanTask } from '../src/model/plan-document.ts'
import { expectSound } from './invariants.ts'
import { NOTICES } from './notices.ts'

const TEXTS = NOTICES.filter(({ name }) => name.endsWith('.txt') && !name.includes('gb18030')).map(
  ({ name, path }) => ({ name, text: readFileSync(path, 'utf8') }),
)

/** What is asked of whom by when, without places and the width of its marks. */
function asked({ tasks }: PlanDocument): unknown[] {
  return tasks.map(askedOf)
}

function askedOf({ id, kind, title, sections, units, persons, times }: PlanTask): unknown {
  const told = {
    id,
    kind,
    title,
    sections,
    units: units.map(({ role, name, inherited }) => [role, name, inherited]),
    persons: persons.map(({ role, name }) => [role, name]),
    times: times.map((time) => [time.kind, time.text, time.start, time.end, time.rrule]),
  }
  return JSON.parse(JSON.stringify(told).normalize('NFKC').replace(/\s/g, ''))
}

const HALF: Readonly<Record<string, string>> = { '（': '(', '）': ')', '：': ':', '；': ';', '，': ',' }
const half = (text: string) => text.replace(/[（）：；，]/g, (mark) => HALF[mark]!)
const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0xff10))

describe.each(TEXTS)('$name', ({ text }) => {
  const plan = parse(text)

  test('with blank lines', async () => {
    expect(asked(await parse(text.replace(/\n/g, '\n\n')))).toEqual(asked(await plan))
  })

  test('with marks of half width', async () => {
    expect(asked(await parse(half(text)))).toEqual(asked(await plan))
  })

  test('with digits of full width', async () => {
    expect(asked(await parse(wide(text)))).toEqual(asked(await plan))
  })

  test('with lines ended as on Windows', async () => {
    expect(asked(await parse(text.replace(/\n/g, '\r\n')))).toEqual(asked(await plan))
  })

  // HARDENING 11: what no reader of the page sees, also inside numbers and names.
  test.each([
    ['zero-width spaces', '\u200b'],
    ['soft hyphens', '\u00ad'],
    ['byte order marks', '\ufeff'],
    ['marks of direction', '\u200e'],
  ])('with %s between all characters', async (_, sign) => {
    const dirty = [...text].join(sign)
    const found = await parse(dirty)
    expect(asked(found)).toEqual(asked(await plan))
    expectSound(found, dirty)
  })

  test('with no-break spaces for spaces', async () => {
    expect(asked(await parse(text.replaceAll(' ', '\u00a0')))).toEqual(asked(await plan))
  })

  test.each(['- 3 -', '第 2 页 共 5 页', '责任编辑：张三'])('with %s between any two lines', async (dirt) => {
    const lines = text.split('\n')
    const expected = asked(await plan)
    for (let at = 1; at < lines.length; at++) {
      const dirty = await parse([...lines.slice(0, at), dirt, ...lines.slice(at)].join('\n'))
      expect(asked(dirty), `line ${at}`).toEqual(expected)
    }
  })

  test('with an unrelated paragraph behind it, all but the last task are the same', async () => {
    const before = asked(await plan)
    const after = asked(await parse(`${text}\n\n今日天气晴，适宜出行。\n`))
    expect(after).toHaveLength(before.length)
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
  })

  // The header of a stored page stands at the front alone, once.
  const headed = /^发布部门:/m.test(text)
  test.skipIf(headed)('twice, it is read once and a diagnostic says so', async () => {
    const doubled = await parse(`${text}\n${text}`)
    expect(asked(doubled)).toEqual(asked(await plan))
    expect(doubled.diagnostics.map(({ code }) => code)).toContain('text-repeated')
  })
})
