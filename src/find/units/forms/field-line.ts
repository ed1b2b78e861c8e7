import type { Assignment } from '../../../model/mention.ts'
import { type Span, trimSpan } from '../../../model/span.ts'
import { isInside } from '../../../text/brackets.ts'
import { matchesOf } from '../../../text/matches.ts'
import { globalPattern } from '../../../text/pattern.ts'
import { UNIT_LABEL } from '../../../text/terms.ts'
import { readContent } from '../content.ts'
import { opensWithField, readFields } from '../fields.ts'
import type { AssignmentForm, Stretch } from '../form.ts'

export const fieldLine: AssignmentForm = {
  name: 'units/forms/field-line',
  about: '独立成行或句后的字段:“牵头单位:A”“责任单位:A、B”“进度安排:2019年12月底前”。',
  find: (stretch) => starts(stretch).map((start) => readLine(stretch, start)),
  examples: [
    { text: '牵头单位:市政府法制办', finds: ['lead 市政府法制办'] },
    { text: '配合部门:市监察局、市直机关工委', finds: ['support 市监察局', 'support 市直机关工委'] },
    { text: '责任领导:周  涛、李强 王五一', finds: ['person 周  涛', 'person 李强', 'person 王五一'] },
    { text: '牵头领导:张三责任部门:区住建局', finds: ['responsible 区住建局', 'person 张三'] },
    { text: '进度安排:2019年12月底前报省司法厅备案', finds: ['time 2019年12月底前报省司法厅备案'] },
    {
      text: '建立长效机制。责任单位:省中小办、发改委及其他省直有关单位,各市、县(区)人民政府',
      finds: [
        'responsible 省中小办',
        'responsible 发改委',
        'responsible 其他省直有关单位',
        'responsible 各市、县(区)人民政府',
      ],
    },
    {
      text: '责任单位:市工商局、市公安局责任单位:市税务局',
      finds: ['responsible 市工商局', 'responsible 市公安局'],
    },
    {
      text: '建设法治型政府牵头单位:市司法局配合部门:市监察局',
      finds: ['lead 市司法局', 'support 市监察局'],
    },
    {
      text: '责任单位:市司法局、市公安局进度安排:持续推进',
      finds: ['responsible 市司法局', 'responsible 市公安局', 'time 持续推进'],
    },
    {
      text: '责任单位及责任人:市发改委(张三)、市财政局 李四',
      finds: ['responsible 市发改委', 'responsible 市财政局', 'person 张三', 'person 李四'],
    },
    { text: '督办领导:张三', finds: ['person 张三'] },
    { text: '明确责任单位、责任人和完成时限:严格跟踪督办。', finds: [] },
    { text: '重大工业项目基本条件:企业注册资本1亿元以上。', finds: [] },
  ],
}

/** A sentence's end before a label, or a label of units that nothing parts from what stands before it. */
const START = globalPattern`(?:^|[。;!)])\s{0,4}(?=[一-龥() ]{2,12} ?:)|(?<=[一-龥])(?=${UNIT_LABEL} ?:)`

/** Where a line of fields begins: at the stretch's start, or behind a sentence. */
function starts(stretch: Stretch): Span[] {
  const { folded, span } = stretch
  const text = folded.slice(span.start, span.end)
  const found: Span[] = []
  if (!text.includes(':')) return found
  for (const match of matchesOf(START, text)) {
    const start = span.start + match.index + match[0].length
    if (found.length > 0 && start < found.at(-1)!.end) continue
    if (!opensWithField(folded, { start, end: span.end }) || isInside(stretch.brackets, start)) continue
    found.push({ start, end: lineEnd(folded, { start, end: span.end }) })
  }
  return found
}

/** The line goes on to its 。 unless a further field stands behind it. */
function lineEnd(folded: string, span: Span): number {
  // Not beyond the span: a text without 。 would be searched to its end from every line.
  const line = folded.slice(span.start, span.end)
  let stop = line.indexOf('。')
  while (stop >= 0 && opensWithField(folded, { start: span.start + stop + 1, end: span.end })) {
    stop = line.indexOf('。', stop + 1)
  }
  return stop < 0 ? span.end : span.start + stop + 1
}

function readLine({ folded }: Stretch, line: Span): Assignment {
  const again = repeated(folded, line)
  const told = again === null ? line : { start: line.start, end: again.start }
  const { units, persons, timeFields, doubtful } = readContent(folded, trimSpan(folded, told), 'responsible')
  const left = again === null ? doubtful : [...doubtful, again]
  return { span: line, form: 'line', closes: true, weak: false, units, persons, timeFields, doubtful: left }
}

/** The line from the place on where its first label comes again: the list of a passage that was lost. */
function repeated(folded: string, line: Span): Span | null {
  const text = folded.slice(line.start, line.end)
  if (text.indexOf(':') === text.lastIndexOf(':')) return null
  const [first, ...others] = readFields(folded, line)
  const again = others.find(({ label, kind }) => label === first?.label && kind === 'responsible')
  return again === undefined ? null : { start: again.span.start, end: line.end }
}
