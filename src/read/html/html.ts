import type { TextReader } from '../reader.ts'
import { findContent } from './content.ts'
import { capDepth, DEEPEST } from './depth.ts'
import { readHead, takeFields, withTitle } from './fields.ts'
import { refuseFlood } from './flood.ts'
import { itemsOf } from './items.ts'
import { noticeOf } from './notice.ts'
import { dataTables } from './tables.ts'

const PAGE =
  /<!doctype html|<html[\s>]|<body[\s>]|^\s{0,64}<(?:div|table|p|meta|head|span|center|font|h[1-6]|ul|title|script|style|!--)\b/i
const CLOSED = /<\/(?:p|div|td|span|h[1-6]|li|table)\s*>/gi

/** Web pages and fragments of them: the notice among navigation, head tables and footers. */
export const html: TextReader = {
  name: 'html',
  mediaType: 'text/html',
  extensions: ['html', 'htm', 'xhtml', 'shtml'],
  accepts: (head) => head.includes('<') && (PAGE.test(head) || (head.match(CLOSED)?.length ?? 0) >= 2),
  read: async (text) => {
    refuseFlood(text)
    const { load } = await import('cheerio/slim')
    const { html, capped } = capDepth(withLines(text))
    const document = load(html).root()[0]!
    const tables = dataTables(document)
    const items = itemsOf(document, tables, findContent(document, tables))
    const head = readHead(document)
    const { page, rest } = takeFields(items, head.page)
    return {
      ...noticeOf(rest, withTitle(page, head.title, rest)),
      diagnostics: capped ? [{ code: 'depth-capped', span: null, args: { depth: DEEPEST } }] : [],
    }
  },
}

/** Lines in front of a fragment's first tag are lines: an archive put a page's fields there. */
function withLines(text: string): string {
  const first = text.indexOf('<')
  const front = text.slice(0, Math.max(0, first))
  return front.trim() === '' ? text : front.replaceAll('\n', '<br>') + text.slice(first)
}
