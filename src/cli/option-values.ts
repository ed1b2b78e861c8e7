import { Option } from 'commander'
import { standardName } from '../read/decode.ts'
import { isIsoDay } from '../text/calendar.ts'
import { WRITERS, type Writer, writerFor, writerForFile } from '../write/index.ts'
import { fillIn } from './session.ts'
import { usageError } from './usage-error.ts'
import type { Words } from './words.ts'

/** Formats to come: a file of that ending must not be filled with JSON meanwhile. */
const LATER = /\.(?<ending>xls|docx?|pdf)$/i

/** The writer of that name; a usage error where there is none. */
export function namedWriter(name: string, words: Words): Writer {
  const writer = writerFor(name)
  if (!writer) throw wrong(words.usageErrors.format, name, names())
  return writer
}

/** The writer of a file's ending; JSON where the ending tells nothing. */
export function endingWriter(path: string, words: Words): Writer {
  const writer = writerForFile(path)
  const later = LATER.exec(path)?.groups?.ending
  if (!writer && later) throw wrong(words.usageErrors.ending, later, names())
  return writer ?? namedWriter('json', words)
}

function names(): string {
  return WRITERS.map(({ name }) => name).join(' ')
}

type Check = (value: string, words: Words) => void

/** Declares options that take a value, which must pass `check`. */
export function valueOption(words: Words) {
  return (flags: string, about: string, check?: Check): Option =>
    new Option(flags, about).argParser((value: string) => {
      // Commander takes what follows for the value, whatever it is: `-o --strict` would write a file, `-o ""` none.
      if (value === '' || /^-./.test(value)) {
        throw usageError(fillIn(words.usageErrors.missingValue, flags.replace(/ <.*/, '')))
      }
      check?.(value, words)
      return value
    })
}

/** An option that may stand several times, each time with one value. */
export function listOption(words: Words) {
  const option = valueOption(words)
  return (flags: string, about: string, check?: Check): Option => {
    const one = option(flags, about, check)
    const parse = one.parseArg!
    return one.argParser((value, before?: readonly string[]) => [
      ...(before ?? []),
      parse(value, '') as string,
    ])
  }
}

export const writerName: Check = (name, words) => void namedWriter(name, words)

/** A value that must be one of a few. */
export function oneOf(...values: readonly string[]): Check {
  return (value, words) => {
    if (!values.includes(value)) throw wrong(words.usageErrors.choice, value, values.join(' '))
  }
}

/** A real day as YYYY-MM-DD. */
export const isoDay: Check = (value, words) => {
  if (!isIsoDay(value)) throw wrong(words.usageErrors.date, value)
}

export async function checkEncoding(label: string, words: Words): Promise<void> {
  if (standardName(label) !== null) return
  const { default: iconv } = await import('iconv-lite')
  if (!iconv.encodingExists(label)) throw wrong(words.usageErrors.encoding, label)
}

function wrong(text: string, value: string, choices = ''): Error {
  return usageError(fillIn(text, value) + choices)
}
