import type { Assignment } from '../../../model/mention.ts'
import { type Span, trimSpan } from '../../../model/span.ts'
import { isInside, splitOutside } from '../../../text/brackets.ts'
import { pattern } from '../../../text/pattern.ts'
import { DUTY } from '../../../text/terms.ts'
import { clauseOf } from '../clause.ts'
import { readContent } from '../content.ts'
import type { AssignmentForm, Stretch } from '../form.ts'
import { readVerb } from '../verbs.ts'

/** Longer sentences say more than who does it. */
const LONGEST = 400
const ENDS_WITH_DUTY = pattern`${DUTY}[^。()]{0,16}(?:\([^()]{1,30}\))?$`

export const dutySentence: AssignmentForm = {
  name: 'units/forms/duty-sentence',
  about: '整句只说谁做的句子:“A牵头,B、C等按职责分工负责。”;独立成段的,相当于一行字段。',
  find: (stretch) =>
    DUTY_WORD.test(stretch.folded.slice(stretch.span.start, stretch.span.end))
      ? asLines(
          splitOutside(stretch.folded, stretch.span, '。')
            .filter(({ start, end }) => start < end)
            .map((one, index) => readSentence(stretch, one, index > 0)),
        )
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
    {
      text: '市金融办牵头,各银行机构组织实施。高新区开展活动由高新区管委会牵头,相关部门配合。',
      finds: ['lead 市金融办', 'responsible 各银行机构', 'lead 高新区管委会', 'support 相关部门'],
    },
    { text: '完成路面改造。市交通局主办,市财政局协办。', finds: ['lead 市交通局', 'support 市财政局'] },
    {
      text: '开展治理。水利所和各村(社区)负责具体实施。',
      finds: ['responsible 水利所', 'responsible 各村(社区)'],
    },
    { text: '开展清理。各中小学校负责具体实施(小学由中心小学统筹)。', finds: ['responsible 各中小学校'] },
    {
      text: '经济办和引进办负责组织各厂矿企业具体实施。',
      finds: ['responsible 经济办', 'responsible 引进办'],
    },
    { text: '市发改委负责牵头,市财政局配合。', finds: ['lead 市发改委', 'support 市财政局'] },
    { text: '卫生院、文教办负责组织。', finds: ['responsible 卫生院', 'responsible 文教办'] },
    { text: '各部门要按职责分工负责。', finds: [] },
    { text: '由市水务局、市气象局共同编制预案并组织实施。', finds: [] },
    { text: '部门按职责分工负责。', finds: [] },
  ],
}

/** `各学校负责实施(小学由中心小学统筹)`. */
const REMARK = /\([^()]{1,30}\)$/u

const DUTY_WORD = pattern`${DUTY}`
/** Mere classes of bodies name nobody: 各部门按职责分工负责. */
const CLASS = /^(?:各|有关|相关|成员|责任)?(?:地区|地方|地|单位|部门|企业|机构)/u

/** `高新区由高新区管委会牵头`, behind the sentence for all: where it is. */
const ELSEWHERE = /^[一-龥]{2,14}由(?=[一-龥])/u

function readSentence(stretch: Stretch, piece: Span, further: boolean): Assignment | null {
  const { folded } = stretch
  const span = trimSpan(folded, piece)
  const sentence = folded.slice(span.start, span.end)
  const before = further && sentence.includes('由') ? (ELSEWHERE.exec(sentence)?.[0].length ?? 0) : 0
  const text = sentence.slice(before)
  if (text.length < 6 || text.length > LONGEST || /[:“《]/u.test(text) || !ENDS_WITH_DUTY.test(text))
    return null
  if (readVerb(text.replace(REMARK, '')) === null || isInside(stretch.brackets, span.start)) return null
  const { units, persons, pure, told, timeFields } = readContent(
    folded,
    { start: span.start + before, end: span.end },
    'responsible',
  )
  if (!pure || !told || units.length === 0 || timeFields.length > 0) return null
  if (CLASS.test(text)) return null
  return clauseOf(span, units, false, persons)
}

/** Sentences of which each says who does it are a paragraph of nothing else: they count as a line of fields does. */
function asLines(sentences: readonly (Assignment | null)[]): Assignment[] {
  const told = sentences.filter((one) => one !== null)
  const whole = told.length === sentences.length
  return told.map((one) => (whole ? { ...one, form: 'line', closes: true } : one))
}
