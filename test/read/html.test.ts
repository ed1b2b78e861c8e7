import { describe, expect, it } from 'vitest'
import { readSource } from '../../src/read/index.ts'
import { expectSound, textsOf } from './invariants.ts'

const SENTENCES = '为贯彻落实国务院部署，加强政府自身建设，现就有关事项通知如下，请认真组织实施。'

async function read(page: string) {
  const source = await readSource(page, { fileName: 'notice.html' })
  expectSound(source)
  return source
}
const texts = async (page: string) => textsOf(await read(page))

describe('paragraphs of a page', () => {
  it.each([
    [
      'p, div, br, li and headings',
      '<h2>甲</h2><div>乙<br>丙<p>丁</div><ul><li>戊<li>己</ul>',
      ['甲', '乙', '丙', '丁', '戊', '己'],
    ],
    ['words in inline elements', '<p><span>一、</span><b>加强</b> <a>领导</a></p>', ['一、加强 领导']],
    ['white space of the source', '<p>\n   一、加强   组织\n\t领导。\n</p>', ['一、加强 组织领导。']],
    ['no-break and ideographic indents', '<p>&nbsp;&nbsp;　　一、甲&nbsp;</p>', ['一、甲']],
    [
      'ideographic spaces between paragraphs',
      '<div>各市：　　现印发。　　一、甲</div>',
      ['各市：', '现印发。', '一、甲'],
    ],
    ['preformatted text', '<pre>一、甲\n  二、乙</pre>', ['一、甲', '二、乙']],
    ['entities', '<p>A&amp;B&lt;甲&gt;&#12304;乙&#x3011;</p>', ['A&B<甲>【乙】']],
    [
      'what is not shown',
      '<p>甲<script>var 乙</script><style>.丙{}</style><!-- 丁 --></p><div style="display: none">戊</div><template>己</template><p hidden>庚</p>',
      ['甲'],
    ],
    ['unclosed and stray tags', '<p>甲<b>乙<p>丙</i></div>丁', ['甲乙', '丙丁']],
  ])('%s', async (_, page, expected) => expect(await texts(page)).toEqual(expected))

  it('is told by its content, not by its name', async () => {
    const { mediaType } = await readSource('<!DOCTYPE html><p>一、甲</p>', { fileName: 'notice.txt' })
    expect(mediaType).toBe('text/html')
    expect((await readSource('《<关于>通知》一、甲', { fileName: 'notice.txt' })).mediaType).toBe(
      'text/plain',
    )
  })
})

describe('tables', () => {
  it('of data keep rowspan and colspan', async () => {
    const { blocks, source } = await read(
      '<table><tr><th>类别</th><th>任务</th><th>单位</th></tr><tr><td rowspan="2">一类</td><td>甲</td><td>市局</td></tr><tr><td>乙</td><td></td></tr><tr><td colspan="3">一、<br>合计</td></tr></table>',
    )
    const [table] = blocks
    if (table?.kind !== 'table') return expect.fail('no table')
    expect(
      table.rows.map((row) =>
        row.map((c) => [c.row, c.column, c.rows, c.columns, source.text.slice(c.span.start, c.span.end)]),
      ),
    ).toEqual([
      [
        [0, 0, 1, 1, '类别'],
        [0, 1, 1, 1, '任务'],
        [0, 2, 1, 1, '单位'],
      ],
      [
        [1, 0, 2, 1, '一类'],
        [1, 1, 1, 1, '甲'],
        [1, 2, 1, 1, '市局'],
      ],
      [
        [2, 1, 1, 1, '乙'],
        [2, 2, 1, 1, ''],
      ],
      [[3, 0, 1, 3, '一、\n合计']],
    ])
  })

  it('give their title rows and notes to the text', async () => {
    const rows =
      '<tr><td colspan=2>附件1<br>任务分工表</td></tr><tr><td>任务</td><td>单位</td></tr><tr><td>甲</td><td>市局</td></tr><tr><td colspan=2>注：标△为牵头单位</td></tr>'
    expect(await texts(`<table>${rows}</table>`)).toEqual([
      '附件1',
      '任务分工表',
      [
        ['任务', '单位'],
        ['甲', '市局'],
      ],
      '注：标△为牵头单位',
    ])
  })

  it('that lay out the page are none', async () => {
    const inner = `<table><tr><td>${`<p>${SENTENCES}</p>`.repeat(2)}</td></tr></table>`
    const page = `<table><tr><td>导航</td><td>${inner}</td></tr><tr><td>一</td><td>二</td></tr></table>`
    expect((await texts(page)).every((block) => typeof block === 'string')).toBe(true)
    const column = `<table><tr><td>栏</td><td>${`<p>${SENTENCES}</p>`.repeat(30)}</td></tr><tr><td>目</td><td></td></tr></table>`
    expect((await texts(column)).filter((block) => block === SENTENCES)).toHaveLength(30)
  })

  it('survive absurd spans', async () => {
    const { blocks } = await read(
      `<table>${'<tr><td rowspan=99999999 colspan=99999999>年<td rowspan=-1>月<td rowspan=x>日</tr>'.repeat(3)}</table>`,
    )
    expect(blocks).toHaveLength(1)
  })
})

describe('the fields of a page', () => {
  const head =
    '<table><tr><td><b>索 引 号：</b></td><td>0001</td><td>主题分类：</td><td>商贸</td></tr><tr><td>发文机关：</td><td>国务院</td><td>成文日期：</td><td>2019年01月12日</td></tr><tr><td>标　　题：</td><td colspan=3>国务院关于甲的意见</td></tr><tr><td>发文字号：</td><td>国发〔2019〕3号</td><td>发布日期：</td><td>2019年01月25日</td></tr></table>'

  it('come from a head table', async () => {
    const source = await read(`${head}<p>国务院关于甲的意见</p><p>${SENTENCES}</p>`)
    expect(source.page).toEqual({
      title: '国务院关于甲的意见',
      number: '国发〔2019〕3号',
      issuer: '国务院',
      signedOn: '2019年01月12日',
      publishedOn: '2019年01月25日',
    })
    expect(textsOf(source)).toEqual(['国务院关于甲的意见', SENTENCES])
  })

  it.each([
    '<ul><li><span>发文机关：</span>国务院</li><li>文号：国发〔2019〕3号</li></ul>',
    '<dl><dt>发文机关：</dt><dd>国务院</dd><dt>文号</dt><dd></dd><dt>发文字号：</dt><dd>国发〔2019〕3号</dd></dl>',
  ])('or from a list outside of the notice: %s', async (list) => {
    const { page } = await read(`<div>${list}<div id="zoom"><p>${SENTENCES}</p></div></div>`)
    expect(page).toMatchObject({ issuer: '国务院', number: '国发〔2019〕3号' })
  })

  it('or from lines at the top of a page without any names', async () => {
    const list = '<ul><li>发文机关：国务院</li><li>发文字号：国发〔2019〕3号</li><li>有 效 性：有效</li></ul>'
    const source = await read(`<div>${list}<p>各省：</p><p>${SENTENCES}</p></div>`)
    expect(source.page).toEqual({ issuer: '国务院', number: '国发〔2019〕3号' })
    expect(textsOf(source)).toEqual(['各省：', SENTENCES])
  })

  it('or from meta tags and the line under the title', async () => {
    const meta =
      '<meta name="ArticleTitle" content="关于甲的通知"><meta name="ContentSource" content="市农业局">'
    const page = `<html><head>${meta}<title>文件_某市</title></head><body><h1>关于甲的通知</h1><div>时间：2021-10-30 08:12 来源：某市</div><div class="article_content"><p>各区：</p><p>${SENTENCES}</p></div></body></html>`
    const source = await read(page)
    expect(source.page).toEqual({ title: '关于甲的通知', publishedOn: '2021-10-30 08:12' })
    expect(textsOf(source)).toEqual(['关于甲的通知', '各区：', SENTENCES])
  })

  it.each(['关于甲的通知_某市政府', '关于甲的通知 - 某市', '关于甲的通知|栏目-某市', '关于甲的通知'])(
    'or from the page title without the name of the site: %s',
    async (title) => {
      const { page } = await read(`<title>${title}</title><p>关于甲的通知</p><p>${SENTENCES}</p>`)
      expect(page).toEqual({ title: '关于甲的通知' })
    },
  )

  it('or from lines in front of the first tag', async () => {
    const { page } = await readSource(
      '发文机关:霁山市人民政府\n发布日期:2018年03月27\n文号 :霁政发〔2018〕13号\n<p>各县区人民政府:</p><p>现印发给你们。</p>',
    )
    expect(page).toEqual({
      issuer: '霁山市人民政府',
      publishedOn: '2018年03月27',
      number: '霁政发〔2018〕13号',
    })
  })

  it('a page title that no line repeats is none', async () => {
    expect((await read(`<title>办公室文件_某市</title><p>关于甲的通知</p><p>${SENTENCES}</p>`)).page).toEqual(
      {},
    )
  })

  it('a table of tasks is no head table', async () => {
    const source = await read(
      '<table><tr><td>名称</td><td>时间</td><td>分类</td><td>来源</td></tr><tr><td>甲</td><td>6月</td><td>乙</td><td>丙</td></tr></table>',
    )
    expect(source.page).toEqual({})
    expect(source.blocks).toHaveLength(1)
  })
})

describe('hostile pages', () => {
  it.each(['div', 'span', 'table', 'p', 'li'])('100,000 nested %s', async (name) => {
    const page = `<p>一、甲</p>${`<${name}>`.repeat(100_000)}二、乙${`</${name}>`.repeat(100_000)}<p>三、丙</p>`
    const source = await read(page)
    expect(textsOf(source)).toEqual(['一、甲', '二、乙', '三、丙'])
    const nests = name !== 'p' && name !== 'li'
    expect(source.diagnostics.map(({ code }) => code)).toEqual(nests ? ['depth-capped'] : [])
  })

  it.each(['<', '<a ', '<!--', '&', '</', '<td', '</p>', '<br>', '<table>'])(
    'a flood of %s',
    async (flood) => {
      const [first] = await texts(`<p>一、年</p>${flood.repeat(100_000)}`)
      expect(first).toMatch(/^一、年/)
    },
  )

  it.each(['<a ', '<!--', '<td>', '<br>'])('beyond all measure of %s are refused', async (flood) => {
    await expect(read(`<p>一、年</p>${flood.repeat(200_000)}`)).rejects.toMatchObject({
      reason: 'too-large',
      detail: '150000 tags',
    })
  })
})
