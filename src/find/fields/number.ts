import type { Span } from '../../model/span.ts'
import type { FrontLine } from './front-line.ts'

const AT_START = /^(?<number>[一-龥]{1,14} ?[〔[(【﹝] ?\d{4} ?[〕\])】﹞] ?(?:第 ?)?\d{1,5} ?号)/u
/** `…实施意见(霁政〔2017〕101号)` */
const BEHIND_TITLE =
  /(?<=通知|意见|方案|办法|措施|计划|要点|决定|细则|任务|分解|分工|安排|目标)\([一-龥]{1,12}[〔[]\d{4}[〕\]]\d{1,5}号\)$/u
/** `(西政发〔2010〕46号)`, a line of its own. */
const IN_BRACKETS =
  /^\((?:[^()]{6,16}日[ ,])?(?<number>[一-龥]{1,12} ?[〔[(【] ?\d{4} ?[〕\])】] ?\d{1,5} ?号)(?:[ ,][^()]{6,16}日)?\)$/u
/** `编号:苍防办交〔2022〕3号` on a form. */
const LABEL = /^(?:(?:编 ?号|文 ?号|发文字号): ?|转自 ?)/u
const LONGEST_TITLE = 120
/** Lines in which the number of the document itself is looked for. */
const WITHIN = 12

/** How long the number is that the folded text begins with, in brackets or not; 0 where it begins with none. */
export function numberLength(text: string): number {
  return text.includes('号') ? (AT_START.exec(text)?.[0].length ?? BRACKETED.exec(text)?.[0].length ?? 0) : 0
}

/** As `IN_BRACKETS`, with what goes on behind it. */
const BRACKETED = /^\([一-龥]{1,12} ?[〔[(【] ?\d{4} ?[〕\])】] ?\d{1,5} ?号\)/u

/** 发文字号: at a line's start, or in brackets behind the title or on a line of its own; another in brackets is cited. */
export function findNumber(lines: readonly FrontLine[]): Span | null {
  for (const { span, text } of lines.slice(0, WITHIN)) {
    if (!text.includes('号')) continue
    const behind = BEHIND_TITLE.exec(text.slice(-60))
    if (behind !== null && text.length <= LONGEST_TITLE)
      return { start: span.end - behind[0].length + 1, end: span.end - 1 }
    const bracketed = IN_BRACKETS.exec(text.slice(0, 60))?.groups?.number
    if (bracketed !== undefined) {
      const start = span.start + text.indexOf(bracketed)
      return { start, end: start + bracketed.length }
    }
    const label = LABEL.exec(text)?.[0].length ?? 0
    const match = AT_START.exec(text.slice(label, label + 60))
    if (match === null || /^(?:根据|按照|依据|关于|贯彻|为)/u.test(match.groups!.number!)) continue
    const start = span.start + label
    return { start, end: start + match[0].length }
  }
  return null
}
