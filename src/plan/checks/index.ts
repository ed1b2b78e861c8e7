import type { Diagnostic } from '../../model/diagnostic.ts'
import { gather } from '../../text/gather.ts'
import { annexRows } from './annex-rows.ts'
import { annexes } from './annexes.ts'
import type { Check, Checked } from './check.ts'
import { counts } from './counts.ts'
import { outsideItems } from './outside-items.ts'
import { withoutUnit } from './without-unit.ts'

/** In which a notice is held against itself, in this order. */
const CHECKS: readonly Check[] = [counts, withoutUnit, outsideItems, annexRows, annexes]

/** What does not add up in a plan: each says where, and both places where two disagree. */
export function check(checked: Checked): Diagnostic[] {
  return gather(CHECKS, (one) => one(checked))
}
