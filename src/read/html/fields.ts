import type { PageFields } from '../../model/source.ts'
import { withoutBlanks } from '../../text/blanks.ts'
import { type FieldName, fieldName, isHeadName, withField } from '../page-fields.ts'
import { publishedDay } from '../published-day.ts'
import type { RawCell } from '../reader.ts'
import { type Document, walk } from './dom.ts'
import type { Item } from './items.ts'

const META: Readonly<Record<string, FieldName>> = { articletitle: 'title', pubdate: 'publishedOn' }
const SEPARATORS = ['_', '|', '-', '–', '—', '｜', ' ']
const SHORTEST_TITLE = 6
/** A head stands among the first lines of a page. */
const HEAD_LINES = 24
const LINE = /^(?<label>[^:：]{2,12})[:：](?<value>.{0,200})$/u

export interface Head {
  readonly page: PageFields
  /** The `<title>`, the name of the site and all. */
  readonly title: string
}

/** What `<meta>` tags and the `<title>` tell. */
export function readHead(document: Document): Head {
  let page: PageFields = {}
  let title = ''
  let titles = 0
  walk(document, {
    enter: ({ name, attribs }) => {
      if (name === 'title') titles++
      const field = name === 'meta' ? META[(attribs.name ?? '').toLowerCase()] : undefined
      if (field) page = withField(page, field, attribs.content ?? '')
      return name !== 'meta'
    },
    leave: ({ name }) => {
      if (name === 'title') titles--
    },
    text: (data) => {
      if (titles > 0) title += data
    },
  })
  return { page, title: title.trim() }
}

/** The page's title without the name of the site, where a line of the page, or up to three, repeat it. */
export function withTitle(page: PageFields, title: string, items: readonly Item[]): PageFields {
  if (page.title !== undefined || title.length < SHORTEST_TITLE || title.length > 300) return page
  const texts = items.map((item) => (item.kind === 'text' ? withoutBlanks(item.text) : ''))
  const joined = withoutBlanks(title)
  const lines = new Set(
    texts.flatMap((text, at) => {
      if (!joined.startsWith(text)) return []
      const two = text + (texts[at + 1] ?? '')
      return [text, two, two + (texts[at + 2] ?? '')]
    }),
  )
  for (
    let end = title.length;
    end > 0;
    end = Math.max(...SEPARATORS.map((mark) => title.lastIndexOf(mark, end - 1)))
  ) {
    const part = title.slice(0, end).trim()
    if (part.length >= SHORTEST_TITLE && lines.has(withoutBlanks(part))) return withField(page, 'title', part)
  }
  return page
}

/** Takes the page's head tables and head lines out of its items, and reads them. */
export function takeFields(
  items: readonly Item[],
  meta: PageFields,
): { readonly page: PageFields; readonly rest: Item[] } {
  let page = meta
  const rest: Item[] = []
  for (const item of items) {
    const pairs = item.kind === 'table' ? tablePairs(item.rows) : []
    if (pairs.length === 0) rest.push(item)
    for (const [label, value] of pairs) page = withField(page, fieldName(label) ?? 'other', value)
  }
  return takeLines(rest, page)
}

/** Labels and values of a head table, side by side; none where it is no head table. */
function tablePairs(rows: readonly (readonly RawCell[])[]): [string, string][] {
  const pairs: [string, string][] = []
  let heads = 0
  for (const row of rows)
    for (let i = 0; i + 1 < row.length; i += 2) {
      const label = row[i]!.text
      if (fieldName(label) !== null) pairs.push([label, row[i + 1]!.text])
      if (isHeadName(label)) heads++
    }
  return heads >= 2 && pairs.length * 2 >= rows.length ? pairs : []
}

/** Lines `发文机关：国务院` outside of the notice or in a row, or label and value on lines of their own. */
function takeLines(
  items: readonly Item[],
  meta: PageFields,
): { readonly page: PageFields; readonly rest: Item[] } {
  let page = meta
  const rest: Item[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    const boxed = item.kind === 'text' && (i < HEAD_LINES || !item.inside) ? boxedFields(item.text) : []
    for (const [label, value] of boxed) page = withField(page, fieldName(label) ?? 'other', value)
    if (boxed.length > 0) continue
    const line = headLine(item)
    if (line === null || (item.inside && !inHead(items, i))) {
      rest.push(item)
      continue
    }
    const value = line.value === '' ? valueIn(items[i + 1], item.inside) : null
    page = withField(page, line.name, value ?? line.value)
    // `信息来源：县局　发布日期：2024-03-29`
    if (item.kind === 'text') page = withField(page, 'publishedOn', publishedDay(item.text) ?? '')
    if (value !== null && line.name !== 'other') i++
  }
  return { page, rest }
}

/** The value that stands on the line behind its label. */
function valueIn(item: Item | undefined, inside: boolean): string | null {
  return item?.kind === 'text' && item.inside === inside && !LINE.test(item.text) ? item.text : null
}

/** Inside the notice's element, two such lines near each other at the top are a head. */
function inHead(items: readonly Item[], i: number): boolean {
  return i < HEAD_LINES && [-2, -1, 1, 2].some((step) => headLine(items[i + step]) !== null)
}

/** `【索引号】009-7【发文字号】云住建发〔2022〕11号`, `发布日期2023-03-22`: labels that no colon parts from their values. */
function boxedFields(text: string): [string, string][] {
  const boxed = text.includes('【') ? boxesIn(text.slice(0, LONGEST_HEAD)) : []
  if (boxed.filter(([label]) => isHeadName(label)).length > 1) return boxed
  const glued = GLUED.exec(text)?.groups
  return glued === undefined || !isHeadName(glued.label!) ? [] : [[glued.label!, glued.value!]]
}

function boxesIn(head: string): [string, string][] {
  return Array.from(head.matchAll(BOXED), ({ groups }) => [groups!.label!, groups!.value!.trim()])
}

const LONGEST_HEAD = 400
const BOXED = /【(?<label>[^【】]{2,8})】(?<value>[^【】]{0,80})/gu
const GLUED =
  /^(?<label>发布日期|公开日期|成文日期|发文字号|文号)(?<value>(?:20\d{2}[-年./]|[\u4e00-\u9fff]{2,14}[〔[]).{2,30})$/u

function headLine(item: Item | undefined): { readonly name: FieldName; readonly value: string } | null {
  const { label, value } = (item?.kind === 'text' ? LINE.exec(item.text)?.groups : undefined) ?? {}
  const name = label !== undefined && isHeadName(label) ? fieldName(label) : null
  return name === null ? null : { name, value: (value ?? '').trim() }
}
