import { docxOf, level, numbered, paragraph, run } from './docx-file.ts'

const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (columns: number, ...rows: readonly string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`
const text = (content: string) => paragraph(run(content))
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const author = 'w:id="1" w:author="x" w:date="2024-01-01T00:00:00Z"'

/** What word processors can do to a text: changes, hidden text, fields, notes, lists of styles, merged and nested cells. */
export const FEATURES = docxOf({
  framed: true,
  numbering: [
    `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '第%1条', '<w:pStyle w:val="Article"/>')}${level(1, 'decimal', '第%2款')}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2">${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
  ].join(''),
  styles:
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Article"><w:name w:val="Article"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  footnotes: `<w:footnote w:id="2">${text('脚注文字')}</w:footnote>`,
  body: [
    paragraph(
      `${run('保留')}<w:del ${author}><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins ${author}>${run('插入')}</w:ins>${run('隐藏', '<w:vanish/>')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
    ),
    paragraph(
      `${run('见第')}${field(' REF x ', '七')}${run('页')}<w:r><w:tab/></w:r>${run('表后')}<w:r><w:br/></w:r>${run('换行')}`,
    ),
    paragraph(run('总则'), '<w:pStyle w:val="Article"/>'),
    numbered('定义', 1),
    numbered('范围', 1),
    paragraph(run('附则'), '<w:pStyle w:val="Article"/>'),
    numbered('甲', 0, 2),
    numbered('乙', 0, 2),
    table(
      3,
      row(cell(text('序号')), cell(text('任务'), '<w:gridSpan w:val="2"/>')),
      row(
        cell(text('1')),
        cell(text('修路') + text('铺桥')),
        cell(text('县交通局'), '<w:vMerge w:val="restart"/>'),
      ),
      row(
        cell(text('2')),
        cell(table(2, row(cell(text('内甲')), cell(text('内乙')))) + text('外')),
        cell(text(''), '<w:vMerge/>'),
      ),
    ),
    text('文末'),
  ].join(''),
})
