import { formatNumber } from './number-format.ts'

export interface Level {
  start: number
  format: string
  /** `第%1条`; `%n` stands for the number of level n. */
  text: string
  /** What stands between number and text. */
  suffix: string
  /** Numbers of higher levels are written in plain digits (`isLgl`). */
  legal: boolean
  /** From which level on (1 is the outermost) a use begins this one anew; `null`: from every higher one. */
  restart: number | null
  /** The paragraph style that is numbered on this level. */
  style: string | null
}

export interface List {
  /** Lists with the same one count on together. */
  readonly abstract: string
  readonly levels: readonly (Level | undefined)[]
  /** Levels that this list begins anew, with the first number. */
  readonly starts: ReadonlyMap<number, number>
}

export type Lists = ReadonlyMap<string, List>

/** The number that Word gives a paragraph, and what it puts behind (`tab`, `space`, `nothing`). */
export interface Counted {
  readonly text: string
  readonly suffix: string
}

/** Of a paragraph in a list, on the level told, or on that which is bound to its style. */
export type Counter = (numId: string, level: number | null, style: string | null) => Counted

export const NOT_COUNTED: Counted = { text: '', suffix: 'nothing' }

/** Counts the lists of a document; the paragraphs must come in their order. */
export function countLists(lists: Lists): Counter {
  /** By list definition: the last number of every level; none where it begins anew. */
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (numId, told, style) => {
    const list = lists.get(numId)
    const level = told ?? levelOfStyle(list, style)
    const own = list?.levels[level]
    if (!list || !own) return NOT_COUNTED
    const numbers = counts.get(list.abstract) ?? []
    counts.set(list.abstract, numbers)
    const override = list.starts.get(level)
    const key = `${numId} ${level}`
    if (override !== undefined && !begun.has(key)) numbers[level] = override
    else numbers[level] = (numbers[level] ?? own.start - 1) + 1
    begun.add(key)
    for (let above = 0; above < level; above++) numbers[above] ??= list.levels[above]?.start ?? 1
    restartBelow(list, level, numbers)
    return { text: textOf(list, own, numbers), suffix: own.suffix }
  }
}

function levelOfStyle(list: List | undefined, style: string | null): number {
  const bound = style === null ? -1 : (list?.levels.findIndex((level) => level?.style === style) ?? -1)
  return Math.max(0, bound)
}

function restartBelow({ levels }: List, level: number, numbers: (number | undefined)[]): void {
  for (let below = level + 1; below < levels.length; below++) {
    const restart = levels[below]?.restart ?? null
    if (restart === null || level < restart) numbers[below] = undefined
  }
}

/** No label is longer. */
const LONGEST = 100

/** Marks of bullet fonts stand in the private area: they are no text. */
const PRIVATE = /[\ue000-\uf8ff]/g

function textOf({ levels }: List, own: Level, numbers: readonly (number | undefined)[]): string {
  if (own.format === 'bullet') return ''
  return own.text
    .slice(0, LONGEST)
    .replace(PRIVATE, '')
    .replace(/%(?<level>[1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1
      const format = levels[level]?.format ?? 'decimal'
      return formatNumber(
        numbers[level] ?? levels[level]?.start ?? 1,
        own.legal && levels[level] !== own ? 'decimal' : format,
      )
    })
}
