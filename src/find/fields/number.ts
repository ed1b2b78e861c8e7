import type { Span } from '../../model/span.ts'
import type { FrontLine } from './front-line.ts'

const AT_START = /^(?<number>[一-龥]{1,14} ?[〔[(【﹝] ?\d{4} ?[〕\])】﹞] ?(?:第 ?)?\d{1,5} ?号)/u
/** Lines in which the number of the document itself is looked for. */
const WITHIN = 12

/** 发文字号: at a line's start, one in brackets is cited. */
export function findNumber(lines: readonly FrontLine[]): Span | null {
  for (const { span, text } of lines.slice(0, WITHIN)) {
    const match = AT_START.exec(text.slice(0, 60))
    if (match === null || /^(?:根据|按照|依据|关于|贯彻|为)/u.test(match.groups!.number!)) continue
    return { start: span.start, end: span.start + match[0].length }
  }
  return null
}
