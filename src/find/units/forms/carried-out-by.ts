import type { Assignment } from '../../../model/mention.ts'
import { isInside } from '../../../text/brackets.ts'
import type { AssignmentForm, Stretch } from '../form.ts'
import { readUnits } from '../list.ts'
import { isUnitName } from '../names.ts'

const CARRIED_OUT =
  /(?<=由)(?<units>(?:[^。;,:“”由()]|\([^()]{1,30}\)){2,80}?)(?:负责)?(?:具体|统一|分别|共同)?(?:组织实施|组织落实|具体实施)(?=[。;,]|$)/gu

export const carriedOutBy: AssignmentForm = {
  name: 'units/forms/carried-out-by',
  about: '句中的实施:“由A、B组织实施”;只在没有其他分工时算数。',
  find: (stretch) => {
    const text = stretch.folded.slice(stretch.span.start, stretch.span.end)
    return text.includes('由') ? [...text.matchAll(CARRIED_OUT)].flatMap((match) => read(stretch, match)) : []
  },
  examples: [
    {
      text: '服务评估由市民政部门以及养老服务指导单位组织实施。',
      finds: ['responsible 市民政部门', 'responsible 养老服务指导单位'],
    },
    { text: '项目由市水务局具体实施,每年评估。', finds: ['responsible 市水务局'] },
    { text: '主要由市县通过应急网络组织实施。', finds: [] },
    { text: '由此组织实施。', finds: [] },
  ],
}

function read({ folded, span, brackets }: Stretch, match: RegExpMatchArray): Assignment[] {
  const start = span.start + match.index!
  const end = start + match.groups!.units!.length
  if (isInside(brackets, start)) return []
  const units = readUnits(folded, { start, end }, 'responsible')
  if (units.length === 0 || !units.every((unit) => isUnitName(folded.slice(unit.span.start, unit.span.end))))
    return []
  const whole = { start, end: start + match[0].length }
  return [
    {
      span: whole,
      form: 'clause',
      closes: false,
      weak: true,
      units,
      persons: [],
      timeFields: [],
      doubtful: [],
    },
  ]
}
