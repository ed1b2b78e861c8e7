import { type Span, trimSpan } from '../../model/span.ts'
import { splitOutside } from '../../text/brackets.ts'
import { readNames } from '../units/list.ts'
import type { FrontLine } from './front-line.ts'

/** 主送机关 open with one of these, or with a body's name. */
const OPENING =
  /^(?:[一-龥]{0,4}各|有关|相关|全[省市县区]|驻|省直|市直|区直|县直|市属|区属|[局委院部]属|[厅局委院部]机关|本[市区县]|[一-龥]{2,24}(?:政府|委员会|[委局厅部办县区市]|公司|集团|管委会))/u
const LONGEST = 300

/** 主送机关: up to the colon that ends the line, or that a text without line breaks runs on behind. */
export function findAddressees(folded: string, lines: readonly FrontLine[]): Span[] {
  for (const { span, text } of lines.slice(0, 16)) {
    const head = text.slice(0, LONGEST)
    const colon = head.indexOf(':')
    const list = head.slice(0, colon)
    if (colon < 3 || !isAddresseeList(list)) continue
    const rest = head.slice(colon + 1)
    if (/^ ?(?:关于|印发|转发|下发)/u.test(rest) || (rest !== '' && /^[一-龥]{2,6}$/u.test(list))) continue
    return splitList(folded, { start: span.start, end: span.start + colon })
  }
  return []
}

/** Is the folded text a list of bodies that a notice is sent to, as it stands before a colon? */
export function isAddresseeList(list: string): boolean {
  return !NO_LIST.test(list) && (isAllNames(list) || (!list.includes(';') && OPENING.test(list)))
}

const NO_LIST = /^[•·]|www|网站|时间|[。“《]|现将|如下|通知|\d{4}|^[([〔【]?(?:责任|牵头|配合)/u

function isAllNames(list: string): boolean {
  return list
    .split(/[,;]/u)
    .every((part) => /(?:政府|部门|单位|企业|高校|院校|机构|公司|集团|[局委办厅会院校署])$/u.test(part))
}

/** Split at commas; at 、 only between names that are each whole. */
function splitList(folded: string, list: Span): Span[] {
  return splitOutside(folded, list, ',;').flatMap((group) => {
    const names = readNames(folded, group).map(({ span }) => span)
    const whole = names.every(({ start, end }) => isWhole(folded.slice(start, end)))
    return whole && names.length > 0 ? names : [trimSpan(folded, group)]
  })
}

/** 妇联 is whole, 县 in 县、区人民政府 is not. */
function isWhole(name: string): boolean {
  const bare = name.replace(/\([^()]{0,20}\)/gu, '')
  return bare.length >= 3 || /^(?:[妇残文侨]联|科协|团委)$/u.test(bare)
}
