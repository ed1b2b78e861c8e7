import type { Assignment, UnitMention, UnitRole } from '../../../model/mention.ts'
import { type Span, trimSpan } from '../../../model/span.ts'
import { isInside, splitOutside } from '../../../text/brackets.ts'
import { type FieldKind, readFieldLabel } from '../../../text/field-labels.ts'
import { pattern } from '../../../text/pattern.ts'
import { LABEL_DUTY, UNIT_LABEL } from '../../../text/terms.ts'
import type { AssignmentForm, Stretch } from '../form.ts'
import { readUnits } from '../list.ts'
import { isUnitName } from '../names.ts'

const LABEL = pattern`^(?<label>${LABEL_DUTY}(?:责任)?(?:单位|部门)) ?为?`

/** With a colon behind it a label is the matter of `field-line`. */
const WITHOUT_COLON = pattern`${UNIT_LABEL}(?! ?:)`

export const labelAlone: AssignmentForm = {
  name: 'units/forms/label-alone',
  about: '漏了冒号的字段:独立成句的“责任单位县公安局、县交通运输局。”,标签后面全是单位名称。',
  find: (stretch) => {
    const text = stretch.folded.slice(stretch.span.start, stretch.span.end)
    if (!WITHOUT_COLON.test(text)) return []
    return splitOutside(stretch.folded, stretch.span, '。;').flatMap((sentence) =>
      readSentence(stretch, trimSpan(stretch.folded, sentence)),
    )
  },
  examples: [
    {
      text: '联合设卡。责任单位县公安局、县交通运输局。',
      finds: ['responsible 县公安局', 'responsible 县交通运输局'],
    },
    {
      text: '建设水厂。牵头单位县水利局,配合单位县发改局、县财政局',
      finds: ['lead 县水利局', 'support 县发改局', 'support 县财政局'],
    },
    { text: '开展自查。责任单位要切实履职。', finds: [] },
    { text: '责任单位、配合单位共同研究。', finds: [] },
    { text: '牵头单位县水利局要抓好落实。', finds: [] },
  ],
}

/** Labels and names, and nothing else. */
function readSentence({ folded, brackets }: Stretch, sentence: Span): Assignment[] {
  if (!LABEL.test(folded.slice(sentence.start, sentence.start + 12)) || isInside(brackets, sentence.start))
    return []
  const units: UnitMention[] = []
  let role: UnitRole = 'responsible'
  for (const piece of splitOutside(folded, sentence, ',')) {
    const text = folded.slice(piece.start, piece.end)
    const label = LABEL.exec(text)
    const kind: FieldKind = label === null ? role : readFieldLabel(label.groups!.label!)
    if (kind === 'person' || kind === 'time' || kind === 'other') return []
    role = kind
    const names = readUnits(folded, { start: piece.start + (label?.[0].length ?? 0), end: piece.end }, role)
    if (names.length === 0 || !names.every(({ span }) => isUnitName(folded.slice(span.start, span.end))))
      return []
    units.push(...names)
  }
  return [
    {
      span: sentence,
      form: 'line',
      closes: true,
      weak: false,
      units,
      persons: [],
      timeFields: [],
      doubtful: [],
    },
  ]
}
