import type { Label, LabelForm } from '../model/item.ts'
import type { Span } from '../model/span.ts'
import { isDigitAt } from '../text/digits.ts'
import { matchesOf } from '../text/matches.ts'
import { readLabelNumber } from './label-number.ts'

/** How sure a place is one for a label: a line's start, behind a sentence's end, or inside running text. */
export type LabelPlace = 'line' | 'boundary' | 'running'

/** Something that may be a label; the sequence of numbers decides. */
export interface LabelCandidate extends Label {
  readonly place: LabelPlace
  /** A digit follows the dot at once (`5.30mw`): a label only where it is the very next number. */
  readonly decimal: boolean
  /** The figure before the last of `2.1`: the number of the item above. */
  readonly parent?: number
}

/** The numbering forms, outermost first. */
export const LABEL_FORMS: readonly LabelForm[] = [
  'chapter',
  'section',
  'article',
  'han',
  'han-bracket',
  'arabic',
  'dotted-2',
  'dotted-3',
  'dotted-4',
  'arabic-bracket',
  'arabic-half-bracket',
  'circled',
]

const CANDIDATE =
  /第(?<chapter>[一二三四五六七八九十百零〇\d]{1,5})章|第(?<section>[一二三四五六七八九十百零〇\d]{1,5})节|第(?<article>[一二三四五六七八九十百零〇\d]{1,5})条|\( ?(?<hanBracket>[一二三四五六七八九十百零]{1,5}) ?\)[、.]?|(?<han>[一二三四五六七八九十百零]{1,5}) ?[、.]|\( ?(?<arabicBracket>\d{1,3}) ?\)[、.]?|(?<![\d.])(?<arabicHalfBracket>\d{1,2})\)|(?<![\d.])(?<arabic>\d{1,3}) ?[.、](?![.、])|(?<circled>[①-⑳])/gu

/** The forms of its groups, in their order. */
const GROUP_FORMS: readonly LabelForm[] = [
  'chapter',
  'section',
  'article',
  'han-bracket',
  'han',
  'arabic-bracket',
  'arabic-half-bracket',
  'arabic',
  'circled',
]

const SENTENCE_END = /[。;!?:)\]】〕”』’》〉…\s|]/u
/** What stands before a number that is only told of: 第一、 之一、 附件1. 《…(一)》. */
const CITED_BEFORE = /(?:[、第之唯统专万同单划十附至见~-]|附件|附表|上述|\d)$/u
/** The same before a number in brackets: 第三条(一), 前款(一); 清单(一) and 产业链条(一) are none. */
const CITED_BEFORE_BRACKET =
  /(?:[、第附至见~-]|附件|附表|上述|前款|第[一二三四五六七八九十百零〇\d]{1,5}[条款项]|[^十]\d)$/u
/** `举一反三、建章立制`: the figure ends an idiom. */
const IDIOM =
  /(?:举一反三|接二连三|独一无二|[数说]一[数不]二|合[二三多]为一|[二三四五六多两]合一|[逐归唯]一|如一|再三|其[一二三四]|三位一体)、$/u
/** What follows a number that is only told of: (一)项, 1、2号线, 一、二年级, 3.0版. */
const CITED_AFTER_FIRST = '项款目期类一二三四五六七八九十至、'
const CITED_AFTER =
  /^(?:项(?!目)|款(?!项)|目(?![标录前的])|[期类]|[一二三四五六七八九十]{1,2}[、是年月季级产等期流中次届条项批线类]|至\(|、\()/u
/** A year (`1.2021年底前`) or, behind a stop, a count (`2.14项`) behind the dot is the item's own text. */
const YEAR_AFTER = /^20\d{2} ?[年-]/u
/** `1、9月1日上午`; at a line's start also `6.11月底前`. */
const DAY_AFTER = /^\d{1,2}月\d{1,2}日/u
const MONTH_AFTER = /^\d{1,2}月/u
const COUNT_AFTER =
  /^\d{1,3}(?:项(?!目)|所(?![有需属在])|座|处(?![理置])|条(?![件例])|家(?![庭政])|个(?![人体别百]))/u
const QUANTITY_AFTER = /^\d{1,4}(?:\.\d{1,4})?(?:版|[万亿千百]|%|‰|倍|个百分点|元|[、,]\d)/u

/** Everything in the stretch that looks like a label, in reading order. Linear. */
export function findLabels(folded: string, span: Span): LabelCandidate[] {
  const text = folded.slice(span.start, span.end)
  const dotted = readDotted(text, span.start)
  const found: LabelCandidate[] = dotted === null ? [] : [dotted]
  for (const match of matchesOf(CANDIDATE, text)) {
    // The first figure alone stays a candidate: `4.30兆瓦` is item 4.
    if (dotted !== null && match.index > 0 && span.start + match.index < dotted.span.end) continue
    const candidate = readCandidate(text, match, span.start)
    if (candidate !== null) found.push(candidate)
  }
  return found
}

function readCandidate(text: string, match: RegExpExecArray, offset: number): LabelCandidate | null {
  const group = groupOf(match)
  const form = GROUP_FORMS[group - 1]!
  const number = readLabelNumber(match[group]!)
  if (number === null) return null
  const at = match.index
  const end = at + match[0].length
  const place = placeOf(text, at)
  if (place === 'running' && isCitedBefore(text.slice(Math.max(0, at - 8), at), match[0], form)) return null
  const after = text.slice(end, end + 8)
  if (place !== 'line' && isOrdinalForm(form) && !/^[\s一-龥“《]/u.test(after)) return null
  // 第一条 told of in a sentence has no blank behind it.
  if (place === 'running' && isOrdinalForm(form) && !/^\s/u.test(after)) return null
  const opensLine = place === 'line' && (form === 'han-bracket' || form === 'arabic')
  if (!opensLine && isCitedAfter(after)) return null
  const decimal = form === 'arabic' && isDigitAt(after, 0) && !isOwnFigure(after, place)
  if (decimal && isCounted(match[0], place, after)) return null
  return { form, number, place, decimal, span: { start: offset + at, end: offset + end } }
}

/** Which group matched. They are asked by index: V8 is slow with objects of groups, and most notices are full of labels. */
function groupOf(match: RegExpExecArray): number {
  let group = 1
  while (match[group] === undefined) group++
  return group
}

function isCitedBefore(before: string, label: string, form: LabelForm): boolean {
  const cited = form.endsWith('bracket') ? CITED_BEFORE_BRACKET : CITED_BEFORE
  return cited.test(before) || (label.endsWith('、') && IDIOM.test(before + label))
}

function isCitedAfter(after: string): boolean {
  return CITED_AFTER_FIRST.includes(after.charAt(0)) && CITED_AFTER.test(after)
}

/** The figure behind the dot belongs to the item's own text. */
function isOwnFigure(after: string, place: LabelPlace): boolean {
  if (YEAR_AFTER.test(after) || DAY_AFTER.test(after)) return true
  return (place === 'line' && MONTH_AFTER.test(after)) || (place !== 'running' && COUNT_AFTER.test(after))
}

/** `4.30兆瓦`, `1、2号线`: a figure with a unit, or the first of several. */
function isCounted(label: string, place: LabelPlace, after: string): boolean {
  if (!label.endsWith('、')) return QUANTITY_AFTER.test(after)
  return place !== 'line' || /^\d{1,4}[、,]\d/u.test(after)
}

const DOTTED = /^(?<figures>\d{1,2}(?:\.\d{1,2}){1,3})(?![\d.])[、.]? {0,4}(?=[一-龥“《]|[IVXⅠ-Ⅻ]{1,3}级)/u
/** What is counted or measured behind `1.10`: there 1. is the label, or none is. */
const MEASURE =
  /^(?:[万亿千百兆余多]|个(?![人体别])|项(?!目)|家(?![庭政])|名(?![称单录])|次|人(?![员民才社力事大])|条(?![件例])|件|所(?![有需属在])|类(?!别)|种(?![植业子])|座|处(?![理置])|批(?![准复])|户(?![籍外])|天(?!然)|周(?![边期])|年(?!度)|月|日(?!常)|时(?!间)|分(?![类工级步解别析])|秒|版|倍|元|米|公里|吨|亩|平方|立方|公顷|级|度|号|期(?![间限])|代(?![表理])|成(?![立果员效本])|折|以上|以下|左右)/u

/** `1.1`, `1.1.1` at a line's start: its last figure is the number. */
function readDotted(text: string, offset: number): LabelCandidate | null {
  const match = opensWithFigures(text) ? DOTTED.exec(text.slice(0, 24)) : null
  if (match === null) return null
  const isMeasure = MEASURE.test(text.slice(match[0].length, match[0].length + 2))
  if (isMeasure && !/\s$/u.test(match[0])) return null
  const figures = match.groups!.figures!.split('.').map(Number)
  if (figures.includes(0)) return null
  const form = `dotted-${figures.length}` as LabelForm
  const span = { start: offset, end: offset + match[0].trimEnd().length }
  return { form, number: figures.at(-1)!, place: 'line', decimal: false, span, parent: figures.at(-2)! }
}

/** `1.1`, `10.2`, whatever follows. */
function opensWithFigures(text: string): boolean {
  const dot = isDigitAt(text, 1) ? 2 : 1
  return isDigitAt(text, 0) && text.charAt(dot) === '.' && isDigitAt(text, dot + 1)
}

/** Is the form one of figures with dots between them? */
export function isDotted(form: LabelForm): boolean {
  return form.startsWith('dotted')
}

/** `1 总则` above `1.1`: a figure without a dot, where the next line bears it out. */
export function readPlainFigure(line: string, next: string, offset: number): LabelCandidate | null {
  if (!isDigitAt(next, 0)) return null
  const match = /^(?<figure>\d{1,2}) {0,4}(?=[一-龥]{2,24}$)/u.exec(line)
  if (match === null || !next.startsWith(`${match.groups!.figure}.1`)) return null
  const span = { start: offset, end: offset + match.groups!.figure!.length }
  return { form: 'arabic', number: Number(match.groups!.figure), place: 'line', decimal: false, span }
}

function isOrdinalForm(form: LabelForm): boolean {
  return form === 'chapter' || form === 'section' || form === 'article'
}

function placeOf(text: string, at: number): LabelPlace {
  if (at === 0) return 'line'
  return SENTENCE_END.test(text.charAt(at - 1)) ? 'boundary' : 'running'
}

/** Rank of a form: 0 is the outermost. */
export function rankOf(form: LabelForm): number {
  return LABEL_FORMS.indexOf(form)
}
