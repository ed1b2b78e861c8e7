import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../src/read/layout.ts'
import { takeHeadTable } from '../../src/read/page/head-table.ts'
import type { Glyph, Page, Rule } from '../../src/read/page/page.ts'
import { blocksOf } from '../../src/read/page/page-blocks.ts'
import { partsOf } from '../../src/read/page/page-parts.ts'
import { expectSound } from './invariants.ts'

const [WIDTH, HEIGHT] = [600, 800]
const SIZE = 16
const LEFT = 80
/** 28 characters a line. */
const ROOM = 28
const PITCH = 28

/** Characters set close from `x` on; a Latin letter is half as wide. */
function set(text: string, x: number, y: number, { size = SIZE, space = 0 } = {}): Glyph[] {
  let at = x
  return [...text].map((character) => {
    const width = /[\x20-\x7e]/.test(character) ? size / 2 : size
    const glyph = { text: character, x: at, y, width, size, turn: 0 } as const
    at += width + space
    return glyph
  })
}

const centred = (text: string, y: number, size = SIZE) =>
  set(text, WIDTH / 2 - (text.length * size) / 2, y, { size })

/** Lines of a page from `top` on; two full-width blanks are an indent. */
function lines(texts: readonly string[], top = 100): Glyph[] {
  return texts.flatMap((text, i) =>
    set(text.trimStart(), LEFT + (text.length - text.trimStart().length) * SIZE, top + i * PITCH),
  )
}

const full = (begin: string) => begin.padEnd(ROOM, '文')
const line = (x0: number, y0: number, x1: number, y1: number): Rule =>
  y0 === y1 ? { horizontal: true, at: y0, from: x0, to: x1 } : { horizontal: false, at: x0, from: y0, to: y1 }

interface Painted {
  readonly glyphs: readonly Glyph[]
  readonly rules?: readonly Rule[]
}

function rawBlocks(pages: readonly Painted[]) {
  const parts = pages.map(({ glyphs, rules = [] }, i) =>
    partsOf({ width: WIDTH, height: HEIGHT, glyphs, rules, pictured: false } satisfies Page, i + 1),
  )
  return blocksOf(parts)
}

function read(...pages: Painted[]) {
  return rawBlocks(pages).map((block) =>
    block.kind === 'text'
      ? block.text
      : block.rows.map((row) =>
          row.map(({ text, rows, columns }) => (rows! * columns! > 1 ? `${text}<${rows}×${columns}>` : text)),
        ),
  )
}

describe('paragraphs', () => {
  it('begin with an indent and end with a short line', () => {
    const glyphs = lines([
      full('　　甲'),
      full(''),
      '乙。',
      full('　　丙'),
      '丁。',
      '　　一、戊',
      full('　　己'),
    ])
    expect(read({ glyphs })).toEqual([
      `${full('　　甲').trim()}${full('')}乙。`,
      `${full('　　丙').trim()}丁。`,
      '一、戊',
      full('　　己').trim(),
    ])
  })

  it('go on on the next page, past page numbers and running heads', () => {
    const head = centred('某市人民政府公报', 40, 12)
    const page = (number: number, texts: string[]) => ({
      glyphs: [...head, ...lines(texts), ...centred(`— ${number} —`, 770, 14)],
    })
    const ending = full('　　甲')
    const middle = [full(''), full(''), full(''), full(''), full(''), full('')]
    expect(read(page(1, [full('　　始'), ending]), page(2, middle), page(3, ['乙。', '　　二、丙']))).toEqual(
      [full('　　始').trim(), `${ending.trim()}${middle.join('')}乙。`, '二、丙'],
    )
  })

  it.each(['3', '- 3 -', '— 3 —', '－3－', '3/12', '3 / 12', '第3页', '第 3 页 共 12 页', '第三页', 'iv'])(
    'the page number %s is no text',
    (number) => {
      expect(read({ glyphs: [...lines(['　　甲。']), ...centred(number, 770)] })).toEqual(['甲。'])
    },
  )

  it('a table of contents is no text', () => {
    const entries = ['一、总体要求………………1', '二、主要任务 . . . . . . . . 12', '（一）建云……（3）', '省略……']
    const glyphs = [...centred('目　录', 100), ...lines(entries, 140)]
    expect(read({ glyphs })).toEqual(['（一）建云……（3）', '省略……'])
    expect(read({ glyphs: [...centred('目　录', 100), ...lines(['　　甲。'], 140)] })).toEqual([
      '目　录',
      '甲。',
    ])
  })

  it('a number in the middle of a page, and a line that stands on two pages, are text', () => {
    const page = { glyphs: [...centred('附件', 60), ...lines(['　　甲。']), ...centred('12', 400)] }
    expect(read(page, page)).toEqual(['附件', '甲。', '12', '附件', '甲。', '12'])
  })

  it('a label behind a sentence that fills its line begins one', () => {
    const glyphs = lines([`${'甲'.repeat(ROOM - 1)}。`, '1.乙。', full('丙'), '2.5亿元。'])
    expect(read({ glyphs })).toEqual([`${'甲'.repeat(ROOM - 1)}。`, '1.乙。', `${full('丙')}2.5亿元。`])
  })

  it('but not where paragraphs begin with an indent', () => {
    const sentence = `　　${'甲'.repeat(ROOM - 3)}；`
    expect(read({ glyphs: lines([sentence, full('（二）乙'), '丙。']) })).toEqual([
      `${sentence.trim()}${full('（二）乙')}丙。`,
    ])
  })

  it('a page of headings alone has the margins of the others', () => {
    const titles = [
      '1　总则',
      '1.1　编制目的',
      '1.2　编制依据',
      '2　组织指挥',
      '2.1　国家层面',
      '2.2　地方层面',
      '3　响应',
    ]
    const contents = { glyphs: titles.flatMap((title, i) => centred(title, 200 + i * 32)) }
    const body = { glyphs: lines([full('　　甲'), full(''), full(''), full(''), full(''), full(''), '乙。']) }
    expect(read(contents, body).slice(0, titles.length)).toEqual(titles)
  })

  it('space between them parts them, without an indent too', () => {
    const glyphs = [...lines([full('甲'), full('乙')]), ...lines([full('丙'), full('丁')], 100 + PITCH + 45)]
    expect(read({ glyphs })).toEqual([full('甲') + full('乙'), full('丙') + full('丁')])
  })

  it('titles, signatures and dates stand alone', () => {
    const body = lines([full('　　甲'), full(''), '乙。'], 200)
    const title = [...centred('某市人民政府关于印发', 100, 22), ...centred('实施方案的通知', 135, 22)]
    const signature = [...set('某市人民政府', 380, 320), ...set('2024年3月1日', 380, 348)]
    expect(read({ glyphs: [...title, ...body, ...signature] })).toEqual([
      '某市人民政府关于印发',
      '实施方案的通知',
      `${full('　　甲').trim()}${full('')}乙。`,
      '某市人民政府',
      '2024年3月1日',
    ])
  })

  it('a title that fills its line goes on in the next', () => {
    const title = [
      ...set('某市关于进一步加快工业高质量发展的行动', LEFT, 100, { size: 22 }),
      ...centred('计划', 135, 22),
    ]
    expect(read({ glyphs: [...title, ...lines([full('　　甲'), full(''), '乙。'], 200)] })[0]).toBe(
      '某市关于进一步加快工业高质量发展的行动计划',
    )
  })
})

describe('two columns', () => {
  const column = (x: number, texts: readonly string[]) =>
    texts.flatMap((text, i) =>
      set(text.trimStart(), x + (text.length - text.trimStart().length) * 10, 140 + i * 18, { size: 10 }),
    )
  const wide = (begin: string) => begin.padEnd(20, '文')
  const left = ['　　甲', '', '', '', '', ''].map(wide)
  const right = ['乙', '', '丙。', '　　丁', '', '', ''].map((text) => (text === '丙。' ? text : wide(text)))

  it('are read one after the other, paragraphs over both', () => {
    const glyphs = [
      ...centred('某市人民政府公报　　第一期　某市人民政府文件', 100),
      ...column(60, left),
      ...column(320, right),
    ]
    expect(read({ glyphs }).slice(1)).toEqual([
      `${[...left, ...right.slice(0, 3)].join('').trim()}`,
      right.slice(3).join('').trim(),
    ])
  })

  it('are not what stands beside each other in a few lines', () => {
    const glyphs = [...column(60, left.slice(0, 3)), ...column(320, right.slice(0, 3))]
    expect(read({ glyphs }).join('')).toContain('　　乙')
  })
})

describe('lines', () => {
  it.each([
    ['a spread-out title', set('实施方案', 200, 100, { space: 24 }), '实施方案'],
    ['a gap of one character', [...set('附件', 100, 100), ...set('清单', 148, 100)], '附件 清单'],
    ['words of Latin letters', [...set('AI', 100, 100), ...set('App', 121, 100)], 'AI App'],
    [
      'the little space beside figures',
      [...set('到', 100, 100), ...set('2025', 120, 100), ...set('年', 156, 100)],
      '到2025年',
    ],
    ['text painted twice to look bold', [...set('甲乙', 100, 100), ...set('甲乙', 100.4, 100)], '甲乙'],
    [
      'a superscript',
      [...set('面积5m', 100, 100), ...set('2', 148, 94, { size: 9 }), ...set('以上', 153, 100)],
      '面积5m2以上',
    ],
    [
      'a line not quite level',
      set('甲乙丙', 100, 100).map((glyph, i) => ({ ...glyph, y: 100 + i })),
      '甲乙丙',
    ],
  ])('%s', (_, glyphs, text) => {
    expect(read({ glyphs })).toEqual([text])
  })

  it('what stands far apart on one line is two paragraphs', () => {
    expect(read({ glyphs: [...set('甲局', 100, 100), ...set('乙局', 300, 100)] })).toEqual(['甲局　　乙局'])
  })
})

describe('ruled tables', () => {
  const xs = [80, 140, 340, 520]
  const grid = (ys: readonly number[]) => [
    ...ys.map((y) => line(xs[0]!, y, xs[3]!, y)),
    ...xs.map((x) => line(x, ys[0]!, x, ys.at(-1)!)),
  ]
  const cell = (column: number, y: number, text: string) => set(text, xs[column]! + 6, y, { size: 12 })
  const row = (y: number, ...texts: string[]) => texts.flatMap((text, i) => cell(i, y, text))

  it('have their cells by row, wrapped lines joined, lines that end early not', () => {
    const glyphs = [
      ...row(120, '序号', '任务', '单位'),
      ...row(150, '1', '建设统一的政务云平台并完成老旧', '甲局'),
      ...row(166, '', '机房迁移', '乙局'),
    ]
    expect(read({ glyphs, rules: grid([100, 130, 180]) })).toEqual([
      [
        ['序号', '任务', '单位'],
        ['1', '建设统一的政务云平台并完成老旧机房迁移', '甲局\n乙局'],
      ],
    ])
  })

  it('have merged cells where no line parts them', () => {
    const rules = [
      line(80, 100, 520, 100),
      line(80, 130, 520, 130),
      line(140, 160, 520, 160),
      line(80, 190, 520, 190),
      line(80, 100, 80, 190),
      line(140, 130, 140, 190),
      line(340, 130, 340, 190),
      line(520, 100, 520, 190),
    ]
    const glyphs = [...row(120, '任务表'), ...row(150, '一', '甲', '乙'), ...row(180, '', '丙', '丁')]
    expect(read({ glyphs, rules })).toEqual([[['任务表<1×3>'], ['一<2×1>', '甲', '乙'], ['丙', '丁']]])
  })

  it('may lack their outer lines, be drawn double or piece by piece', () => {
    const whole = grid([100, 130, 160])
    const open = whole.filter(({ horizontal, at }) => horizontal || (at !== 80 && at !== 520))
    const double = whole.flatMap((rule) => [rule, { ...rule, at: rule.at + 1.5 }])
    const pieces = whole.flatMap((rule) => [
      { ...rule, to: (rule.from + rule.to) / 2 },
      { ...rule, from: (rule.from + rule.to) / 2 },
    ])
    const glyphs = [...row(120, '序号', '任务', '单位'), ...row(150, '1', '甲', '乙')]
    for (const rules of [open, double, pieces])
      expect(read({ glyphs, rules })).toEqual([
        [
          ['序号', '任务', '单位'],
          ['1', '甲', '乙'],
        ],
      ])
  })

  it('go on on the next page without the header that is repeated', () => {
    const page = (...rows: Glyph[][]) => ({
      glyphs: [...row(120, '序号', '任务', '单位'), ...rows.flat()],
      rules: grid([100, 130, 160]),
    })
    const parts = [page(row(150, '1', '甲', '乙')), page(row(150, '2', '丙', '丁'))]
    expect(read(...parts)).toEqual([
      [
        ['序号', '任务', '单位'],
        ['1', '甲', '乙'],
        ['2', '丙', '丁'],
      ],
    ])
    const origins = rawBlocks(parts).flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row[0]!.origin) : [],
    )
    expect(origins).toEqual([{ page: 1 }, { page: 1 }, { page: 2 }])
  })

  it('a row that is cut by the end of the page is one row', () => {
    const first = {
      glyphs: [
        ...row(120, '序号', '任务', '单位'),
        ...row(150, '1', '建设统一的政务云平台并完成老旧', '甲局'),
      ],
      rules: grid([100, 130, 160]),
    }
    const second = {
      glyphs: [...row(120, '', '机房迁移。', ''), ...row(150, '2', '丙', '丁')],
      rules: grid([100, 130, 160]),
    }
    expect(read(first, second)).toEqual([
      [
        ['序号', '任务', '单位'],
        ['1', '建设统一的政务云平台并完成老旧机房迁移。', '甲局'],
        ['2', '丙', '丁'],
      ],
    ])
  })

  it('other columns are another table; text between them parts them', () => {
    const one = { glyphs: row(120, '1', '甲', '乙'), rules: grid([100, 130]) }
    const other = {
      glyphs: row(120, '1', '甲'),
      rules: [
        line(80, 100, 400, 100),
        line(80, 130, 400, 130),
        ...[80, 300, 400].map((x) => line(x, 100, x, 130)),
      ],
    }
    expect(read(one, other)).toHaveLength(2)
    expect(read(one, { ...one, glyphs: [...one.glyphs, ...lines(['　　注：甲。'], 60)] })).toHaveLength(3)
  })

  it('a frame, an underline and a drawing without text are none', () => {
    const frame = [
      line(70, 80, 530, 80),
      line(70, 200, 530, 200),
      line(70, 80, 70, 200),
      line(530, 80, 530, 200),
    ]
    const glyphs = lines(['　　甲。', '　　乙。'])
    expect(read({ glyphs, rules: [...frame, line(100, 300, 500, 300), ...grid([400, 430, 460])] })).toEqual([
      '甲。',
      '乙。',
    ])
  })
})

describe('the head table of a printed web page', () => {
  const block = (...rows: string[][]) => ({
    kind: 'table' as const,
    rows: rows.map((row) => row.map((text) => ({ text, origin: { page: 1 } }))),
  })

  it.each([
    [
      'label and value in one cell',
      block(['索引号： 1144', '发文机关：甲市财政局'], ['文号：甲财〔2024〕1号', '主题词：']),
    ],
    [
      'side by side',
      block(['索引号：', '1144', '发文机关：', '甲市财政局'], ['文号：', '甲财〔2024〕1号', '主题词：', '']),
    ],
  ])('%s', (_, table) => {
    const { page, blocks } = takeHeadTable([table])
    expect(page).toEqual({ number: '甲财〔2024〕1号', issuer: '甲市财政局' })
    expect(blocks).toMatchObject([{ kind: 'text', aside: true, origin: { page: 1 } }])
  })

  it('a table of tasks is none', () => {
    const blocks = [block(['名称', '时间'], ['任务：建云', '时间：2024年'])]
    expect(takeHeadTable(blocks)).toEqual({ page: {}, blocks })
  })
})

describe('tables without lines', () => {
  const columns = [80, 140, 360]
  const row = (y: number, ...texts: string[]) =>
    texts.flatMap((text, i) => set(text, columns[i]!, y, { size: 12 }))

  it('stand in columns below a header; a row begins with its number', () => {
    const glyphs = [
      ...lines(['　　各单位任务如下。'], 60),
      ...row(120, '序号', '工作任务', '责任单位'),
      ...row(145, '1', '建设统一的政务云平台并完成', '甲局'),
      ...row(165, '', '老旧机房迁移'),
      ...row(190, '2', '汇聚公共数据', '乙局、丙局'),
      ...lines(['　　以上任务由各单位分别落实，每季度报告。'], 230),
    ]
    expect(read({ glyphs })).toEqual([
      '各单位任务如下。',
      [
        ['序号', '工作任务', '责任单位'],
        ['1', '建设统一的政务云平台并完成老旧机房迁移', '甲局'],
        ['2', '汇聚公共数据', '乙局、丙局'],
      ],
      '以上任务由各单位分别落实，每季度报告。',
    ])
  })

  it('without numbers, rows are told by their distance', () => {
    const glyphs = [
      ...row(120, '任务', '内容', '单位'),
      ...row(150, '建云', '建设统一的政务云平台并完成', '甲局'),
      ...row(166, '上云', '老旧机房迁移'),
      ...row(196, '数据', '汇聚', '乙局'),
    ]
    expect(read({ glyphs })).toEqual([
      [
        ['任务', '内容', '单位'],
        ['建云上云', '建设统一的政务云平台并完成老旧机房迁移', '甲局'],
        ['数据', '汇聚', '乙局'],
      ],
    ])
  })

  it('are not what signs a notice side by side', () => {
    const glyphs = [
      ...set('甲市财政局', 80, 120),
      ...set('乙部门', 360, 120),
      ...set('甲', 80, 150),
      ...set('乙', 360, 150),
    ]
    expect(read({ glyphs })).toEqual(['甲市财政局　　乙部门', '甲　　乙'])
  })
})

it('whatever stands on pages becomes sound blocks, and no character is lost', () => {
  const place = fc.integer({ min: 0, max: 24 })
  const glyph = fc.record({
    text: fc.constantFrom('甲', '乙', '一', '、', '。', '1', '.', 'a', '（', '）'),
    x: place.map((n) => n * 24),
    y: place.map((n) => 200 + n * 16),
    width: fc.constantFrom(6, 12, 20),
    size: fc.constantFrom(9, 12, 22),
    turn: fc.constant(0 as const),
  })
  const rule = fc.record({
    horizontal: fc.boolean(),
    at: place.map((n) => n * 25),
    from: place.map((n) => n * 12),
    to: place.map((n) => 300 + n * 12),
  })
  const distinct = { maxLength: 120, selector: ({ x, y }: Glyph) => `${x} ${y}` }
  const page = fc.record({
    glyphs: fc.uniqueArray(glyph, distinct),
    rules: fc.array(rule, { maxLength: 30 }),
  })
  const characters = (texts: readonly string[]) => [...texts.join('').replace(/\s/g, '')].toSorted().join('')
  fc.assert(
    fc.property(fc.array(page, { maxLength: 3 }), (pages) => {
      const { source, blocks } = layOut({ blocks: rawBlocks(pages) })
      expectSound({ source, blocks, page: {}, mediaType: '', encoding: null, diagnostics: [] })
      const painted = pages.flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
      expect(characters([source.text])).toBe(characters(painted))
    }),
    { numRuns: 300 },
  )
})
