import { matchesOf } from '../../../text/matches.ts'
import { responsibleClause } from '../clause.ts'
import type { AssignmentForm } from '../form.ts'
import { isAddressed } from '../specific.ts'

/** `县水利局:承担…`, at the start: names, a colon, and what they do. */
const UNIT_FIRST =
  /^\s{0,4}(?<units>(?:[^。;:,“”()\s]|\([^()]{1,30}\)){3,60}?) ?: ?(?=(?:[一-龥]|\d{1,4} ?[年月])[^。;]{4})/gu
/** `县教育局:局长张三`, `县委办:王一、李二`: who sits in a group, whom to ask. */
const PERSONS =
  /:\s{0,2}(?:(?:[^。;:]{0,12}(?:[局处科主部院校厂站股书][长任记]|[省市县区镇乡]长|秘书长|经理|专员|同志|先生|女士|电话|手机|传真|联系人|联系方式|地址|邮编))|[一-龥]{2,4}(?:[、,]\s{0,2}[一-龥]{2,4})*(?:[。;]|$))/u
/** `财政部会同农业部等部门研究提出了意见:` is a sentence. */
const NAMES_ONLY = /^(?:等|等(?:有关|相关)?(?:部门|单位))? ?: ?$/u

export const unitFirst: AssignmentForm = {
  name: 'units/forms/unit-first',
  about: '以单位和冒号开头的条目:“县水利局:承担指挥部日常工作”;只在没有其他分工时算数。',
  find: (stretch) => {
    const { start, end } = stretch.span
    const opening = stretch.folded.slice(start, Math.min(end, start + 90))
    if (!opening.includes(':') || PERSONS.test(opening)) return []
    return matchesOf(UNIT_FIRST, opening)
      .flatMap((match) => responsibleClause(stretch, match, isAddressed))
      .filter(({ span, units }) => NAMES_ONLY.test(stretch.folded.slice(units.at(-1)!.span.end, span.end)))
  },
  examples: [
    { text: '县水利局:承担县防汛抗旱指挥部日常工作。', finds: ['responsible 县水利局'] },
    {
      text: '县交通运输局、县公安局:保障抢险道路畅通。',
      finds: ['responsible 县交通运输局', 'responsible 县公安局'],
    },
    { text: '各乡镇人民政府:组织辖区群众转移。', finds: ['responsible 各乡镇人民政府'] },
    {
      text: '各镇人民政府、街道办事处:组织群众转移安置。',
      finds: ['responsible 各镇人民政府', 'responsible 街道办事处'],
    },
    { text: '县水利局:5月底前完成清淤。', finds: ['responsible 县水利局'] },
    { text: '文化部门:清理校园周边的书报摊。', finds: ['responsible 文化部门'] },
    { text: '申请部门:按要求提交材料。', finds: [] },
    { text: '宣传报道组:组织新闻发布,回应社会关切。', finds: [] },
    { text: '县教育局:局长张三、副局长李四', finds: [] },
    { text: '县委办公室:王小明、李大力、赵一', finds: [] },
    { text: '县教育局:联系电话另行公布,请按时填报。', finds: [] },
    { text: '财政部会同农业部等部门研究提出了意见:今年不再增加补贴。', finds: [] },
    { text: '申报单位:符合条件的企业和社会组织。', finds: [] },
    { text: '加强协调。县水利局:承担日常工作。', finds: [] },
  ],
}
