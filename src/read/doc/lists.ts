import type { Level, List, Lists } from '../count-lists.ts'
import { viewOf } from '../ole/view-of.ts'
import { type Fib, LIST_USES, LISTS, partOf, placeOf } from './fib.ts'

/** Formats of numbers by their code, named as in ECMA-376. */
const FORMATS =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'.split(
    ' ',
  )
const SUFFIXES = ['tab', 'space', 'nothing']
const NO_STYLE = 0xfff
const LIST = 28
const LEVEL = 28
const USE = 16

interface Definition {
  readonly styles: readonly number[]
  levels: Level[]
}

/** The lists of a document by their number in its paragraphs (MS-DOC, PlfLfo over PlfLst). */
export function readLists(fib: Fib, table: DataView): Lists {
  const definitions = readDefinitions(fib, table)
  const uses = partOf(fib, table, LIST_USES)
  if (uses.byteLength < 4) return new Map()
  const count = Math.min(uses.getUint32(0, true), Math.floor((uses.byteLength - 4) / USE))
  const lists = new Map<string, List>()
  let at = 4 + count * USE
  for (let i = 0; i < count; i++) {
    const id = uses.getUint32(4 + i * USE, true)
    const overrides = uses.getUint8(4 + i * USE + 12)
    const own = definitions.get(id)
    const levels: (Level | undefined)[] = [...(own?.levels ?? [])]
    const starts = new Map<number, number>()
    at += 4
    for (let j = 0; j < overrides && at + 8 <= uses.byteLength; j++) {
      const flags = uses.getUint32(at + 4, true)
      const level = Math.min(8, flags & 0xf)
      if ((flags & 0x10) !== 0 && (flags & 0x20) === 0) starts.set(level, uses.getInt32(at, true))
      at += 8
      if ((flags & 0x20) === 0) continue
      const read = levelAt(uses, at, NO_STYLE)
      levels[level] = read.level
      at = read.end
    }
    lists.set(String(i + 1), { abstract: String(id), levels, starts })
  }
  return lists
}

/** Definitions stand in a row, and behind them the levels of all of them: nine each, or one. */
function readDefinitions(fib: Fib, table: DataView): ReadonlyMap<number, Definition> {
  const { at, size } = placeOf(fib, LISTS)
  const found = new Map<number, Definition>()
  if (size < 2) return found
  const head = viewOf(table, at, size)
  const count = Math.min(head.getUint16(0, true), Math.floor((size - 2) / LIST))
  const behind = viewOf(table, at + size, table.byteLength - at - size)
  let place = 0
  for (let i = 0; i < count; i++) {
    const from = 2 + i * LIST
    const styles = Array.from({ length: 9 }, (_, level) => head.getUint16(from + 8 + level * 2, true))
    const levels: Level[] = []
    for (let depth = (head.getUint8(from + 26) & 1) === 1 ? 1 : 9; depth > 0; depth--) {
      const read = levelAt(behind, place, styles[levels.length]!)
      levels.push(read.level)
      place = read.end
    }
    found.set(head.getUint32(from, true), { styles, levels })
  }
  return found
}

/** A level: 28 bytes, changes of properties, and its text, in which a control character names a level's number. */
function levelAt(view: DataView, at: number, style: number): { readonly level: Level; readonly end: number } {
  const flags = view.getUint8(at + 5)
  const text = at + LEVEL + view.getUint8(at + 24) + view.getUint8(at + 25)
  const length = view.getUint16(text, true)
  const characters = viewOf(view, text + 2, length * 2)
  const units = Array.from({ length }, (_, i) => characters.getUint16(i * 2, true))
  const level: Level = {
    start: view.getInt32(at, true),
    format: FORMATS[view.getUint8(at + 4)] ?? 'none',
    text: units.map((unit) => (unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit))).join(''),
    suffix: SUFFIXES[view.getUint8(at + 15)] ?? 'tab',
    legal: (flags & 0x04) !== 0,
    restart: (flags & 0x08) === 0 ? null : view.getUint8(at + 26),
    style: style === NO_STYLE ? null : String(style),
  }
  return { level, end: text + 2 + length * 2 }
}
