import type { FieldMentions } from '../../model/findings.ts'
import type { Span } from '../../model/span.ts'
import { readDate } from '../../text/dates.ts'
import { gather } from '../../text/gather.ts'
import { isBodyName } from '../../text/line-shapes.ts'
import { findAddressees } from './addressees.ts'
import { type FrontLine, frontLines } from './front-line.ts'
import { findNumber } from './number.ts'
import { findReferences } from './references.ts'
import { findSignature } from './signature.ts'
import { findTitles } from './title.ts'

/** Where to look: what stands before the items, what stands behind them, and all paragraphs. */
export interface FieldPlaces {
  readonly front: readonly Span[]
  readonly closing: readonly Span[]
  readonly paragraphs: readonly Span[]
}

/** Finds the document's own fields; what is only cited is no field. */
export function findFields(folded: string, places: FieldPlaces): FieldMentions {
  const front = frontLines(folded, places.front)
  const closing = frontLines(folded, places.closing)
  const titles = findTitles(front)
  return {
    noticeTitle: titles.notice,
    title: titles.plan,
    number: findNumber(front),
    addressees: findAddressees(folded, front),
    signature: findSignature(front) ?? findSignature(closing),
    labelledIssuer:
      labelled(front, /^(?:发布部门|发布机构|发文机关|发文单位|发布单位|制定机关|颁布单位) ?: ?/u) ??
      letterhead(front),
    publishedOn: publishedOn(front),
    references: gather(places.paragraphs, (span) => findReferences(folded, span)),
  }
}

function labelled(lines: readonly FrontLine[], label: RegExp): Span | null {
  for (const { span, text } of lines.slice(0, 12)) {
    const match = label.exec(text)
    if (match !== null && match[0].length < text.length)
      return { start: span.start + match[0].length, end: span.end }
  }
  return null
}

/** 发文机关标志: the body named above the number, `霁山市人民政府文件`. */
function letterhead(lines: readonly FrontLine[]): Span | null {
  const line = lines.slice(0, 4).find(({ text }) => text.endsWith('文件') && isBodyName(text.slice(0, -2)))
  return line === undefined ? null : { start: line.span.start, end: line.span.end - 2 }
}

/** 时间 alone is the page's where nothing of a meeting follows it. */
const PUBLISHED =
  /^(?:发布时间|发布日期|发布于|公开日期|公布日期) ?: ?\d{4}|^时间 ?: ?\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?(?:$|\s{1,8}(?:来源|信息来源|作者|浏览|点击|阅读|访问|字号|字体|打印))/u

function publishedOn(lines: readonly FrontLine[]): string | null {
  const line = lines.slice(0, 16).find(({ text }) => PUBLISHED.test(text))
  return line === undefined ? null : readDate(line.text.slice(0, 60))
}
