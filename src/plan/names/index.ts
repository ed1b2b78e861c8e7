import type { BodyNames } from '../../model/body.ts'
import type { Findings } from '../../model/findings.ts'
import type { UnitMention } from '../../model/mention.ts'
import type { PlanUnit } from '../../model/plan-document.ts'
import type { SourceText } from '../../model/source-text.ts'
import { cut } from '../../model/span.ts'
import { joined } from '../prose.ts'
import { localCanonical, ownCanonical, partyBetween } from './canonical.ts'
import { type Dictionary, dictionaryOf } from './dictionary.ts'
import { type Listed, standings } from './list-prefix.ts'

/** The full name of a unit, how it is known, and the dictionary's name of the body. */
export type UnitName = Pick<PlanUnit, 'fullName' | 'fullNameFrom' | 'canonical' | 'collective'>

/** Tells the names of every unit found; each list is read once, whichever tasks it speaks for. */
export function namesOf(
  source: SourceText,
  { assignments, notes }: Findings,
  bodies: readonly BodyNames[],
): (unit: UnitMention) => UnitName {
  const dictionary = dictionaryOf(bodies)
  const names = new Map<UnitMention, UnitName>()
  for (const mentions of [assignments, notes])
    for (const { units } of mentions)
      for (const [unit, name] of nameList(source, units, dictionary)) names.set(unit, name)
  return (unit) => names.get(unit)!
}

/** The names of one list. It is central where it names a national body and none of a level. */
export function nameList(
  source: SourceText,
  units: readonly UnitMention[],
  dictionary: Dictionary,
): [UnitMention, UnitName][] {
  const listed = standings(source, units, dictionary)
  const local = listed.some(({ standing }) => standing.kind === 'level')
  const central = !local && listed.some(({ standing }) => standing.kind === 'national')
  return listed.map((one) => [one.unit, nameOf(source, one, { dictionary, local, central })])
}

function nameOf(
  source: SourceText,
  { unit, plain, standing }: Listed,
  list: { readonly dictionary: Dictionary; readonly local: boolean; readonly central: boolean },
): UnitName {
  const written = joined(cut(source.text, unit.span))
  const { dictionary } = list
  const told = (
    fullName: string | null,
    fullNameFrom: UnitName['fullNameFrom'],
    canonical: string | null,
  ) => ({
    fullName,
    fullNameFrom,
    canonical: ownCanonical(fullName, plain, dictionary) ?? canonical,
    collective: false,
  })
  switch (standing.kind) {
    case 'collective':
      return { fullName: null, fullNameFrom: null, canonical: null, collective: true }
    case 'level':
      return told(written, 'written', localCanonical(standing.level, standing.level.rest, dictionary))
    case 'carried': {
      const { level } = standing
      const fullName = level.text + partyBetween(level, plain, dictionary) + written
      return told(fullName, 'list', localCanonical({ ...level, party: false }, plain, dictionary))
    }
    case 'national':
      if (!standing.certain && list.local) return told(null, null, null)
      return told(written, 'written', dictionary.national.get(plain) ?? null)
    case 'own':
      return told(written, 'written', null)
    case 'unknown':
      return told(null, null, list.central ? (dictionary.beside.get(plain) ?? null) : null)
  }
}
