import { describe, expect, it } from 'vitest'
import { parse, parseAll } from '../../src/index.ts'
import { readSource } from '../../src/read/index.ts'
import { json } from '../../src/write/json.ts'
import { ndjson } from '../../src/write/ndjson.ts'
import { NOTICES, planOf } from '../notices.ts'

const plans = await Promise.all(NOTICES.slice(0, 6).map(planOf))
const bytesOf = async (chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>) => {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts)
}
const write = (writer: typeof json, some: typeof plans, several = some.length > 1) =>
  bytesOf(writer.write(some, { several }))
const read = async (bytes: Uint8Array) =>
  (await parseAll(bytes)).map((one) => ('plan' in one ? one.plan : one.error.reason))

describe('a saved result', () => {
  it('is given back as it is', async () => {
    for (const plan of plans) {
      const bytes = await write(json, [plan])
      expect(await parse(bytes)).toEqual(plan)
      expect(await write(json, [await parse(bytes)])).toEqual(bytes)
      expect(await parse(`\ufeff${bytes}`)).toEqual(plan)
    }
  })

  it.each([
    ['json', json],
    ['ndjson', ndjson],
  ])('of several documents too (%s)', async (_, writer) => {
    const bytes = await write(writer, plans)
    const again = await read(bytes)
    expect(again).toEqual(plans)
    expect(await write(writer, again as typeof plans)).toEqual(bytes)
  })

  it('of several is no single one', async () => {
    await expect(parse(await write(json, plans))).rejects.toMatchObject({ reason: 'unsupported-format' })
  })

  it('that is cut or changed is damaged; the others of its file stay', async () => {
    const bytes = await write(json, [plans[0]!])
    expect(await read(bytes.subarray(0, -9))).toEqual(['damaged'])
    expect(await read(Buffer.from(String(bytes).replace('"tasks"', '"task"')))).toEqual(['damaged'])
    expect(
      await read(Buffer.from(String(bytes).replace('"schemaVersion": "1"', '"schemaVersion": "2"'))),
    ).toEqual(['damaged'])
    expect(await read((await write(json, plans)).subarray(0, -9))).toEqual(['damaged'])
    expect(await read((await write(ndjson, plans.slice(0, 2))).subarray(0, -9))).toEqual([
      plans[0],
      'damaged',
    ])
  })

  it('holds no text to look at', async () => {
    await expect(readSource(await write(json, [plans[0]!]))).rejects.toMatchObject({ reason: 'no-source' })
  })
})

describe('other JSON', () => {
  it.each(['{"title": "通知"}', '[1]', ' { }'])('%s is refused by its ending', async (text) => {
    await expect(parse(text, { fileName: 'a.json' })).rejects.toMatchObject({
      reason: 'unsupported-format',
      detail: 'JSON',
    })
  })

  it('is text where it is broken, or nothing says that it is JSON', async () => {
    expect((await readSource('{"一、', { fileName: 'a.json' })).source.text).toBe('{"一、')
    expect((await readSource('[1]', { fileName: 'a.txt' })).source.text).toBe('[1]')
  })
})
