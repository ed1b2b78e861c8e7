import type { Span } from '../model/span.ts'
import { cut, trimSpan } from '../model/span.ts'
import { type FieldKind, readFieldLabel } from '../text/field-labels.ts'
import { isBodyNames, isDateLine, isRemarkLine, isSignedLine, readAnnexMark } from '../text/line-shapes.ts'
import { pattern } from '../text/pattern.ts'
import { DOCUMENT, DUTY, REMARK, SIGNED_DAY, UNIT_LABEL } from '../text/terms.ts'
import type { Draft } from './tree.ts'

const TO_ALL =
  /^各(?:省|自治|直辖|地|级|市|县|区|乡|镇|街道|部门|有关|相关|单位|牵头|责任|成员|片区|设区|旗|盟|州)[^。]{0,40}?(?:要|应|须|请|结合|于本(?:通知|方案|意见)|落实情况|进展情况)/u
const ON_THE_TEXT_FIRST = '本此上以'
const ON_THE_TEXT = pattern`^(?:本|此|上述|以上)${DOCUMENT}[^。]{0,60}?(?:自|从|由|有效期|未尽|解释|印发|发布|施行|执行|根据|适用)`
/** Behind a first sentence: one on the text itself; in a text without line breaks one to all places and all bodies, too. */
const CLOSING_SENTENCE = pattern`(?<=。)(?:本|此)${DOCUMENT}(?:自[^。]{1,24}(?:施行|实施|执行|起)|由[^。]{2,30}负责解释)`
const TO_ALL_BEHIND_STOP =
  /(?<=。)各(?:[^。,、]{1,12}[、和]各[^。,]{1,16}?|省、自治区、直辖市[^。,]{0,20}?)要/u
const NOTE_FIRST = '注备说抄分'
const TABLE_NOTE = /^(?:注|备注|说明|抄送|抄报|分送)[:：]/u
const TO_ALL_BEHIND_BRACKET = /(?<=\))各(?:省|地|级|市|县|区|部门|有关)[^。()]{0,40}?要/u
const SIGNED_BEHIND_STOP = pattern`(?<=[。)])[^。()]{0,60}${SIGNED_DAY}(?:${REMARK})?$`
/** A list of units that runs into the signature: `…管委会福建省人民政府2018年9月20日`. */
const SIGNED_BEHIND_UNIT = pattern`(?<=[会局厅府]|委(?!员?会))[一-龥]{2,3}[省市县区](?:人民政府(?:办公厅|办公室)?|[一-龥]{2,14}(?:委员会|厅|局))\s{0,8}${SIGNED_DAY}(?:${REMARK})?$`
const ASSIGNS_AT_END = pattern`${DUTY}[^()。]{0,40}[)\]〕】]。?$|${UNIT_LABEL} ?:[^()。]{0,200}[)\]〕】]?。?$`
const ASSIGNS = pattern`${DUTY}[^()。]{0,40}[)\]〕】]|${UNIT_LABEL} ?:`
/** Lines looked through for a further assignment. */
const MOST_LINES = 60
const ASSIGNING = pattern`(?:${DUTY}|责任单位)[^()]{0,40}\)$`

/** Takes off the last item's body what speaks to the whole text: signature, remarks, closing sentences. */
export function takeClosing(folded: string, draft: Draft): Span[] {
  const at = closingIndex(folded, draft)
  const closing = draft.body.splice(at)
  const inText = cutInText(folded, draft)
  return inText === null ? closing : [inText, ...closing]
}

function closingIndex(folded: string, draft: Draft): number {
  for (const [index, span] of draft.body.entries()) {
    const line = cut(folded, span)
    if (isDateLine(line) || isSignedLine(line)) return behindBody(folded, draft.body, index)
    if (isRemarkLine(line) || readAnnexMark(line) !== null || isTableNote(line)) return index
    const hasOwnBody = index > 0 || (draft.headingAlone && draft.heading.end - draft.heading.start > 40)
    if (hasOwnBody && isOnTheText(line)) return index
    if (hasOwnBody && !draft.headingAlone && isToAll(line)) return index
    if (draft.headingAlone && index === 0 && isToAll(line) && endsWithBracket(folded, draft.heading))
      return index
    if (isBehindLastAssignment(folded, draft, index)) return index
  }
  return draft.body.length
}

// A line's first character is looked at before its pattern.

function isTableNote(line: string): boolean {
  return NOTE_FIRST.includes(line.charAt(0)) && TABLE_NOTE.test(line)
}

function isOnTheText(line: string): boolean {
  return ON_THE_TEXT_FIRST.includes(line.charAt(0)) && ON_THE_TEXT.test(line)
}

function isToAll(line: string): boolean {
  return line.startsWith('各') && TO_ALL.test(line)
}

/** `完善机制(市督查室;每月末)。` says all that it has to; a line to all places behind it is none of its body. */
function endsWithBracket(folded: string, heading: Span): boolean {
  return /[)\]〕】]。?$/u.test(cut(folded, heading))
}

/** The line before closed with an assignment, and no line from here on does. */
function isBehindLastAssignment(folded: string, { heading, body }: Draft, index: number): boolean {
  const before = cut(folded, body[index - 1] ?? heading)
  const assigns =
    !GOES_ON.includes(before.charAt(before.length - 1)) &&
    (ASSIGNS_AT_END.test(before) || saysWhoOrWhen(before))
  if (!assigns || isFieldLine(cut(folded, body[index]!))) return false
  return body.slice(index, index + MOST_LINES).every((span) => !ASSIGNS.test(cut(folded, span)))
}

function isFieldLine(line: string): boolean {
  return fieldOf(line) !== 'other'
}

/** A field without a value, or with a list that goes on, has more of it in the next line. */
const GOES_ON = ':、,'

function saysWhoOrWhen(line: string): boolean {
  return !['other', 'person'].includes(fieldOf(line))
}

const LABEL = /^(?<label>[一-龥()]{2,12}) ?:/u
/** With its colon. */
const LONGEST_LABEL = 14

/** What the label that opens a line tells; `other` where none does. */
function fieldOf(line: string): FieldKind {
  const label = line.slice(0, LONGEST_LABEL).includes(':') ? LABEL.exec(line)?.groups?.label : undefined
  return label === undefined ? 'other' : readFieldLabel(label)
}

/** The signing bodies stand in the lines above the date. */
function behindBody(folded: string, body: readonly Span[], dateIndex: number): number {
  let index = dateIndex
  while (index > 0 && isBodyNames(cut(folded, body[index - 1]!))) index--
  return index
}

/** A text without line breaks runs on behind the last assignment, or into its signature. */
function cutInText(folded: string, draft: Draft): Span | null {
  const last = draft.body.at(-1)
  if (last === undefined) return null
  const text = cut(folded, last)
  const at = offsetInText(text, draft.label.place === 'line')
  if (at === null) return null
  draft.body.pop()
  const kept = trimSpan(folded, { start: last.start, end: last.start + at })
  if (kept.start < kept.end) draft.body.push(kept)
  return trimSpan(folded, { start: last.start + at, end: last.end })
}

function offsetInText(text: string, ownLine: boolean): number | null {
  const toAll = text.includes(')各') ? TO_ALL_BEHIND_BRACKET.exec(text) : null
  if (toAll !== null && ASSIGNING.test(text.slice(Math.max(0, toAll.index - 200), toAll.index)))
    return toAll.index
  const sentence = (ownLine ? null : toAllBehindStop(text)) ?? closingSentence(text)
  if (sentence !== null) return sentence.index
  if (!mayEndWithDay(text)) return null
  return SIGNED_BEHIND_STOP.exec(text)?.index ?? SIGNED_BEHIND_UNIT.exec(text)?.index ?? null
}

function toAllBehindStop(text: string): RegExpExecArray | null {
  return text.includes('。各') ? TO_ALL_BEHIND_STOP.exec(text) : null
}

function closingSentence(text: string): RegExpExecArray | null {
  return text.includes('。本') || text.includes('。此') ? CLOSING_SENTENCE.exec(text) : null
}

/** `…2018年9月20日`, with a remark in brackets behind it or none. */
function mayEndWithDay(text: string): boolean {
  return text.endsWith('日') || (text.endsWith(')') && text.includes('日('))
}
