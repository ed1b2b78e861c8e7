import type { BodyNames } from './model/body.ts'
import type { Corrections } from './model/corrections.ts'
import type { Annex, ReadError, ReadTools } from './read/index.ts'
import { LANGUAGES, type Language } from './report/messages.ts'
import {
  checkDay,
  checkList,
  checkObject,
  checkOneOf,
  checkType,
  isFilled,
  shown,
  wrongType,
} from './text/arguments.ts'

/** How a document is parsed; nothing is taken from the clock, the locale or the time zone. */
export interface ParseOptions {
  /** Its ending is a hint to the format; the name stands in the result. */
  readonly fileName?: string
  /** A character set that overrides what the bytes tell. */
  readonly encoding?: string
  /** The document's date where it tells none: a day of the calendar, `2024-03-01`. */
  readonly date?: string
  /** The language of the diagnostics' messages, `zh` or `en`; Chinese unless told. */
  readonly lang?: Language
  /** Bodies and their names, beside those that govplan knows. */
  readonly bodies?: readonly BodyNames[]
  /** What a person corrected, in documents among which this one is looked up by its hash, then its name. */
  readonly corrections?: Corrections
  /** Turns an older format into its successor; without it `.doc` is read by itself. */
  readonly convert?: ReadTools['convert']
  /** Documents that belong to it, each read as a part of it: annexes that come as files of their own. */
  readonly annexes?: readonly Annex[]
  /** What becomes of an annex that cannot be read; without it, the error is thrown. */
  readonly annexFailed?: (fileName: string | undefined, error: ReadError) => void
}

/**
 * The options, checked, with the corrections as their schema reads them; it is loaded only for them.
 * Throws what `checkOptions` throws, and a TypeError for corrections that no file could hold.
 */
export async function checkedOptions(options: ParseOptions): Promise<ParseOptions> {
  checkOptions(options)
  if (options.corrections === undefined) return options
  return { ...options, corrections: await checkedCorrections(options.corrections) }
}

async function checkedCorrections(given: Corrections): Promise<Corrections> {
  const [{ correctionsSchema }, { issueText }] = await Promise.all([
    import('./model/corrections-schema.ts'),
    import('./report/issue-text.ts'),
  ])
  const { data, error } = correctionsSchema.safeParse(given, {
    error: (issue) => issueText(issue, 'en'),
    reportInput: true,
  })
  if (data !== undefined) return data
  const { path, message, input } = error.issues[0]!
  throw new TypeError(`${['corrections', ...path].join('.')}: ${message}; given: ${shown(input)}`)
}

/**
 * Throws a TypeError or RangeError for the first option that is none of what `ParseOptions` allows.
 * Looks at all but the corrections.
 */
export function checkOptions(options: ParseOptions): void {
  checkObject('options', options)
  const { fileName, encoding, date, lang, bodies, convert, annexes, annexFailed } = options
  if (fileName !== undefined) checkType('fileName', fileName, 'string')
  if (encoding !== undefined) checkType('encoding', encoding, 'string')
  if (date !== undefined) checkDay('date', date)
  if (lang !== undefined) checkOneOf('lang', lang, LANGUAGES)
  if (bodies !== undefined) checkList('bodies', bodies, isBody, BODIES)
  if (convert !== undefined) checkType('convert', convert, 'function')
  if (annexes !== undefined) checkList('annexes', annexes, isAnnex, ANNEXES)
  if (annexFailed !== undefined) checkType('annexFailed', annexFailed, 'function')
}

const BODIES = {
  list: 'an array of { canonical, names }',
  member: '{ canonical, names }, a name and an array of names, none of them empty',
}

function isBody(given: unknown): boolean {
  const { canonical, names } = (given ?? {}) as Partial<BodyNames>
  return isFilled(canonical) && Array.isArray(names) && names.every(isFilled)
}

const ANNEXES = {
  list: 'an array of { fileName, bytes }',
  member: '{ fileName, bytes }, a string (or none) and a Uint8Array',
}

function isAnnex(given: unknown): boolean {
  const { fileName, bytes } = (given ?? {}) as Partial<Annex>
  return (fileName === undefined || typeof fileName === 'string') && isBytes(bytes)
}

/** Throws a TypeError for an input that is neither bytes nor text. */
export function checkInput(input: Uint8Array | string): void {
  if (typeof input !== 'string' && !isBytes(input))
    throw wrongType('input', input, 'a Uint8Array or a string')
}

/** The same where only bytes will do. */
export function checkBytes(input: Uint8Array): void {
  if (!isBytes(input)) throw wrongType('input', input, 'a Uint8Array')
}

/** Also those of another realm, which are no `instanceof` our own. */
function isBytes(given: unknown): boolean {
  return Object.prototype.toString.call(given) === '[object Uint8Array]'
}
