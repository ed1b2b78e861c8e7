// Isolated time phrases: what is to be read out of them (phrases.yaml), and what a reader of times makes of them.
import { readFileSync } from 'node:fs'
import { parse as parseYaml } from 'yaml'

const FILE = new URL('phrases.yaml', import.meta.url)
const { date, traps, ...kinds } = parseYaml(readFileSync(FILE, 'utf8'), { schema: 'core' })

/** The date of the document in which every phrase stands, ISO. */
export const DATE = date

/** `{ kind, context, phrase, expected }` each: what the phrase says, one string a requirement. */
export const PHRASES = Object.entries(kinds).flatMap(([kind, { context, phrases }]) =>
  Object.entries(phrases).map(([phrase, told]) => ({ kind, context, phrase, expected: [told ?? []].flat() })),
)

/** Phrases that name no time to do anything by. */
export const TRAPS = traps

const PLACES = {
  text: (phrase) => `一、主要任务\n1.抓好工作落实。${phrase}。\n`,
  phase: (phrase) => `一、实施步骤\n(一)集中整治阶段(${phrase})。抓好工作落实。\n`,
  field: (phrase) => `一、主要任务\n1.抓好工作落实。(责任单位:市教育局;完成时限:${phrase})\n`,
}

/** A notice in which the phrase stands where such phrases stand. */
export function noticeWith(phrase, context) {
  return `关于做好有关工作的通知\n\n${PLACES[context](phrase)}`
}

/** What govplan reads: `{ kind, told, flagged }` for each time, `told` as in the list. */
export function timesOf(plan) {
  return plan.tasks
    .flatMap(({ times }) => times)
    .map(({ kind, start, end, rrule, ambiguous }) => ({
      kind,
      told: rrule ?? (start === null ? (end ?? '') : kind === 'deadline' ? end : `${start}..${end ?? ''}`),
      flagged: ambiguous,
    }))
}

/** Are these times what the phrase says? `flagged`: not, but a diagnostic speaks of it. */
export function verdict({ kind, expected }, times, diagnostics) {
  const told = times.filter((time) => time.kind === kind).map((time) => time.told)
  const want = expected.length > 0 ? expected : ['']
  if (told.length === times.length && told.join() === want.join()) return 'right'
  const flagged = diagnostics.some(({ code }) => code.startsWith('time-'))
  return flagged ? 'flagged' : times.length === 0 ? 'missed' : 'wrong'
}
