import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { parse } from '../src/govplan.ts'
import type { DiagnosticCode } from '../src/model/diagnostic.ts'
import type { ParseOptions } from '../src/parse-options.ts'
import { ROOT } from './package.ts'
import { docxOf, paragraph, run } from './read/docx-file.ts'
import { packedForm, pdfOf, textAt } from './read/pdf-file.ts'

const TASKS = ['（一）清理河道。', '（二）登记造册。', '（三）修补道路。'].map(
  (item) => `${item}（县水利局负责）`,
)
const ITEMS = ['清理全县河道两岸垃圾', '登记沿河违法建筑', '修补破损道路路面', '更换老化路灯线路']
const PLAN = `整治工作方案\n${ITEMS.map((item, index) => `${'一二三四'[index]}、${item}。逐项整治到位。（县水利局负责）`).join('\n')}\n`
const page = (charset: string, body: string) => `<html><meta charset="${charset}"><body>${body}</body></html>`

const SHA256 = createHash('sha256').update('一、清理河道。').digest('hex')
const correcting = (document: { file: string; sha256?: string }): ParseOptions => ({
  fileName: 'a.txt',
  corrections: {
    version: 1,
    documents: [{ ...document, corrections: [{ do: 'drop-task', task: '1', title: '清理河道' }] }],
  },
})

/** Lines of 24 characters each. */
const CUT_LINES = `一、清理河道。${'对全县境内的主要河道逐段清理，打捞水面的漂浮物品，'.repeat(6)}`
  .match(/.{1,24}/gu)!
  .join('\n')

/** The smallest documents that raise a code, each beside one that looks like it and raises it not. */
const EXAMPLES: Readonly<
  Record<
    DiagnosticCode,
    readonly [raises: Uint8Array | string, near: Uint8Array | string, options?: ParseOptions]
  >
> = {
  'text-replaced': ['一、清理\ufffd道。', '一、清理？道。'],
  'encoding-guessed': [iconv.encode('通知', 'gbk'), iconv.encode('通知', 'utf8')],
  'encoding-mismatch': [
    iconv.encode(page('utf-8', `<p>一、主要任务</p><p>${TASKS[0]}</p>`), 'gbk'),
    iconv.encode(page('gb2312', `<p>一、主要任务</p><p>${TASKS[0]}</p>`), 'gbk'),
  ],
  'depth-capped': [
    `<html><body>${'<div>'.repeat(5000)}一、清理河道。`,
    `<html><body>${'<div>'.repeat(20)}一、清理河道。`,
  ],
  'page-without-text': [
    pdfOf({ pages: [textAt(100, 700, TASKS[0]!), 'q 600 0 0 800 0 0 cm Q'] }),
    pdfOf({ pages: [textAt(100, 700, TASKS[0]!), 'q 60 0 0 80 0 0 cm Q'] }),
  ],
  'file-cut': [Buffer.from('{\\rtf1 cut'), Buffer.from('{\\rtf1 whole}')],
  'file-damaged': [
    pdfOf({
      pages: [`${textAt(100, 700, TASKS[0]!)} /X10 Do`],
      objects: [packedForm(textAt(100, 600, TASKS[1]!), 20)],
    }),
    pdfOf({
      pages: [`${textAt(100, 700, TASKS[0]!)} /X10 Do`],
      objects: [packedForm(textAt(100, 600, TASKS[1]!))],
    }),
  ],
  'office-converted': [
    readFileSync(`${ROOT}fixtures/read/units-on-sections.doc`),
    readFileSync(`${ROOT}fixtures/read/units-on-sections.docx`),
    { convert: async () => docxOf({ body: paragraph(run('一、清理河道。')) }) },
  ],
  'office-missing': [
    readFileSync(`${ROOT}fixtures/read/units-on-sections.doc`),
    readFileSync(`${ROOT}fixtures/read/units-on-sections.docx`),
  ],
  'number-gap': [`一、任务\n${TASKS[0]}\n${TASKS[2]}`, `一、任务\n${TASKS[0]}\n二、措施\n${TASKS[1]}`],
  'number-repeat': [
    `一、任务\n${TASKS[0]}\n${TASKS[1]}\n${TASKS[1]}`,
    `一、任务\n${TASKS[0]}\n二、措施\n${TASKS[0]}`,
  ],
  'count-mismatch': [
    '附件\n名单\n一、窗口（3个）\n甲窗口\n乙窗口',
    '附件\n名单\n一、窗口（2个）\n甲窗口\n乙窗口',
  ],
  'lines-joined': [CUT_LINES, CUT_LINES.replaceAll('\n', '')],
  'text-repeated': [`${PLAN}\n${PLAN}`, `${PLAN}\n${PLAN.replace('县水利局', '县交通局')}`],
  'annex-missing': [
    '各乡镇人民政府：\n现将《河道整治工作方案》印发给你们，请认真贯彻执行。\n甲县人民政府\n2024年2月20日',
    `现将《整治工作方案》印发给你们。\n${PLAN}`,
  ],
  'no-notice': ['今日天气晴，适宜出行。', '一、今日天气晴。'],
  'task-without-unit': [
    `一、任务\n${TASKS.join('\n')}\n（四）更换路灯。逐盏更换。`,
    `一、任务\n（一）清理河道。\n（二）登记造册。\n（三）修补道路。\n（四）更换路灯。`,
  ],
  'assignment-outside': [
    `整治工作方案\n清理河道。（县水利局牵头）\n一、登记造册。（县水利局负责）`,
    `整治工作方案\n清理河道。\n一、登记造册。（县水利局负责）`,
  ],
  'time-without-year': ['一、清理河道。6月底前完成。', '一、清理河道。2024年6月底前完成。'],
  'time-impossible': ['一、清理河道。2024年2月30日前完成。', '一、清理河道。2024年2月29日前完成。'],
  'time-beyond-calendar': ['一、清理河道。2090年春节前完成。', '一、清理河道。2090年国庆节前完成。'],
  'time-before-document': [
    '一、清理河道。2023年6月底前完成。\n甲县人民政府\n2024年2月20日',
    '一、清理河道。2024年6月底前完成。\n甲县人民政府\n2024年2月20日',
  ],
  'time-after-section': [
    '一、整治阶段（2024年3月至6月）\n（一）清理河道。2024年9月底前完成。',
    '一、整治阶段（2024年3月至6月）\n（一）清理河道。2024年5月底前完成。',
  ],
  'time-ambiguous': ['一、清理河道。2024年6月前完成。', '一、清理河道。2024年6月底前完成。'],
  'unit-doubtful': ['一、清理河道。（责任单位：加快推进落实）', '一、清理河道。（责任单位：县水利局）'],
  'annex-differs': [
    '一、清理全县河道。2024年6月底前完成。（县水利局牵头）\n附件\n任务分解表\n序号|任务|牵头单位|时限\n1|清理全县河道|县水利局|2024年9月底前\n',
    '一、清理全县河道。2024年6月底前完成。（县水利局牵头）\n附件\n任务分解表\n序号|任务|牵头单位|时限\n1|清理全县河道|县水利局|2024年6月底前\n',
  ],
  'table-without-header': [
    '甲|乙|丙\n一|二|三\n四|五|六\n',
    '序号|任务|单位\n1|清理河道|县水利局\n2|登记造册|县水利局\n',
  ],
  'table-unread': [
    '任务清单\n具体举措\n责任单位\n完成时间\n一、市场准入\n推行企业住所登记，市市场监管局，2023年6月底前\n',
    '任务清单\n具体举措：推行登记。\n责任单位\n市市场监管局\n完成时间\n2023年6月底前\n',
  ],
  'correction-unplaced': ['一、清理河床。', '一、清理河道。', correcting({ file: 'a.txt' })],
  'correction-other-text': [
    '一、清理河床。',
    '一、清理河道。',
    correcting({ file: 'a.txt', sha256: SHA256 }),
  ],
}

describe.each(Object.entries(EXAMPLES))('%s', (code, [raises, near, options]) => {
  const codes = async (input: Uint8Array | string) =>
    (await parse(input, options)).diagnostics.map((one) => one.code)

  test('is raised', async () => expect(await codes(raises)).toContain(code))

  test('is not raised by the near miss', async () => expect(await codes(near)).not.toContain(code))
})

test('CONTRIBUTING names every code, and no others', () => {
  const text = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8')
  const rows = text.split('\n').filter((line) => /^\| `[a-z]+-/.test(line))
  const named = rows.flatMap((row) => row.split(' | ')[0]!.match(/[a-z-]{3,}/g) ?? [])
  expect(named.toSorted()).toEqual(Object.keys(EXAMPLES).toSorted())
})
