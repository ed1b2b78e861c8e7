import { zipSync } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export interface DocxParts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly framed?: boolean
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const relations = (targets: Readonly<Record<string, string>>) =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships">${Object.entries(
      targets,
    )
      .map(([type, target], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  )

/** What programs ask for beside the parts that the reader reads. */
const FRAME = {
  '[Content_Types].xml': new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPES}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="${TYPES}.footnotes+xml"/></Types>`,
  ),
  '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
  'word/_rels/document.xml.rels': relations({
    numbering: 'numbering.xml',
    styles: 'styles.xml',
    footnotes: 'footnotes.xml',
  }),
}

/** A Word document of hand-written parts; `framed` for other programs than ours. */
export function docxOf({ body, numbering, styles, footnotes, framed }: DocxParts): Uint8Array {
  const part = (root: string, content: string) =>
    new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content}</w:${root}>`,
    )
  return zipSync(
    {
      ...(framed && FRAME),
      'word/document.xml': part('document', `<w:body>${body}</w:body>`),
      ...(numbering !== undefined && { 'word/numbering.xml': part('numbering', numbering) }),
      ...(styles !== undefined && { 'word/styles.xml': part('styles', styles) }),
      ...(footnotes !== undefined && { 'word/footnotes.xml': part('footnotes', footnotes) }),
    },
    { mtime: new Date(Date.UTC(2024, 0, 1)) },
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

export const numbered = (text: string, level: number, list = 1) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

export const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

export const list = (id: number, levels: string, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`

/** The numbering that notices have: 一、（一）1. */
export const NOTICE_LIST = list(
  1,
  level(0, 'chineseCountingThousand', '%1、') +
    level(1, 'chineseCountingThousand', '（%2）') +
    level(2, 'decimal', '%3.'),
)
