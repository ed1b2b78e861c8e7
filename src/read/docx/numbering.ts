import type { Level, List, Lists } from '../count-lists.ts'
import { FEW_ELEMENTS } from '../xml/bounds.ts'
import { type Attributes, walkXml } from '../xml/walk.ts'
import { isOn, numberOr, WORD } from './names.ts'

interface Abstract {
  readonly levels: Level[]
  /** The name of a list style that it defines, or takes its levels from. */
  defines: string | null
  takes: string | null
}

interface Numbered {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Level[]
}

interface State {
  readonly abstracts: Map<string, Abstract>
  readonly numbered: Map<string, Numbered>
  abstract: Abstract | null
  num: Numbered | null
  level: Level | null
  /** The level that an override of a list speaks of. */
  override: number
}

/** The lists of numbering.xml by their number, levels resolved. */
export async function readLists(bytes: Uint8Array | undefined): Promise<Lists> {
  if (!bytes) return new Map()
  const state: State = {
    abstracts: new Map(),
    numbered: new Map(),
    abstract: null,
    num: null,
    level: null,
    override: 0,
  }
  const handlers = {
    open: (name: string, attributes: Attributes) => open(state, name, attributes),
    close: (name: string) => close(state, name),
  }
  await walkXml(bytes, WORD, handlers, FEW_ELEMENTS)
  return new Map([...state.numbered].map(([id, one]) => [id, listOf(state, one)]))
}

function open(state: State, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes['w:val']
  switch (name) {
    case 'w:abstractNum':
      state.abstract = { levels: [], defines: null, takes: null }
      state.abstracts.set(attributes['w:abstractNumId'] ?? '', state.abstract)
      return
    case 'w:num':
      state.num = { abstract: '', starts: new Map(), levels: [] }
      state.numbered.set(attributes['w:numId'] ?? '', state.num)
      return
    case 'w:lvlOverride':
      state.override = numberOr(attributes['w:ilvl'], 0)
      return
    case 'w:startOverride':
      state.num?.starts.set(state.override, numberOr(value, 1))
      return
    case 'w:lvl':
      state.level = newLevel()
      ;(state.num ?? state.abstract)!.levels[Math.min(8, Math.max(0, numberOr(attributes['w:ilvl'], 0)))] =
        state.level
      return
    case 'w:abstractNumId':
      if (state.num) state.num.abstract = value ?? ''
      return
    case 'w:styleLink':
      if (state.abstract) state.abstract.defines = value ?? null
      return
    case 'w:numStyleLink':
      if (state.abstract) state.abstract.takes = value ?? null
      return
  }
  if (state.level) readLevel(state.level, name, value)
}

function newLevel(): Level {
  return { start: 0, format: 'decimal', text: '', suffix: 'tab', legal: false, restart: null, style: null }
}

function readLevel(level: Level, name: string, value: string | undefined): void {
  if (name === 'w:start') level.start = numberOr(value, 0)
  else if (name === 'w:numFmt') level.format = value ?? 'decimal'
  else if (name === 'w:lvlText') level.text = value ?? ''
  else if (name === 'w:suff') level.suffix = value ?? 'tab'
  else if (name === 'w:isLgl') level.legal = isOn(value)
  else if (name === 'w:lvlRestart') level.restart = numberOr(value, 0)
  else if (name === 'w:pStyle') level.style = value ?? null
}

function close(state: State, name: string): void {
  if (name === 'w:abstractNum') state.abstract = null
  else if (name === 'w:num') state.num = null
  else if (name === 'w:lvl') state.level = null
}

function listOf(state: State, { abstract, starts, levels }: Numbered): List {
  const named = state.abstracts.get(abstract)
  const linked = [...state.abstracts].find(
    ([, one]) => named?.takes != null && one.defines === named.takes && one !== named,
  )
  const [id, found] = linked ?? [abstract, named]
  const own = found?.levels ?? []
  return { abstract: id, levels: Array.from({ length: 9 }, (_, i) => levels[i] ?? own[i]), starts }
}
