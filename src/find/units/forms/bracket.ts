import type { Assignment } from '../../../model/mention.ts'
import type { Span } from '../../../model/span.ts'
import { type Bracket, splitOutside } from '../../../text/brackets.ts'
import { gather } from '../../../text/gather.ts'
import { pattern } from '../../../text/pattern.ts'
import { BODY_LAST } from '../../../text/terms.ts'
import { readContent } from '../content.ts'
import { opensWithField } from '../fields.ts'
import type { AssignmentForm, Stretch } from '../form.ts'
import { isUnitName } from '../names.ts'

/** Longer brackets are text, not assignments. */
const LONGEST = 1200

export const bracket: AssignmentForm = {
  name: 'units/forms/bracket',
  about: '括号里的分工:“(责任单位:A、B)”“(A牵头,B、C配合)”“(A、B按职责分工负责)”,或句末只列单位的“(A、B)”。',
  find: (stretch) => gather(stretch.brackets, (one) => readBracket(stretch, one)),
  examples: [
    {
      text: '完善机制。(责任单位:区编办、区发改局,各镇人民政府、街道办事处)',
      finds: [
        'responsible 区编办',
        'responsible 区发改局',
        'responsible 各镇人民政府',
        'responsible 街道办事处',
      ],
    },
    {
      text: '加快落地。(国家发展改革委牵头,国务院相关部门及各地区按职责分工负责)',
      finds: ['lead 国家发展改革委', 'responsible 国务院相关部门', 'responsible 各地区'],
    },
    {
      text: '推动复审。〔责任单位:各县(市、区)政府〕',
      finds: ['responsible 各县(市、区)政府'],
    },
    {
      text: '加强监测。(牵头单位:市水务局;责任单位:市气象局、市应急局,市消防支队,6月底完成)',
      finds: [
        'lead 市水务局',
        'responsible 市气象局',
        'responsible 市应急局',
        'responsible 市消防支队',
        'time 6月底完成',
      ],
    },
    {
      text: '落实方案。(生态环境部指导,试点城市政府负责落实。以下均需试点城市政府落实,不再列出)',
      finds: ['responsible 生态环境部', 'responsible 试点城市政府'],
    },
    {
      text: '优化服务。(市发展改革委、市财政局)',
      finds: ['responsible 市发展改革委', 'responsible 市财政局'],
    },
    { text: '做好统筹。(负责部门:工业和信息化局;适用范围:全国)', finds: ['responsible 工业和信息化局'] },
    {
      text: '推进改革。(责任单位:市发改委(牵头)、市财政局(配合)、市统计局)',
      finds: ['lead 市发改委', 'support 市财政局', 'responsible 市统计局'],
    },
    {
      text: '推进二期封顶,做好人才引进和学科平移(市卫健委、市城投集团;6月份)。',
      finds: ['responsible 市卫健委', 'responsible 市城投集团', 'time 6月份'],
    },
    {
      text: '募集岗位。(人社部、教育部、科技部、团省青联、全国工商联负责)',
      finds: [
        'responsible 人社部',
        'responsible 教育部',
        'responsible 科技部',
        'responsible 团省青联',
        'responsible 全国工商联',
      ],
    },
    {
      text: '加强帮扶。(民政部牵头,财政部等按职责分工负责,12月底前完成;其中涉及地方的,由各省级政府负责)',
      finds: ['lead 民政部', 'responsible 财政部 等', 'responsible 各省级政府', 'time 12月底前完成'],
    },
    {
      text: '做好储备。(市粮食局负责;各县区政府具体组织实施,市财政局做好资金保障)',
      finds: ['responsible 市粮食局', 'responsible 各县区政府'],
    },
    {
      text: '定期检查。(医务科主办、质控科协办)',
      finds: ['lead 医务科', 'support 质控科'],
    },
    {
      text: '增长7%以上。(预期性指标,牵头单位:市发改委;责任单位:各县市区)',
      finds: ['lead 市发改委', 'responsible 各县市区'],
    },
    {
      text: '制定办法。(市教育局牵头于2021年6月底前完成)',
      finds: ['lead 市教育局', 'time 2021年6月底前完成'],
    },
    { text: '制定办法。(市教育局 2024年12月底前)', finds: ['responsible 市教育局', 'time 2024年12月底前'] },
    { text: '(省人事厅配合省委有关部门落实)', finds: ['support 省人事厅', 'responsible 省委有关部门'] },
    { text: '(责任单位:区森防指成员单位)', finds: ['responsible 区森防指成员单位'] },
    { text: '制定办法。(市发改委、市财政局双牵头)', finds: ['lead 市发改委', 'lead 市财政局'] },
    {
      text: '制定办法。(责任单位:市发改委为牵头单位,市财政局、市工信局为责任单位)',
      finds: ['lead 市发改委', 'responsible 市财政局', 'responsible 市工信局'],
    },
    {
      text: '制定办法。(责任单位:各县(市、区)党委、政府,市直各部门)',
      finds: ['responsible 各县(市、区)党委、政府', 'responsible 市直各部门'],
    },
    { text: '制定办法。(责任人:张三;2021年6月)', finds: ['person 张三', 'time 2021年6月'] },
    {
      text: '《反不正当竞争法》(市局执法稽查科、市场监管综合执法支队)',
      finds: ['responsible 市局执法稽查科', 'responsible 市场监管综合执法支队'],
    },
    { text: '成立专班(设在市政府办公室),统筹推进。', finds: [] },
    { text: '重点监测91个部门、窗口(具体名单见附件1)。', finds: [] },
    { text: '由省市场监管局(省知识产权局)组织申报。', finds: [] },
    { text: '物流园区项目(公路货运主枢纽站)', finds: [] },
    { text: '主办部门:教务处(教师发展中心)', finds: [] },
    { text: '(以下简称《方案》)', finds: [] },
  ],
}

function readBracket(stretch: Stretch, bracket: Bracket): Assignment[] {
  const { folded } = stretch
  if (bracket.content.end - bracket.content.start > LONGEST) return []
  const one = { ...bracket, content: behindRemark(folded, bracket.content) }
  const content = readContent(folded, one.content, 'responsible')
  const labelled = opensWithField(folded, one.content)
  const saysMore = !labelled && !content.pure && opensWithDuty(folded, one)
  const counts =
    labelled || saysMore || (content.pure && (content.told || isBare(stretch, one, content.units.length)))
  if (!counts || (!labelled && content.units.length === 0)) return []
  const { units, persons, timeFields, doubtful } = content
  return [
    {
      span: one.span,
      form: 'bracket',
      closes: closes(stretch, one),
      weak: false,
      units,
      persons,
      timeFields,
      doubtful: labelled || saysMore ? doubtful : [],
    },
  ]
}

/** `(预期性指标,市发改委牵头)`: what the task is, before who does it. */
function behindRemark(folded: string, content: Span): Span {
  const head = folded.slice(content.start, content.start + 20)
  if (!head.includes(',') && !head.includes(';')) return content
  return { start: content.start + (REMARK.exec(head)?.[0].length ?? 0), end: content.end }
}

const REMARK = /^[一-龥]{2,8}(?:指标|任务|项目|工程|事项)[,;] ?(?=[一-龥])/u

/** `(A负责;B做好资金保障)`: what stands before the semicolon assigns, whatever the rest says. */
function opensWithDuty(folded: string, { content }: Bracket): boolean {
  const [first, ...rest] = splitOutside(folded, content, ';。')
  if (first === undefined || rest.length === 0) return false
  const { pure, told, units } = readContent(folded, first, 'responsible')
  return pure && told && units.length > 0
}

/** A bracket without a telling word counts only behind a sentence, or at the stretch's end behind no name. */
function isBare(stretch: Stretch, one: Bracket, count: number): boolean {
  const before = stretch.folded
    .slice(Math.max(stretch.span.start, one.span.start - 8), one.span.start)
    .trimEnd()
  const after = stretch.folded.slice(one.span.end, stretch.span.end).trimStart()
  if (/[。;]$/u.test(before)) return true
  if (
    count === 1 &&
    /[站所社队场库厂馆台园]$/u.test(stretch.folded.slice(one.content.start, one.content.end))
  )
    return false
  return (
    /^[。;]?$/u.test(after) &&
    !isUnitName(/[一-龥]{1,4}$/u.exec(before)?.[0] ?? '') &&
    (count > 1 || !/[、及和与](?:[一-龥]{0,4})$/u.test(before))
  )
}

/** It ends a passage: a sentence ends before it or behind it, or the stretch does. */
function closes(stretch: Stretch, one: Bracket): boolean {
  // At a paragraph's start it closes the one above.
  if (one.span.start === stretch.span.start) return true
  const before = stretch.folded
    .slice(Math.max(stretch.span.start, one.span.start - 2), one.span.start)
    .trimEnd()
  const after = stretch.folded.slice(one.span.end, Math.min(stretch.span.end, one.span.end + 60)).trimStart()
  return /[。;!?]$/u.test(before) || /^(?:[。;]|$)/u.test(after) || SIGNATURE.test(after)
}

/** A signature, or a page's link, glued to the bracket. */
const SIGNATURE = pattern`^[一-龥]{4,40}${BODY_LAST}(?:\d{4} ?年|: ?《)`
