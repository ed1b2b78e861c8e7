import {
  endCell,
  endInnerCell,
  endInnerRow,
  endParagraph,
  endRow,
  NOT_MERGED,
  planCell,
} from '../story/story.ts'
import { codePageOfFont, SYMBOLS } from './code-pages.ts'
import { BOXES, NUMBERS, READ_THOUGH_STARRED, SIGNS, SILENT, SKIPPED } from './destinations.ts'
import { symbol } from './text.ts'
import { beginStory, say, type Walk } from './walk.ts'

type Does = (walk: Walk, value: number | null) => unknown

/** What a control word does; `value` is the number behind it. */
export function obey(walk: Walk, word: string, value: number | null): void {
  const { group, fresh, starred } = walk
  walk.fresh = false
  walk.starred = false
  if (group.skipped) return
  if (word === '*') {
    walk.starred = fresh
    return
  }
  if (fresh || starred) enter(walk, word, starred)
  if (group.skipped || (group.inner && word !== 'nestrow')) return
  const sign = SIGNS.get(word)
  if (sign === undefined) WORDS.get(word)?.(walk, value)
  else say(walk, sign)
}

/** The first word of a group tells what it is for. */
function enter(walk: Walk, word: string, starred: boolean): void {
  const { group } = walk
  if (SKIPPED.has(word) || (starred && !READ_THOUGH_STARRED.has(word))) group.skipped = true
  else if (SILENT.has(word)) {
    group.silent = true
    if (word === 'fonttbl') group.role = 'fonts'
    group.inner ||= word === 'nesttableprops'
  } else if (BOXES.has(word)) beginStory(walk, 'box')
  else if (word === 'footnote') beginStory(walk, 'note')
  else if (NUMBERS.has(word)) group.role = 'number'
  else if (word === 'ud') group.silent = false
  else if (word === 'field') group.field = { code: '' }
  else if (word === 'fldinst') group.role = 'instruction'
  else if (word === 'fldrslt' && /^\s{0,9}TOC\b/.test(group.field?.code ?? '')) group.skipped = true
}

const isOn = (value: number | null) => value !== 0

function paragraphEnds(walk: Walk): void {
  const { group } = walk
  // Where the mark is deleted, the next paragraph goes on in this one.
  if (group.deleted || group.silent || group.role !== 'text') return
  endParagraph(group.story, group.tables, ++walk.number)
}

function nextCell(change: Partial<typeof NOT_MERGED>): Does {
  return ({ group: { story } }) => {
    story.next = { ...story.next, ...change }
  }
}

const WORDS: ReadonlyMap<string, Does> = new Map<string, Does>([
  ['ansicpg', (walk, value) => Object.assign(walk, { codePage: value || walk.codePage })],
  ['mac', (walk) => Object.assign(walk, { codePage: 10000 })],
  ['pc', (walk) => Object.assign(walk, { codePage: 437 })],
  ['pca', (walk) => Object.assign(walk, { codePage: 850 })],
  ['deff', setDefaultFont],
  ['f', chooseFont],
  [
    'fcharset',
    (walk, value) => setFont(walk, { codePage: codePageOfFont(value ?? 0), symbols: value === SYMBOLS }),
  ],
  ['cpg', (walk, value) => setFont(walk, { codePage: value })],
  ['uc', ({ group }, value) => Object.assign(group, { fallback: Math.max(0, value ?? 1) })],
  ['v', ({ group }, value) => Object.assign(group, { hidden: isOn(value) })],
  ['deleted', ({ group }, value) => Object.assign(group, { deleted: isOn(value) })],
  ['mvf', ({ group }, value) => Object.assign(group, { deleted: isOn(value) })],
  [
    'plain',
    ({ group, defaultFont }) => Object.assign(group, { font: defaultFont, hidden: false, deleted: false }),
  ],
  ['pard', ({ group }) => Object.assign(group, { tables: 0 })],
  ['intbl', ({ group }) => Object.assign(group, { tables: group.tables || 1 })],
  ['itap', ({ group }, value) => Object.assign(group, { tables: Math.max(0, value ?? 0) })],
  ['par', paragraphEnds],
  ['sect', paragraphEnds],
  ['cell', cellEnds],
  ['row', ({ group }) => endRow(group.story)],
  ['nestcell', innerCellEnds],
  ['nestrow', ({ group }) => endInnerRow(group.story)],
  ['trowd', ({ group }) => Object.assign(group.story, { plan: { left: 0, cells: [] }, next: NOT_MERGED })],
  ['trleft', ({ group }, value) => Object.assign(group.story.plan, { left: value ?? 0 })],
  ['clmgf', nextCell({ goesOn: false })],
  ['clmrg', nextCell({ goesOn: true })],
  ['clvmgf', nextCell({ merge: 'begins' })],
  ['clvmrg', nextCell({ merge: 'goes on' })],
  ['cellx', edge],
  ['u', unicode],
])

function setDefaultFont(walk: Walk, value: number | null): void {
  walk.defaultFont = value ?? 0
  walk.group.font = walk.defaultFont
}

/** A document has some dozens. */
const MOST_FONTS = 10_000

function chooseFont({ group, fonts }: Walk, value: number | null): void {
  group.font = value ?? 0
  if (group.role === 'fonts' && fonts.size < MOST_FONTS)
    fonts.set(group.font, { codePage: null, symbols: false, name: '' })
}

function setFont({ group, fonts }: Walk, change: { codePage: number | null; symbols?: boolean }): void {
  const font = fonts.get(group.font)
  if (font && group.role === 'fonts') Object.assign(font, change)
}

function cellEnds(walk: Walk): void {
  const { story } = walk.group
  endParagraph(story, 1, ++walk.number)
  endCell(story)
}

function innerCellEnds(walk: Walk): void {
  const { story } = walk.group
  endParagraph(story, 2, ++walk.number)
  endInnerCell(story)
}

function edge({ group: { story } }: Walk, value: number | null): void {
  planCell(story, value ?? 0)
  story.next = NOT_MERGED
}

/** A UTF-16 unit, signed as the format has it, or not as some programs write it. */
function unicode(walk: Walk, value: number | null): void {
  const unit = ((value ?? 0xfffd) + 0x10000) % 0x10000
  const text = String.fromCharCode(unit)
  say(walk, unit >= 0xe000 && unit <= 0xf8ff ? symbol(walk, text) : text)
  walk.fallback = walk.group.fallback
}
