import type { PlanDocument } from '../model/plan-document.ts'
import { ReadError } from './read-error.ts'

const FORMAT = 'govplan JSON'
const HEAD = 200
const BRACE = 0x7b
const ONE = /^\s{0,20}\{\s{0,20}"schemaVersion"\s{0,20}:/
const SEVERAL = /^\s{0,20}\[\s{0,20}\{\s{0,20}"schemaVersion"\s{0,20}:/

/** Is it a result of govplan, one document or several, told by how it begins? */
export function isSaved(input: Uint8Array | string): boolean {
  if (!holdsBrace(input)) return false
  const head = headOf(input)
  return ONE.test(head) || SEVERAL.test(head)
}

/** The one plan that was saved; `null` where the input is something else. Throws a `ReadError` where it is broken. */
export async function savedPlan(input: Uint8Array | string): Promise<PlanDocument | null> {
  if (!isSaved(input)) return null
  const plan = parsed(textOf(input))
  if (Array.isArray(plan)) throw new ReadError('unsupported-format', `${FORMAT} [ … ]`)
  if (plan === undefined) throw new ReadError('damaged', FORMAT)
  const { planDocumentSchema } = await import('../model/schema.ts')
  // What is returned is the very object that was read, its keys in their order.
  if (!planDocumentSchema.safeParse(plan).success) throw new ReadError('damaged', FORMAT)
  return plan as PlanDocument
}

/** Each of several plans as JSON of its own: of an array, or a line each; `null` where it is but one, or none. */
export function separatePlans(input: Uint8Array): string[] | null {
  const head = headOf(input)
  if (SEVERAL.test(head)) {
    const plans = parsed(textOf(input))
    return Array.isArray(plans) ? plans.map((plan) => JSON.stringify(plan)) : null
  }
  if (!ONE.test(head)) return null
  const lines = textOf(input)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.every((line) => line.startsWith('{"schemaVersion"')) ? lines : null
}

/** A look at the bytes, which hardly any document takes further. */
function holdsBrace(input: Uint8Array | string): boolean {
  return typeof input === 'string'
    ? input.slice(0, HEAD).includes('{')
    : input.subarray(0, HEAD).includes(BRACE)
}

function headOf(input: Uint8Array | string): string {
  return textOf(input.slice(0, HEAD))
}

function textOf(input: Uint8Array | string): string {
  return typeof input === 'string' ? input.replace(/^\ufeff/, '') : new TextDecoder().decode(input)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
