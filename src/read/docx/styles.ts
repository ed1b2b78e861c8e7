import { FEW_ELEMENTS } from '../xml/bounds.ts'
import { type Attributes, walkXml } from '../xml/walk.ts'
import { isOn, numberOr, WORD } from './names.ts'

/** What a paragraph style says of numbering, with what it takes over from the style it is based on. */
export interface ParagraphStyle {
  readonly numId: string | null
  readonly level: number | null
  /** The style in which `numId` stands: a level of the list may be bound to it. */
  readonly numberedBy: string | null
  readonly contents: boolean
}

interface Draft {
  basedOn: string | null
  numId: string | null
  level: number | null
  name: string
  readonly isDefault: boolean
}

const NONE: ParagraphStyle = { numId: null, level: null, numberedBy: null, contents: false }
const DEEPEST = 32

/** The style of a paragraph that names it, or of one that names none. */
export type Styles = (id: string | null) => ParagraphStyle

export async function readStyles(bytes: Uint8Array | undefined): Promise<Styles> {
  const drafts = new Map<string, Draft>()
  if (bytes) await readDrafts(bytes, drafts)
  const standard = [...drafts].find(([, { isDefault }]) => isDefault)?.[0] ?? null
  return (id) => resolve(drafts, id ?? standard)
}

async function readDrafts(bytes: Uint8Array, drafts: Map<string, Draft>): Promise<void> {
  let draft: Draft | null = null
  const handlers = {
    open: (name: string, attributes: Attributes) => {
      const value = attributes['w:val']
      if (name === 'w:style' && attributes['w:type'] === 'paragraph') {
        const isDefault = attributes['w:default'] !== undefined && isOn(attributes['w:default'])
        draft = { basedOn: null, numId: null, level: null, name: '', isDefault }
        drafts.set(attributes['w:styleId'] ?? '', draft)
      } else if (draft === null) return
      else if (name === 'w:basedOn') draft.basedOn = value ?? null
      else if (name === 'w:numId') draft.numId = value ?? null
      else if (name === 'w:ilvl') draft.level = numberOr(value, 0)
      else if (name === 'w:name') draft.name = value ?? ''
    },
    close: (name: string) => {
      if (name === 'w:style') draft = null
    },
  }
  await walkXml(bytes, WORD, handlers, FEW_ELEMENTS)
}

function resolve(drafts: ReadonlyMap<string, Draft>, id: string | null): ParagraphStyle {
  const contents = /^toc \d$/i.test(drafts.get(id ?? '')?.name ?? '')
  for (let at = id, i = 0; at !== null && i < DEEPEST; i++) {
    const draft = drafts.get(at)
    if (draft === undefined) break
    if (draft.numId !== null) return { numId: draft.numId, level: draft.level, numberedBy: at, contents }
    at = draft.basedOn
  }
  return { ...NONE, contents }
}
