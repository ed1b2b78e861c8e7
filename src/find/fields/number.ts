import type { Span } from '../../model/span.ts'
import type { FrontLine } from './front-line.ts'

const AT_START = /^(?<number>[一-龥]{1,14} ?[〔[(【﹝] ?\d{4} ?[〕\])】﹞] ?(?:第 ?)?\d{1,5} ?号)/u
const AFTER_TITLE =
  /(?:通知|意见|方案|办法|措施|决定|批复|的函|计划|规划|制度|要点|通报|公告)(?<number>[一-龥]{1,8}〔\d{4}〕 ?(?:第 ?)?\d{1,5} ?号)/u
/** Lines in which the number of the document itself is looked for. */
const WITHIN = 12

/** 发文字号: at a line's start, or right behind the title; one in brackets is cited. */
export function findNumber(lines: readonly FrontLine[]): Span | null {
  for (const { span, text } of lines.slice(0, WITHIN)) {
    const head = text.slice(0, 240)
    const match = AT_START.exec(head) ?? AFTER_TITLE.exec(head)
    if (match === null || /^(?:根据|按照|依据|关于|贯彻|为)/u.test(match.groups!.number!)) continue
    const start = span.start + match.index + match[0].indexOf(match.groups!.number!)
    return { start, end: start + match.groups!.number!.length }
  }
  return null
}
