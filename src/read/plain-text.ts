import type { Span } from '../model/span.ts'
import { bracketBreaks } from './broken-brackets.ts'
import { withField } from './page-fields.ts'
import { publishedDay } from './published-day.ts'
import type { RawText, TextReader } from './reader.ts'
import { readTextHeader } from './text-header.ts'
import { wrapBreaks } from './wrapped-lines.ts'

/** What a flattened page says under its title. */
const FLATTENED = /\s(?:发布)?时间[:：]\s?(?<day>\d{4}-\d{1,2}-\d{1,2}\s\d{1,2}:\d{2})/
const HEAD = 1000

/** Plain text: all is kept as it stands; a scraper's header in front is read as the page's fields. */
export const plainText: TextReader = {
  name: 'plain-text',
  mediaType: 'text/plain',
  extensions: ['txt', 'text'],
  accepts: () => true,
  read: (text) => {
    const { page, span } = readTextHeader(text)
    const head = text.slice(0, HEAD)
    const day = publishedIn(head) ?? flattenedDay(head) ?? ''
    const body = span === null ? text : text.slice(span.end + 1)
    const wraps = wrapBreaks(body)
    const own = withWraps(body, inOrder([...wraps, ...bracketBreaks(body)]))
    const blocks = span === null ? [own] : [...header(text, span), own]
    return {
      blocks,
      page: withField(page, 'publishedOn', day),
      diagnostics: wraps.length > 0 ? [{ code: 'lines-joined', span: null, args: {} }] : [],
    }
  },
}

function flattenedDay(head: string): string | undefined {
  return head.includes('时间') ? FLATTENED.exec(head)?.groups?.day : undefined
}

/** Pages list what they tell under the title. */
const BULLET = /^[•·∙●▪◆■]\s*/

function publishedIn(head: string): string | null {
  for (const line of head.split('\n')) {
    const day = publishedDay(line.trim().replace(BULLET, ''))
    if (day !== null) return day
  }
  return null
}

/** The header as an aside, behind what stands above it; the line breaks around it are those that the layout joins with. */
function header(text: string, { start, end }: Span): RawText[] {
  const before: RawText[] = start === 0 ? [] : [{ kind: 'text', text: text.slice(0, start - 1) }]
  return [...before, { kind: 'text', text: text.slice(start, end), aside: true }]
}

/** Each once. */
function inOrder(spans: readonly Span[]): Span[] {
  return spans
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start }, at, all) => at === 0 || all[at - 1]!.start !== start)
}

function withWraps(text: string, wraps: readonly Span[]): RawText {
  return wraps.length === 0 ? { kind: 'text', text } : { kind: 'text', text, wraps }
}
