import type { Assignment } from '../../../model/mention.ts'
import { clauseOf } from '../clause.ts'
import type { AssignmentForm, Stretch } from '../form.ts'
import { readUnits } from '../list.ts'
import { isUnitName } from '../names.ts'

const IS_LEAD =
  /(?<=^|[。;,:])(?<units>[^。;,:()]{2,40}?)(?:是|为|作为)(?:[^。;,:为是]{0,24})?(?<!各)牵头(?:责任)?(?:单位|部门)/gu

export const isLead: AssignmentForm = {
  name: 'units/forms/is-lead',
  about: '“市商务局是招商引资工作的总牵头单位”。',
  find: (stretch) => {
    const text = stretch.folded.slice(stretch.span.start, stretch.span.end)
    return text.includes('牵头')
      ? [...text.matchAll(IS_LEAD)].flatMap((match) => readLead(stretch, match))
      : []
  },
  examples: [
    { text: '市商务局是招商引资工作的总牵头单位,其他部门配合。', finds: ['lead 市商务局'] },
    { text: '交通运输部为牵头单位。', finds: ['lead 交通运输部'] },
    { text: '列第一位的责任单位为牵头单位。', finds: [] },
    { text: '标“△”为牵头单位。', finds: [] },
  ],
}

function readLead(stretch: Stretch, match: RegExpMatchArray): Assignment[] {
  const { folded, span } = stretch
  const start = span.start + match.index!
  const units = readUnits(folded, { start, end: start + match.groups!.units!.length }, 'lead')
  const named = units.filter((unit) => isUnitName(folded.slice(unit.span.start, unit.span.end)))
  if (named.length === 0 || named.length < units.length || /第一|首位|责任单位/u.test(match.groups!.units!))
    return []
  const whole = { start, end: start + match[0].length }
  return [clauseOf(whole, named, false)]
}
