import type { Correction, CorrectionOf } from '../model/corrections.ts'
import type { PlanTask, PlanUnit } from '../model/plan-document.ts'
import { contains } from '../model/span.ts'
import { seen } from './quote.ts'
import type { Tools } from './tools.ts'

type UnitDeed = CorrectionOf<'set-unit' | 'drop-unit' | 'add-unit'>

/** The units of a task as corrected; what was added stands last, in the order of the text. */
export function correctUnits(
  task: PlanTask,
  corrections: readonly Correction[],
  tools: Tools,
): { readonly units: PlanUnit[]; readonly unfit: Correction[] } {
  const deeds = corrections.filter(
    (one): one is UnitDeed => one.do === 'set-unit' || one.do === 'drop-unit' || one.do === 'add-unit',
  )
  const fits = (one: UnitDeed, unit: PlanUnit) =>
    one.do !== 'add-unit' && one.role === unit.role && seen(one.unit) === seen(unit.name)
  const kept = task.units.flatMap((unit) => {
    const deed = deeds.find((one) => fits(one, unit))
    if (deed === undefined) return [unit]
    return deed.do === 'set-unit' ? [changed(unit, deed.to, tools)] : []
  })
  const added: PlanUnit[] = []
  const unfit: Correction[] = []
  for (const one of deeds) {
    const unit = one.do === 'add-unit' ? newUnit(task, one, tools) : null
    if (unit !== null) added.push(unit)
    else if (!task.units.some((known) => fits(one, known))) unfit.push(one)
  }
  added.sort((a, b) => a.span.start - b.span.start || (a.name + a.role < b.name + b.role ? -1 : 1))
  return { units: distinct([...kept, ...added]), unfit }
}

function changed(unit: PlanUnit, to: CorrectionOf<'set-unit'>['to'], tools: Tools): PlanUnit {
  const { role = unit.role, unit: name = unit.name } = to
  const names = name === unit.name ? {} : namesLike(name, tools)
  return { ...unit, role, name, ...names, because: null, corrected: true }
}

/** Its place is where the text tells it: in the task, else at the one place elsewhere, as an inherited one. */
function newUnit(task: PlanTask, one: CorrectionOf<'add-unit'>, tools: Tools): PlanUnit | null {
  const { role, unit, text = unit, before } = one
  const span = tools.quotes.find(before === undefined ? { text } : { text, before }, task.span)
  if (span === null) return null
  return {
    role,
    name: unit,
    open: false,
    inherited: !contains(task.span, span),
    span: tools.place(span),
    because: null,
    ...namesLike(unit, tools),
    corrected: true,
  }
}

/** The names of a unit that the document tells under the same name; where none does, none is known. */
function namesLike(name: string, { tasks }: Tools) {
  for (const { units } of tasks) {
    const known = units.find((unit) => unit.name === name)
    if (known === undefined) continue
    const { fullName, fullNameFrom, canonical, collective } = known
    return { fullName, fullNameFrom, canonical, collective }
  }
  return { fullName: null, fullNameFrom: null, canonical: null, collective: false }
}

/** A unit stands once in a role. */
function distinct(units: readonly PlanUnit[]): PlanUnit[] {
  return [
    ...new Map(units.toReversed().map((unit) => [`${unit.role} ${unit.name}`, unit])).values(),
  ].reverse()
}
