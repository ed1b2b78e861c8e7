import type { Label, LabelForm } from '../model/item.ts'
import type { Span } from '../model/span.ts'
import { readLabelNumber } from './label-number.ts'

/** How sure a place is one for a label: a line's start, behind a sentence's end, or inside running text. */
export type LabelPlace = 'line' | 'boundary' | 'running'

/** Something that may be a label; the sequence of numbers decides. */
export interface LabelCandidate extends Label {
  readonly place: LabelPlace
  /** A digit follows the dot at once (`5.30mw`): a label only where it is the very next number. */
  readonly decimal: boolean
}

/** The numbering forms, outermost first. */
export const LABEL_FORMS: readonly LabelForm[] = [
  'chapter',
  'section',
  'article',
  'han',
  'han-bracket',
  'arabic',
  'arabic-bracket',
  'arabic-half-bracket',
  'circled',
]

const CANDIDATE =
  /第(?<chapter>[一二三四五六七八九十百零〇\d]{1,5})章|第(?<section>[一二三四五六七八九十百零〇\d]{1,5})节|第(?<article>[一二三四五六七八九十百零〇\d]{1,5})条|\( ?(?<hanBracket>[一二三四五六七八九十百零]{1,5}) ?\)[、.]?|(?<han>[一二三四五六七八九十百零]{1,5}) ?[、.]|\( ?(?<arabicBracket>\d{1,3}) ?\)[、.]?|(?<![\d.])(?<arabicHalfBracket>\d{1,2})\)|(?<![\d.])(?<arabic>\d{1,3}) ?[.、](?![.、])|(?<circled>[①-⑳])/gu

const GROUP_FORMS: readonly (readonly [string, LabelForm])[] = [
  ['chapter', 'chapter'],
  ['section', 'section'],
  ['article', 'article'],
  ['han', 'han'],
  ['hanBracket', 'han-bracket'],
  ['arabic', 'arabic'],
  ['arabicBracket', 'arabic-bracket'],
  ['arabicHalfBracket', 'arabic-half-bracket'],
  ['circled', 'circled'],
]

const SENTENCE_END = /[。;!?:)\]】〕”』’》〉…\s|]/u
/** What stands before a number that is only told of: 第一、 之一、 附件1. 《…(一)》. */
const CITED_BEFORE = /(?:[、第之唯统专万同单划十附至款条见~-]|附件|附表|前款|上述|\d)$/u
/** What follows a number that is only told of: (一)项, 1、2号线, 一、二年级, 3.0版. */
const CITED_AFTER =
  /^(?:项(?!目)|款(?!项)|目(?![标录前的])|[期类]|[一二三四五六七八九十]{1,2}[、是年月季级产等期流中次届条项批线类]|至\(|、\()/u
const QUANTITY_AFTER = /^\d{1,4}(?:\.\d{1,4})?(?:版|[万亿千百]|%|‰|倍|个百分点|元|[、,]\d)/u

/** Everything in the stretch that looks like a label, in reading order. Linear. */
export function findLabels(folded: string, span: Span): LabelCandidate[] {
  const text = folded.slice(span.start, span.end)
  const found: LabelCandidate[] = []
  for (const match of text.matchAll(CANDIDATE)) {
    const candidate = readCandidate(text, match, span.start)
    if (candidate !== null) found.push(candidate)
  }
  return found
}

function readCandidate(text: string, match: RegExpMatchArray, offset: number): LabelCandidate | null {
  const [group, form] = GROUP_FORMS.find(([name]) => match.groups?.[name] !== undefined)!
  const number = readLabelNumber(match.groups![group]!)
  if (number === null) return null
  const at = match.index!
  const end = at + match[0].length
  const before = text.slice(Math.max(0, at - 4), at)
  const after = text.slice(end, end + 8)
  const place = placeOf(before)
  if (place === 'running' && CITED_BEFORE.test(before)) return null
  if (place !== 'line' && isOrdinalForm(form) && !/^[\s一-龥“《]/u.test(after)) return null
  if (place === 'running' && isOrdinalForm(form)) return null
  const opensLine = place === 'line' && form === 'arabic' && /[.、]$/u.test(match[0])
  if (!opensLine && CITED_AFTER.test(after)) return null
  const decimal = form === 'arabic' && /^\d/u.test(after)
  if (decimal && (match[0].endsWith('、') || QUANTITY_AFTER.test(after))) return null
  return { form, number, place, decimal, span: { start: offset + at, end: offset + end } }
}

function isOrdinalForm(form: LabelForm): boolean {
  return form === 'chapter' || form === 'section' || form === 'article'
}

function placeOf(before: string): LabelPlace {
  if (before === '') return 'line'
  return SENTENCE_END.test(before.at(-1)!) ? 'boundary' : 'running'
}

/** Rank of a form: 0 is the outermost. */
export function rankOf(form: LabelForm): number {
  return LABEL_FORMS.indexOf(form)
}
