import { isIsoDay } from './calendar.ts'

/** A given value is shown no longer than this. */
const LONGEST = 80

/** The error for an argument of another type: its name, what is expected and what was given. */
export function wrongType(name: string, given: unknown, expected: string): TypeError {
  return new TypeError(messageOf(name, given, expected))
}

/** The error for an argument of the right type that is none of the values expected. */
export function wrongValue(name: string, given: unknown, expected: string): RangeError {
  return new RangeError(messageOf(name, given, expected))
}

const DAY = 'a day of the calendar as YYYY-MM-DD'

/** Throws where it is no day of the calendar. */
export function checkDay(name: string, given: unknown): void {
  if (typeof given !== 'string') throw wrongType(name, given, DAY)
  if (!isIsoDay(given)) throw wrongValue(name, given, DAY)
}

/** Throws where it is no object. */
export function checkObject(name: string, given: unknown): void {
  if (typeof given !== 'object' || given === null) throw wrongType(name, given, 'an object')
}

/** Throws where it is of another type: `'string'` or `'function'`. */
export function checkType(name: string, given: unknown, type: 'string' | 'function'): void {
  if (typeof given !== type) throw wrongType(name, given, `a ${type}`)
}

/** Throws where it is none of the values. */
export function checkOneOf(name: string, given: unknown, values: readonly string[]): void {
  if (values.includes(given as string)) return
  const expected = `one of ${values.join(', ')}`
  throw typeof given === 'string' ? wrongValue(name, given, expected) : wrongType(name, given, expected)
}

/** Throws where it is no list, or for the first of its members that does not fit. */
export function checkList(
  name: string,
  given: unknown,
  fits: (one: unknown) => boolean,
  expected: { readonly list: string; readonly member: string },
): void {
  if (!Array.isArray(given)) throw wrongType(name, given, expected.list)
  const wrong = given.findIndex((one) => !fits(one))
  if (wrong >= 0) throw wrongType(`${name}[${wrong}]`, given[wrong], expected.member)
}

/** Throws where it is no list, or for the first of its members that is none of the values. */
export function checkListOf(name: string, given: unknown, values: readonly string[]): void {
  if (!Array.isArray(given)) throw wrongType(name, given, `an array of ${values.join(', ')}`)
  for (const [index, one] of given.entries()) checkOneOf(`${name}[${index}]`, one, values)
}

/** Some text beside blanks. */
export function isFilled(given: unknown): boolean {
  return typeof given === 'string' && given.trim() !== ''
}

function messageOf(name: string, given: unknown, expected: string): string {
  return `${name} must be ${expected}, not ${shown(given)}`
}

/** A value as code would write it, and no longer than a line. */
export function shown(given: unknown): string {
  const text = typeof given === 'function' ? 'a function' : (written(given) ?? String(given))
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** `undefined` where JSON has no form for it. Objects of a class are told by its name. */
function written(given: unknown): string | undefined {
  const tag = Object.prototype.toString.call(given).slice('[object '.length, -1)
  if (typeof given === 'object' && given !== null && tag !== 'Object' && tag !== 'Array')
    return `an object (${tag})`
  try {
    return JSON.stringify(given)
  } catch {
    return undefined
  }
}
