import type { Block } from '../model/block.ts'
import type { LabelForm } from '../model/item.ts'
import { cut, type Span } from '../model/span.ts'
import { isDigitAt } from '../text/digits.ts'
import { readAnnexMark } from '../text/line-shapes.ts'
import { findLabels, type LabelCandidate, readPlainFigure } from './labels.ts'

const NOTE = /^(?:注|备注|说明|附注|注释|附件下载|相关附件)[:：]/u

/** Each line that opens a list of notes or annexes begins with one of these. */
const LIST_FIRST = '注备说附相'

/** What may be a label in each block. The numbers of notes (`注:1.… 2.…`) and of a list of annexes are none. */
export function labelsOf(folded: string, blocks: readonly Block[]): LabelCandidate[][] {
  let list: OpenList | null = null
  return blocks.map((block, index) => {
    if (block.kind === 'table') {
      list = null
      return []
    }
    const labels = labelsIn(folded, block, blocks[index + 1])
    const mayOpen = LIST_FIRST.includes(folded.charAt(block.span.start))
    if (mayOpen && opensList(cut(folded, block.span), labels))
      list = { form: labels[0]?.form ?? 'arabic', number: 0 }
    if (list === null) return labels
    const goesOn = labels.length === 0 || isNext(labels[0]!, list)
    list = goesOn ? { ...list, number: lastInTurn(labels, list) } : null
    return goesOn ? [] : labels
  })
}

/** A list of notes or annexes: how it numbers its entries, and how far it has come. */
interface OpenList {
  readonly form: LabelForm
  readonly number: number
}

const FIELD_LIST = /^(?:整改|工作|具体|落实|主要)(?:措施|目标|要求|情况|进展|举措|成效)[:：]/u

/** `整改措施:(1)…;(2)…`: the numbers of a field's own list make no items. */
function isFieldList(folded: string, { start }: Span): boolean {
  return ':：'.includes(folded.charAt(start + 4)) && FIELD_LIST.test(folded.slice(start, start + 5))
}

const LEADER = /[.·…]{3,20} ?\d{1,3}$/u

/** `1.1适用范围………3`: a line of a table of contents. */
function isLeader(folded: string, { start, end }: Span): boolean {
  return isDigitAt(folded, end - 1) && LEADER.test(folded.slice(Math.max(start, end - 24), end))
}

function labelsIn(folded: string, block: Block, next: Block | undefined): LabelCandidate[] {
  const { start, end } = block.span
  if (isFieldList(folded, block.span) || isLeader(folded, block.span)) return []
  const labels = findLabels(folded, block.span)
  if (labels.length > 0 || next === undefined || next.kind === 'table' || end - start > 40) return labels
  // Before the texts are cut: most lines open with no figure.
  if (!isDigitAt(folded, start)) return labels
  const opening = folded.slice(next.span.start, Math.min(next.span.end, next.span.start + 8))
  const plain = readPlainFigure(cut(folded, block.span), opening, start)
  return plain === null ? labels : [plain]
}

/** One annex or note that the line names itself is no list. */
function opensList(line: string, labels: readonly LabelCandidate[]): boolean {
  const named = NOTE.test(line) ? line.replace(NOTE, '').trim() : readAnnexMark(line)?.rest
  return named !== undefined && (named === '' || labels.length > 0)
}

/** The next entry of the list, or one soon after. */
function isNext({ form, number }: LabelCandidate, list: OpenList): boolean {
  return form === list.form && number > list.number && number <= list.number + 3
}

/** The number that the list has come to: others inside its text do not count. */
function lastInTurn(labels: readonly LabelCandidate[], list: OpenList): number {
  return labels.reduce(
    (number, label) => (isNext(label, { ...list, number }) ? label.number : number),
    list.number,
  )
}
