const LONGEST = 200

/** The parts of a recurrence rule (RFC 5545, 3.3.10) that days can have, each with what one of its values is. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^0{0,3}[1-9]\d{0,4}$/,
  COUNT: /^0{0,3}[1-9]\d{0,4}$/,
  UNTIL: /^\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/,
  BYMONTH: /^(?:0?[1-9]|1[0-2])$/,
  BYMONTHDAY: /^[+-]?(?:0?[1-9]|[12]\d|3[01])$/,
  BYDAY: /^(?:[+-]?(?:0?[1-9]|[1-4]\d|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)$/,
  BYSETPOS: /^[+-]?(?!0+$)(?:[0-2]?\d?\d|3[0-5]\d|36[0-6])$/,
  BYWEEKNO: /^[+-]?(?:0?[1-9]|[1-4]\d|5[0-3])$/,
  BYYEARDAY: /^[+-]?(?!0+$)(?:[0-2]?\d?\d|3[0-5]\d|36[0-6])$/,
  BYHOUR: /^(?:[01]?\d|2[0-3])$/,
  WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/,
}

/** Is it a rule by which something recurs: `FREQ` first, no part twice, no end of two kinds? */
export function isRecurrence(text: string): boolean {
  if (text.length > LONGEST || !text.startsWith('FREQ=')) return false
  const parts = text.split(';')
  const names = new Set(parts.map(nameOf))
  const ends = ['COUNT', 'UNTIL'].filter((name) => names.has(name))
  return names.size === parts.length && ends.length < 2 && parts.every(isPart)
}

function nameOf(part: string): string {
  return part.slice(0, Math.max(0, part.indexOf('=')))
}

/** Names that begin with `BY` may have several values. */
function isPart(part: string): boolean {
  const name = nameOf(part)
  if (!Object.hasOwn(PARTS, name)) return false
  const value = part.slice(name.length + 1)
  const values = name.startsWith('BY') ? value.split(',') : [value]
  return values.every((one) => PARTS[name]!.test(one))
}
