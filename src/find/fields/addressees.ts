import { type Span, trimSpan } from '../../model/span.ts'
import { splitOutside } from '../../text/brackets.ts'
import { readNames } from '../units/list.ts'
import type { FrontLine } from './front-line.ts'

/** 主送机关 open with one of these, or with a body's name. */
const OPENING =
  /^(?:各|有关|相关|全[省市县区]|驻|省直|市直|区直|县直|市属|区属|局属|委属|本[市区县]|[一-龥]{2,24}(?:政府|委员会|[委局厅部办县区市]|公司|集团|管委会))/u
const LONGEST = 300

/** 主送机关: up to the colon that ends the line, or that a text without line breaks runs on behind. */
export function findAddressees(folded: string, lines: readonly FrontLine[]): Span[] {
  for (const { span, text } of lines.slice(0, 16)) {
    const number =
      /^[一-龥]{1,14} ?[〔[(【] ?\d{4} ?[〕\])】] ?(?:第 ?)?\d{1,5} ?号\s{0,3}/u.exec(text)?.[0].length ?? 0
    const head = text.slice(number, number + LONGEST)
    const colon = head.indexOf(':')
    const list = head.slice(0, colon)
    if (colon < 3 || /[。;“《]|现将|如下|通知|\d{4}/u.test(list) || !OPENING.test(list)) continue
    if (/^ ?关于/u.test(head.slice(colon + 1))) continue
    if (colon + number < text.length - 1 && /^[一-龥]{2,6}$/u.test(list)) continue
    const start = span.start + number
    return splitList(folded, { start, end: start + colon })
  }
  return []
}

/** Split at commas; at 、 only between names that are each whole. */
function splitList(folded: string, list: Span): Span[] {
  return splitOutside(folded, list, /[,;]/u).flatMap((group) => {
    const names = readNames(folded, group).map(({ span }) => span)
    const whole = names.every(({ start, end }) => isWhole(folded.slice(start, end)))
    return whole && names.length > 0 ? names : [trimSpan(folded, group)]
  })
}

function isWhole(name: string): boolean {
  return name.replace(/\([^()]{0,20}\)/gu, '').length >= 3
}
