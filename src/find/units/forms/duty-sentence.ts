import type { Assignment } from '../../../model/mention.ts'
import { type Span, trimSpan } from '../../../model/span.ts'
import { isInside, splitOutside } from '../../../text/brackets.ts'
import { readContent } from '../content.ts'
import type { AssignmentForm, Stretch } from '../form.ts'
import { readVerb } from '../verbs.ts'

/** Longer sentences say more than who does it. */
const LONGEST = 400
const DUTY = /(?:牵头|负责|配合|参与|落实|实施|承办|督办)[^。()]{0,16}$/u

export const dutySentence: AssignmentForm = {
  name: 'units/forms/duty-sentence',
  about: '整句只说谁做的句子:“A牵头,B、C等按职责分工负责。”;独立成段的,相当于一行字段。',
  find: (stretch) =>
    DUTY_WORD.test(stretch.folded.slice(stretch.span.start, stretch.span.end))
      ? splitOutside(stretch.folded, stretch.span, '。').flatMap((one) => readSentence(stretch, one))
      : [],
  examples: [
    {
      text: '开展验收。县委督查室、县人武部按职责分工负责。',
      finds: ['responsible 县委督查室', 'responsible 县人武部'],
    },
    {
      text: '工业和信息化部、科技部牵头,国家发展改革委等按职责分工负责。',
      finds: ['lead 工业和信息化部', 'lead 科技部', 'responsible 国家发展改革委 等'],
    },
    { text: '各部门要按职责分工负责。', finds: [] },
    { text: '由市水务局、市气象局共同编制预案并组织实施。', finds: [] },
    { text: '部门按职责分工负责。', finds: [] },
  ],
}

const DUTY_WORD = /牵头|负责|配合|参与|落实|实施|承办|督办/u
/** Mere classes of bodies name nobody: 各部门按职责分工负责. */
const CLASS = /^(?:各|有关|相关|成员|责任)?(?:地区|地方|地|单位|部门|企业|机构)/u

function readSentence(stretch: Stretch, piece: Span): Assignment[] {
  const { folded } = stretch
  const span = trimSpan(folded, piece)
  const text = folded.slice(span.start, span.end)
  if (text.length < 6 || text.length > LONGEST || /[:“《]/u.test(text) || !DUTY.test(text)) return []
  if (readVerb(text) === null || isInside(stretch.brackets, span.start)) return []
  const { units, pure, told, timeFields } = readContent(folded, span, 'responsible')
  if (!pure || !told || units.length === 0 || timeFields.length > 0) return []
  if (CLASS.test(text)) return []
  const whole = span.start === stretch.span.start && stretch.span.end - span.end <= 1
  const form = whole ? 'line' : 'clause'
  return [{ span, form, closes: whole, weak: false, units, persons: [], timeFields: [], doubtful: [] }]
}
