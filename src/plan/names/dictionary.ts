import type { BodyNames } from '../../model/body.ts'
import { fold } from '../../text/fold.ts'
import { BODIES, type BodyRow, PARTY_BODIES } from './bodies.ts'
import { hasPlace, levelOf, namedLevelOf, type Rank } from './level.ts'
import { national } from './national.ts'
import { NATIONAL_BESIDE, NATIONAL_BODIES, ODD_BODIES } from './other-bodies.ts'
import { ownBody } from './own-body.ts'

/** What a name means behind a level. `{}` in `canonical` is where the level goes; else it goes in front. */
export interface LocalBody {
  readonly canonical: string
  readonly ranks: readonly Rank[] | null
  readonly party: BodyRow['party'] | null
  readonly vertical: boolean
}

/** What is known of names. It names what was found; it never decides what is a unit. */
export interface Dictionary {
  /** Names behind a level: 发改委. */
  readonly local: ReadonlyMap<string, readonly LocalBody[]>
  /** National bodies by all their names. */
  readonly national: ReadonlyMap<string, string>
  /** Names that are national only beside other national ones: 发展改革委 in a list of ministries. */
  readonly beside: ReadonlyMap<string, string>
  /** The user's bodies by whole names. */
  readonly own: ReadonlyMap<string, string>
}

const SHORT_HEADS = new Map([
  ['委员会', '委'],
  ['办公室', '办'],
])

/**
 * The built-in dictionary with the user's bodies, which come first. A canonical name with a level, or of a
 * body complete in itself, is taken as it is; any other gets the level of the unit.
 */
export function dictionaryOf(bodies: readonly BodyNames[]): Dictionary {
  const known = builtIn()
  if (bodies.length === 0) return known
  const own = new Map<string, string>()
  const local = new Map(known.local)
  for (const { canonical, names } of bodies) {
    const whole = isWhole(canonical, known)
    for (const name of [canonical, ...names].map(fold)) {
      const level = whole ? null : levelOf(name)
      if (whole) own.set(name, canonical)
      else if (level !== null) own.set(name, level.text + canonical)
      else local.set(name, [{ canonical, ranks: null, party: null, vertical: false }])
    }
  }
  return { ...known, own, local }
}

/** Does a canonical name need no level in front? */
function isWhole(canonical: string, known: Dictionary): boolean {
  if (levelOf(canonical) !== null || namedLevelOf(canonical, known) !== null) return true
  return hasPlace(canonical) || national.test(canonical) || ownBody.test(canonical)
}

let built: Dictionary | null = null

/** Made once, when it is first needed. */
function builtIn(): Dictionary {
  built ??= build()
  return built
}

function build(): Dictionary {
  const local = new Map<string, LocalBody[]>()
  const nation = new Map<string, string>()
  const beside = new Map<string, string>()
  for (const row of [...BODIES, ...PARTY_BODIES]) {
    for (const [name, canonical] of localNames(row))
      add(local, name, { canonical, ranks: null, party: row.party ?? null, vertical: row.vertical ?? false })
    for (const name of nationalNames(row)) nation.set(name, row.national!)
    for (const name of besideNames(row)) beside.set(name, row.national!)
  }
  for (const { canonical, names, levels = null } of ODD_BODIES)
    for (const name of new Set([canonical, ...names]))
      add(local, name, { canonical, ranks: levels, party: null, vertical: false })
  for (const [map, list] of [
    [nation, NATIONAL_BODIES],
    [beside, NATIONAL_BESIDE],
  ] as const)
    for (const { canonical, names } of list)
      for (const name of [canonical, ...names]) map.set(name, canonical)
  return { local, national: nation, beside, own: new Map() }
}

function add(map: Map<string, LocalBody[]>, name: string, body: LocalBody): void {
  map.set(name, [...(map.get(name) ?? []), body])
}

/** Every form of the field with every head, and what it stands for. */
function localNames({ field, heads }: BodyRow): [string, string][] {
  return heads.flatMap((head) =>
    headForms(head).flatMap((form) =>
      field.map((words): [string, string] => [words + form, field[0] + head]),
    ),
  )
}

/** 国家发展和改革委员会, 国家发展改革委, 国家发改委; 体育总局; 人社部. */
function nationalNames({ field, national }: BodyRow): string[] {
  if (national === undefined) return []
  const head = ['委员会', '办公室'].find((one) => national.endsWith(one)) ?? ''
  const stem = national.slice(0, national.length - head.length)
  const forms = field.flatMap((words) => headForms(head).map((form) => stem.replace(field[0], words) + form))
  return forms.flatMap((name) => (name.endsWith('总局') ? [name, name.replace('国家', '')] : [name]))
}

/** 发展改革委, 统计局, 药监局: the names without 国家, where a body below may have the same. */
function besideNames(row: BodyRow): string[] {
  return nationalNames(row)
    .filter((name) => /^(?:国家|国务院|中央|中国)/u.test(name))
    .map((name) => name.replace(/^(?:国家|国务院|中央|中国)/u, ''))
}

function headForms(head: string): string[] {
  const short = SHORT_HEADS.get(head)
  return short === undefined ? [head] : [head, short]
}
