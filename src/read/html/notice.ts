import type { PageFields } from '../../model/source.ts'
import { withoutBlanks } from '../../text/blanks.ts'
import { isDirt } from '../dirt.ts'
import { withField } from '../page-fields.ts'
import { publishedDay } from '../published-day.ts'
import type { RawBlock } from '../reader.ts'
import { tableBlocks } from './captions.ts'
import type { Item, TextItem } from './items.ts'

const FOOTER =
  /版权所有|ICP备|公安备案|公网安备|网站标识码|技术支持[:：]|网站地图|IE浏览器|浏览器版本|违法和不良信息/
const ATTACHMENT = /附件|附表|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd)/i
const SENTENCE = /[。；]/
/** A run of links this long is a list of other pages. */
const LINK_LIST = 3
/** The first lines of a notice, where its title must stand if it is there at all. */
const TITLE_LINES = 12

/** The raw blocks of the notice, without what the page puts around it; its title line is kept from outside. */
export function noticeOf(items: readonly Item[], page: PageFields): { blocks: RawBlock[]; page: PageFields } {
  const days = items.flatMap((item) => (item.kind === 'text' ? (publishedDay(item.text) ?? []) : []))
  const inside = items.filter((item, i) => item.inside && !isFrameLine(items, i))
  const title = titleLine(items, inside, page)
  const blocks = [...(title === null ? [] : [title]), ...inside].flatMap((item): RawBlock[] =>
    item.kind === 'text' ? [{ kind: 'text', text: item.text }] : tableBlocks(item.rows),
  )
  const numbers = items.flatMap((item) =>
    item.kind === 'text' && !item.inside ? (NUMBER_LINE.exec(item.text)?.groups?.number ?? []) : [],
  )
  const told = withField(page, 'number', numbers[0] ?? '')
  return { blocks, page: withField(told, 'publishedOn', days[0] ?? '') }
}

/** 发文字号 on a line of its own between title and text. */
const NUMBER_LINE =
  /^[（(]?(?<number>[\u4e00-\u9fff]{2,14}\s?[〔[【（(]\s?\d{4}\s?[〕\]】）)]\s?\d{1,5}\s?号)[）)]?(?=$|\s*(?:发布|信息来源|来源|日期|时间))/u

/** Dirt, the line of the publishing date, the footer, lists of links. */
function isFrameLine(items: readonly Item[], i: number): boolean {
  const item = items[i]!
  if (item.kind === 'table') return false
  if (item.text.length < 100 && publishedDay(item.text) !== null) return true
  if (item.text.length < 200 && FOOTER.test(item.text)) return true
  if (isDirt(item.text, { start: 0, end: item.text.length })) return true
  if (!isLink(item)) return false
  if (item.links >= LINK_LIST) return true
  let first = i
  let last = i
  while (first > 0 && i - first < LINK_LIST && isLink(items[first - 1]!)) first--
  while (last + 1 < items.length && last - i < LINK_LIST && isLink(items[last + 1]!)) last++
  return last - first + 1 >= LINK_LIST
}

/** What stands between links. */
const MARKS = /[\s|｜>·]/g
const MARKS_ALONE = /^[\s|｜>·]*$/

function isLink(item: Item): boolean {
  if (item.kind === 'table' || (item.linked === 0 && !MARKS_ALONE.test(item.text))) return false
  return (
    item.linked * 5 >= item.text.replace(MARKS, '').length * 4 &&
    !SENTENCE.test(item.text) &&
    !ATTACHMENT.test(item.text)
  )
}

/** The notice's title where it stands outside the element that holds the text. */
function titleLine(items: readonly Item[], inside: readonly Item[], page: PageFields): TextItem | null {
  const first = items.findIndex((item) => item.inside)
  const wanted = page.title === undefined ? null : withoutBlanks(page.title)
  for (let i = first - 1; i >= 0; i--) {
    const item = items[i]!
    if (item.kind === 'table') continue
    const text = withoutBlanks(item.text)
    const isTitle = wanted === null ? item.heading && /[\u4e00-\u9fff]{6}/.test(text) : text === wanted
    if (isTitle) return headOf(inside).includes(text) ? null : item
  }
  return null
}

function headOf(inside: readonly Item[]): string {
  const lines = inside.slice(0, TITLE_LINES).map((item) => (item.kind === 'text' ? item.text : ''))
  return withoutBlanks(lines.join(''))
}
