import { type DocxParts, docxOf, level, list, numbered, paragraph, run } from './docx-file.ts'

/** The labels of notices, and the level that Word counts them on. */
const LABELS = [
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[）)]/,
  /^\d+\.(?!\d)/,
  /^[（(]\d+[）)]/,
]

/** Where each of them is counted: level and list. */
const PLACES: readonly (readonly [level: number, list: number])[] = [
  [0, 1],
  [1, 1],
  [0, 2],
  [2, 1],
]

/** A notice in Word with all its labels taken off, and counted by Word instead; its tables with cells. */
export function automaticDocx(text: string): Uint8Array {
  const lines = text.split('\n').map((line) => line.trim())
  const wide = lines.some((line) => line.startsWith('（一）'))
  const around = (number: string) => (wide ? `（${number}）` : `(${number})`)
  // LibreOffice keeps no level that runs on below higher ones: a list of its own does so in both.
  const numbering = [
    list(
      1,
      level(0, 'chineseCountingThousand', '%1、') +
        level(1, 'chineseCountingThousand', around('%2')) +
        level(2, 'decimal', around('%3')),
    ),
    list(2, level(0, 'decimal', '%1.')),
  ]
  const parts: DocxParts = { body: bodyOf(lines), numbering: ordered(numbering), framed: true }
  return docxOf(parts)
}

/** All definitions, then all lists: Word takes no other order. */
function ordered(lists: readonly string[]): string {
  const parts = lists.join('').match(/<w:(?:abstractNum |num )[\s\S]*?<\/w:(?:abstractNum|num)>/g) ?? []
  return parts.toSorted((a, b) => Number(b.includes('<w:lvl')) - Number(a.includes('<w:lvl'))).join('')
}

function bodyOf(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.startsWith('一、'))
  const annex = lines.findIndex((line) => line.startsWith('附件'))
  let body = ''
  for (let i = 0; i < lines.length; i++) {
    const rows: string[] = []
    for (; lines[i]?.includes('|'); i++) rows.push(lines[i]!)
    if (rows.length > 0) body += tableOf(rows)
    const line = lines[i] ?? ''
    const depth = i < first || (annex >= 0 && i >= annex) ? -1 : LABELS.findIndex((label) => label.test(line))
    if (depth >= 0) body += numbered(line.replace(LABELS[depth]!, ''), PLACES[depth]![0], PLACES[depth]![1])
    else if (line !== '') body += paragraph(run(line))
  }
  return body
}

function tableOf(rows: readonly string[]): string {
  const cells = (row: string) => row.replace(/ *\|$/, '').split(/ *\| */)
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`
  const grid = cells(rows[0]!).map(() => '<w:gridCol w:w="2000"/>')
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid.join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row).map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}
