import { withField } from './page-fields.ts'
import type { RawBlock, TextReader } from './reader.ts'
import { readTextHeader } from './text-header.ts'

/** What a flattened page says under its title. */
const PUBLISHED = /\s(?:发布)?时间[:：]\s?(?<day>\d{4}-\d{1,2}-\d{1,2}\s\d{1,2}:\d{2})/
const HEAD = 1000

/** Plain text: all is kept as it stands; a scraper's header in front is read as the page's fields. */
export const plainText: TextReader = {
  name: 'plain-text',
  mediaType: 'text/plain',
  extensions: ['txt', 'text'],
  accepts: () => true,
  read: (text) => {
    const { page, span } = readTextHeader(text)
    const day = PUBLISHED.exec(text.slice(0, HEAD))?.groups?.day ?? ''
    const blocks: RawBlock[] = span === null ? [{ kind: 'text', text }] : around(text, span.start, span.end)
    return { blocks, page: withField(page, 'publishedOn', day), diagnostics: [] }
  },
}

/** The text with its header as an aside; the line breaks around it are those that the layout joins with. */
function around(text: string, start: number, end: number): RawBlock[] {
  const before: RawBlock[] = start === 0 ? [] : [{ kind: 'text', text: text.slice(0, start - 1) }]
  const header: RawBlock = { kind: 'text', text: text.slice(start, end), aside: true }
  return [...before, header, { kind: 'text', text: text.slice(end + 1) }]
}
