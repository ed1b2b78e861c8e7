// Two recognisers of Chinese dates, on the same phrases. What they cannot tell (a month without its day) is
// read for them as govplan reads it, so that only what they take for a time counts.
import Recognizers from '@microsoft/recognizers-text-date-time'
import * as chrono from 'chrono-node'
import { DATE } from './phrases.mjs'

const [YEAR, MONTH, DAY] = DATE.split('-').map(Number)
const REFERENCE = new Date(YEAR, MONTH - 1, DAY, 12)

/** Each gives what it found in a phrase: the strings that it may stand for; a recurrence is `set`. */
export const RECOGNISERS = { 'Recognizers-Text': recognizers, 'chrono-node': chronoNode }

/** Did it find what the phrase says, and nothing else? A recurrence is right by being seen as one. */
export function isRight({ kind, expected }, found) {
  if (expected.length === 0) return found.length === 0
  const wanted = kind === 'recurring' ? expected.map(() => 'set') : expected
  return found.length === wanted.length && wanted.every((one, at) => found[at].includes(one))
}

function chronoNode(phrase) {
  return chrono.zh.hans.parse(phrase, REFERENCE).map(({ start, end }) => {
    const last = lastDay(end ?? start)
    return end ? [`${firstDay(start)}..${last}`] : [last, `${firstDay(start)}..${last}`]
  })
}

function lastDay(parts) {
  if (parts.isCertain('day') || parts.isCertain('weekday')) return isoOf(parts.date())
  const month = parts.isCertain('month') ? parts.get('month') : 12
  return isoOf(new Date(parts.get('year'), month, 0))
}

function firstDay(parts) {
  if (parts.isCertain('day')) return isoOf(parts.date())
  return isoOf(new Date(parts.get('year'), parts.isCertain('month') ? parts.get('month') - 1 : 0, 1))
}

function recognizers(phrase) {
  return Recognizers.recognizeDateTime(phrase, 'zh-cn', 0, REFERENCE).map(({ typeName, resolution }) =>
    (resolution?.values ?? []).flatMap((value) => readingsOf(typeName, value)),
  )
}

/** Their ends are the day behind the last; either is taken for right. */
function readingsOf(typeName, { type, value, start, end }) {
  if (typeName.endsWith('set') || type === 'set') return ['set']
  if (value !== undefined) return [value.slice(0, 10)]
  const ends = end === undefined ? [''] : [end.slice(0, 10), dayBefore(end.slice(0, 10))]
  return ends.flatMap((last) => [last, `${start?.slice(0, 10) ?? ''}..${last}`])
}

function dayBefore(iso) {
  const [year, month, day] = iso.split('-').map(Number)
  return isoOf(new Date(year, month - 1, day - 1))
}

function isoOf(date) {
  const two = (number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
