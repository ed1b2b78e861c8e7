import type { Attributes } from '../xml/walk.ts'

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly format: string
  /** `第%1%条`; `null`: prefix, numbers and suffix. */
  readonly pattern: string | null
  readonly prefix: string
  readonly suffix: string
  /** How many levels are shown, joined by dots. */
  readonly shown: number
  readonly start: number
  /** Something stands between number and text. */
  readonly apart: boolean
}

/** The levels of a list style, from 0. */
export type ListStyle = (ListLevel | undefined)[]

/** Formats of ODF by their first sign, named as in ECMA-376. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCountingThousand',
  壹: 'chineseLegalSimplified',
  壱: 'chineseLegalSimplified',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '⑴': 'decimalEnclosedParen',
  '⒈': 'decimalEnclosedFullstop',
}

/** No part of a label is longer, and no label shows more levels. */
const LONGEST = 100
const MOST_SHOWN = 10

/** A level that is numbered; `null` where it is not (a bullet, or nothing). */
export function listLevel(attributes: Attributes): ListLevel | null {
  const format = FORMATS[attributes['style:num-format']?.[0] ?? '']
  if (format === undefined) return null
  return {
    format,
    pattern: attributes['loext:num-list-format']?.slice(0, LONGEST) ?? null,
    prefix: (attributes['style:num-prefix'] ?? '').slice(0, LONGEST),
    suffix: (attributes['style:num-suffix'] ?? '').slice(0, LONGEST),
    shown: Math.min(MOST_SHOWN, whole(attributes['text:display-levels'], 1)),
    start: whole(attributes['text:start-value'], 1),
    apart: true,
  }
}

/** A whole number from an attribute. */
export function whole(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isNaN(number) ? otherwise : number
}
