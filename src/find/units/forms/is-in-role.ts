import type { Assignment, UnitRole } from '../../../model/mention.ts'
import { matchesOf } from '../../../text/matches.ts'
import { clauseOf } from '../clause.ts'
import type { AssignmentForm, Stretch } from '../form.ts'
import { readUnits } from '../list.ts'
import { isUnitName } from '../names.ts'

const IS_IN_ROLE =
  /(?<=^|[。;,:]|(?:单位|部门)、)(?<units>[^。;,:()]{2,40}?)(?:是|为|作为)(?:[^。;,:为是]{0,24})?(?<!各)(?<role>牵头(?:责任)?|配合|协办|参与|责任)(?:单位|部门)/gu
/** One who leads must be among them. */
const TELLS_LEAD = /[是为][^。;,:]{0,24}牵头(?:责任)?(?:单位|部门)/u
/** A rule about lists, or about those that other words name. */
const NO_NAMES = /第一|首位|责任单位|其他|其余/u

export const isInRole: AssignmentForm = {
  name: 'units/forms/is-in-role',
  about: '“市商务局是招商引资工作的总牵头单位”“A为牵头单位、B为责任单位”。',
  find: (stretch) => {
    const text = stretch.folded.slice(stretch.span.start, stretch.span.end)
    if (!TELLS_LEAD.test(text)) return []
    const found = matchesOf(IS_IN_ROLE, text).flatMap((match) => readRole(stretch, match))
    return found.some(({ units }) => units[0]!.role === 'lead') ? found : []
  },
  examples: [
    { text: '市商务局是招商引资工作的总牵头单位,其他部门配合。', finds: ['lead 市商务局'] },
    { text: '交通运输部为牵头单位。', finds: ['lead 交通运输部'] },
    {
      text: '市发展改革委为牵头单位、市林业局为责任单位,市财政局为配合单位。',
      finds: ['lead 市发展改革委', 'responsible 市林业局', 'support 市财政局'],
    },
    { text: '列第一位的责任单位为牵头单位。', finds: [] },
    { text: '列第一位的为牵头单位,其他单位为配合单位。', finds: [] },
    { text: '市林业局为责任单位。', finds: [] },
    { text: '标“△”为牵头单位。', finds: [] },
  ],
}

function readRole(stretch: Stretch, match: RegExpMatchArray): Assignment[] {
  const { folded, span } = stretch
  const start = span.start + match.index!
  const { units: list, role } = match.groups as { units: string; role: string }
  const units = readUnits(folded, { start, end: start + list.length }, roleOf(role))
  const named = units.filter((unit) => isUnitName(folded.slice(unit.span.start, unit.span.end)))
  if (named.length === 0 || named.length < units.length || NO_NAMES.test(list)) return []
  return [clauseOf({ start, end: start + match[0].length }, named, false)]
}

function roleOf(word: string): UnitRole {
  if (word.startsWith('牵头')) return 'lead'
  return word === '责任' ? 'responsible' : 'support'
}
