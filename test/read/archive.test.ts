import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseWithText } from '../../src/govplan.ts'
import { parse, parseAll } from '../../src/index.ts'
import { noticesOf } from '../../src/read/archive/annex-names.ts'
import { expectSound } from '../invariants.ts'
import { PEAK_MIB, runModule } from '../package.ts'
import { type Files, tarEntry, tarOf, tgzOf, zipOf } from './archive-file.ts'
import { docxOf, NOTICE_LIST, numbered } from './docx-file.ts'

const NOTICE = '一、主要任务\n（一）清理河道。逐段清理，2024年6月底前完成。（县水利局牵头）\n'
const OTHER = '一、主要任务\n（一）修补道路。逐条修补。（县交通运输局牵头）\n'
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const DOCX = docxOf({ body: numbered('修路。逐条修补。（县交通运输局负责）', 0), numbering: NOTICE_LIST })

/** What each document of an archive gave: the titles of its tasks, or why it could not be read. */
async function outcomes(bytes: Uint8Array, fileName?: string) {
  const all = await parseAll(bytes, fileName === undefined ? {} : { fileName })
  return all.map((one) => [
    one.file,
    'plan' in one ? one.plan.tasks.map(({ title }) => title) : one.error.reason,
  ])
}

describe.each([
  ['zip', zipOf],
  ['tar', tarOf],
  ['tar.gz', tgzOf],
])('%s', (ending, archiveOf) => {
  it('gives the plan of every document in it', async () => {
    const files = { '甲.txt': NOTICE, '乙/丙.docx': DOCX, '__MACOSX/._甲.txt': 'x', 'Thumbs.db': 'x' }
    expect(await outcomes(archiveOf(files), `档案.${ending}`)).toEqual([
      [`档案.${ending}/甲.txt`, ['清理河道']],
      [`档案.${ending}/乙/丙.docx`, ['修路']],
    ])
  })

  it('goes on behind a member that cannot be read', async () => {
    expect(await outcomes(archiveOf({ a: PNG, 'b.txt': NOTICE, 'c.pdf': '%PDF-1.4' }))).toEqual([
      ['a', 'unsupported-format'],
      ['b.txt', ['清理河道']],
      ['c.pdf', expect.any(String)],
    ])
  })

  it.each(['../a.txt', '/a.txt', 'C:\\a.txt', 'a/../../b.txt'])('has %j refused', async (name) => {
    expect(await outcomes(archiveOf({ [name]: NOTICE, 'b.txt': NOTICE }))).toEqual([
      [name.replaceAll('\\', '/'), 'forbidden'],
      ['b.txt', ['清理河道']],
    ])
  })

  it('in another one is opened, down to three', async () => {
    const inner = archiveOf({ 'a.txt': NOTICE })
    const second = archiveOf({ b: inner })
    const third = archiveOf({ c: second })
    expect(await outcomes(third, 'd')).toEqual([['d/c/b/a.txt', ['清理河道']]])
    expect(await outcomes(archiveOf({ d: third }))).toEqual([['d/c/b', 'inflates']])
  })
})

describe('any other file', () => {
  it('gives its own plan', async () => {
    const [outcome] = await parseAll(Buffer.from(NOTICE), { fileName: 'a.txt' })
    expect(outcome).toEqual({
      file: 'a.txt',
      plan: await parse(NOTICE, { fileName: 'a.txt' }).then((plan) => ({
        ...plan,
        source: { ...plan.source, encoding: 'utf-8' },
      })),
    })
    expect(await outcomes(DOCX)).toEqual([[null, ['修路']]])
    expect(await outcomes(zipOf({ 'a.docx': DOCX }))).toEqual([['a.docx', ['修路']]])
  })

  it('or the reason why there is none', async () => {
    expect(await outcomes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'a.png')).toEqual([
      ['a.png', 'unsupported-format'],
    ])
  })
})

describe('names', () => {
  it('in GBK are recovered', async () => {
    const gbk = new Uint8Array([0xcd, 0xa8, 0xd6, 0xaa])
    expect(await outcomes(Buffer.concat([tarEntry(gbk, NOTICE), new Uint8Array(1024)]))).toEqual([
      ['通知', ['清理河道']],
    ])
  })

  it('of tar may be long', async () => {
    const long = `${'甲'.repeat(60)}.txt`
    const pax = `${` path=${long}\n`.length + 4} path=${long}\n`
    for (const entry of [tarEntry('@LongLink', `${long}\0`, 'L'), tarEntry('x', pax, 'x')])
      expect(await outcomes(Buffer.concat([entry, tarEntry('short', NOTICE), new Uint8Array(1024)]))).toEqual(
        [[long, ['清理河道']]],
      )
  })

  it.each(['1', '2', '3', '4', '6'])('of links and devices are refused (type %s)', async (type) => {
    const bytes = Buffer.concat([tarEntry('a.txt', '', type), tarEntry('b.txt', NOTICE)])
    expect(await outcomes(bytes)).toEqual([
      ['a.txt', 'forbidden'],
      ['b.txt', ['清理河道']],
    ])
  })

  it('of one gzipped file are that of the archive', async () => {
    expect(await outcomes(gzipSync(NOTICE), '目录/通知.txt.gz')).toEqual([
      ['目录/通知.txt.gz/通知.txt', ['清理河道']],
    ])
  })
})

describe('what is broken', () => {
  it('is told, and what stands before it is kept', async () => {
    const tar = Buffer.concat([tarEntry('a.txt', NOTICE), tarEntry('b.txt', NOTICE)])
    for (const bytes of [
      tar.subarray(0, -600),
      Buffer.concat([tarEntry('a.txt', NOTICE), tarEntry('b.txt', NOTICE, '0', 1e9)]),
      Buffer.concat([tarEntry('a.txt', NOTICE), Buffer.alloc(512, 1)]),
    ])
      expect(await outcomes(bytes, 'a.tar')).toEqual([
        ['a.tar/a.txt', ['清理河道']],
        ['a.tar', 'damaged'],
      ])
    expect(await outcomes(tar)).toHaveLength(2)
  })

  it.each([
    ['zip', zipOf({ 'a.txt': NOTICE })],
    ['gzip', tgzOf({ 'a.txt': NOTICE })],
  ])('cut anywhere is no crash: %s', async (_, bytes) => {
    for (let end = 4; end < bytes.length; end++)
      expect(await outcomes(bytes.subarray(0, end))).toEqual([[null, 'damaged']])
  })
})

describe('a bomb', () => {
  const entries = (count: number): Files =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}`, '']))
  const zeros = new Uint8Array(70 * 1024 * 1024)

  it.each([
    ['one large member', zipOf({ a: zeros }), 'inflates'],
    ['100,000 members', zipOf(entries(100_000)), 'inflates'],
    ['20,000 members of a tar', tarOf(entries(20_000)), 'inflates'],
    ['gzip', gzipSync(zeros), 'inflates'],
    [
      'members that are archives',
      zipOf(
        Object.fromEntries(['a', 'b', 'c'].map((name) => [name, gzipSync(new Uint8Array(50 * 1024 * 1024))])),
      ),
      'inflates',
    ],
  ])('%s costs no memory', { timeout: 60_000 }, async (_, bytes, reason) => {
    const file = join(mkdtempSync(join(tmpdir(), 'govplan-bomb-')), 'bomb')
    writeFileSync(file, bytes)
    const printed = await runModule(`
      import { readFileSync } from 'node:fs'
      import { parseAll } from 'govplan'
      const outcomes = await parseAll(readFileSync(${JSON.stringify(file)}))
      const last = outcomes.at(-1).error?.reason
      console.log(JSON.stringify({ last, mib: ${PEAK_MIB} }))
    `)
    rmSync(dirname(file), { recursive: true })
    const { last, mib } = JSON.parse(printed)
    expect(last).toBe(reason)
    expect(mib).toBeLessThan(200)
  })
})

describe('annexes', () => {
  it.each([
    [
      ['通知.docx', '附件1.xlsx', '附件2：分工表.docx'],
      [null, 0, 0],
    ],
    [
      ['附件.doc', '关于清理河道的通知.doc'],
      [1, null],
    ],
    [
      ['甲.txt', '甲附件1.txt', '乙.txt', '乙-附件二.xlsx', '甲（附件2）.doc'],
      [null, 0, null, 2, 0],
    ],
    [
      ['甲.txt', '乙.txt', '附件1.txt'],
      [null, null, null],
    ],
    [
      ['甲.txt', '甲.pdf', '甲附件1.txt'],
      [null, null, null],
    ],
    [
      ['a/甲.txt', 'b/附件1.txt', 'a/附件1.txt'],
      [null, null, 0],
    ],
    [
      ['附件1.txt', '附件2.txt'],
      [null, null],
    ],
  ])('belong to a notice by their name: %j', (names, notices) => {
    expect(noticesOf(names)).toEqual(notices)
  })

  const COVER =
    '甲县人民政府关于印发河道整治方案的通知\n各乡镇人民政府：\n现将方案印发给你们。\n一、清理河道。逐段清理。（县水利局牵头）\n附件：1.任务分工表\n2.名单\n甲县人民政府\n2024年2月20日\n'

  it('are parts of it, in the order of their numbers', async () => {
    const table = '任务,牵头单位\n修补道路,县交通运输局\n更换路灯,县住建局\n'
    const bytes = zipOf({
      '附件2.txt': `附件2\n实施方案\n${OTHER}`,
      '附件1：任务分工表.csv': table,
      '通知.txt': COVER,
    })
    const [outcome, ...rest] = await parseAll(bytes, { fileName: 'a.zip' })
    expect(rest).toEqual([])
    const plan = 'plan' in outcome! ? outcome.plan : null
    expect(plan!.source).toMatchObject({
      file: 'a.zip/通知.txt',
      bytes: Buffer.byteLength(`附件2\n实施方案\n${OTHER}${table}${COVER}`),
    })
    expect(plan!.tasks.map(({ id, title, part }) => [id, title, part])).toEqual([
      ['1', '清理河道', null],
      ['A1.1', '修补道路', '任务分工表'],
      ['A1.2', '更换路灯', '任务分工表'],
      ['A2.1.1', '修补道路', '实施方案'],
    ])
    expect(plan!.tasks.map(({ span }) => span.origin?.file)).toEqual([
      undefined,
      'a.zip/附件1：任务分工表.csv',
      'a.zip/附件1：任务分工表.csv',
      'a.zip/附件2.txt',
    ])
    expect(plan!.diagnostics.map(({ code }) => code)).not.toContain('annex-missing')
  })

  it('that cannot be read are told, and the notice stays', async () => {
    const bytes = zipOf({
      '通知.txt': COVER,
      '附件1.png': PNG,
      '附件2.zip': zipOf({ 'x.txt': OTHER }),
      '附件3.txt': OTHER,
    })
    expect(await outcomes(bytes)).toEqual([
      ['附件1.png', 'unsupported-format'],
      ['通知.txt', ['清理河道', '修补道路']],
      ['附件2.zip/x.txt', ['修补道路']],
    ])
  })

  it('of a notice that cannot be read stand for themselves', async () => {
    expect(await outcomes(zipOf({ '通知.png': PNG, '附件1.txt': OTHER }))).toEqual([
      ['通知.png', 'unsupported-format'],
      ['附件1.txt', ['修补道路']],
    ])
  })

  it('can be given by themselves, and are without the marks of their format', async () => {
    const annexes = [{ fileName: '附件1.md', bytes: Buffer.from(`# 实施方案\n\n${OTHER}`) }]
    const { plan, text } = await parseWithText(COVER, { annexes })
    expectSound(plan, text)
    expect(plan.tasks.map(({ id, part }) => [id, part])).toEqual([
      ['1', null],
      ['A1.1.1', '实施方案'],
    ])
    await expect(parse(COVER, { annexes: [{ bytes: PNG }] })).rejects.toMatchObject({
      reason: 'unsupported-format',
    })
  })
})
