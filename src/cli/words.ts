import type { Language } from '../report/messages.ts'
import { EN } from './words-en.ts'
import { ZH } from './words-zh.ts'

/** Every word that the command line says; the Chinese ones set the pattern. */
export type Words = typeof ZH

export const WORDS: Readonly<Record<Language, Words>> = { zh: ZH, en: EN }

/** The language that `--lang` asks for, known before anything else is parsed. The locale plays no part. */
export function languageOf(argv: readonly string[]): Language {
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  const last = options.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const value = options[last] === '--lang' ? options[last + 1] : options[last]?.slice('--lang='.length)
  return value === 'en' ? 'en' : 'zh'
}
