import type { Attributes } from '../xml/walk.ts'
import { type Counts, nextNumber } from './count.ts'
import { type ListStyle, whole } from './list-styles.ts'
import type { OdtStyles } from './styles.ts'

interface OpenList {
  readonly style: string
  readonly counts: Counts
}

interface OpenItem {
  /** The next paragraph is the one with the number. */
  waits: boolean
  readonly start: number | null
}

/** Follows the lists of a text, and tells the number of each paragraph. */
export interface ListTracker {
  readonly openList: (attributes: Attributes) => void
  readonly closeList: () => void
  /** `numbered`: not so in a list's header. */
  readonly openItem: (attributes: Attributes, numbered: boolean) => void
  readonly closeItem: () => void
  /** The number of a paragraph that begins here; `outline`: the level of a heading, from 0. */
  readonly number: (outline: number | null) => { readonly text: string; readonly apart: boolean }
}

const NONE = { text: '', apart: false }

export function trackLists(styles: OdtStyles): ListTracker {
  const lists: OpenList[] = []
  const items: OpenItem[] = []
  const byId = new Map<string, Counts>()
  const byStyle = new Map<string, Counts>()
  const headings: Counts = []

  const next = (style: ListStyle, counts: Counts, depth: number, start: number | null) => ({
    text: nextNumber(style, counts, depth, start),
    apart: style[depth]?.apart ?? false,
  })

  return {
    openList: (attributes) => {
      const outer = lists.at(-1)
      const style = attributes['text:style-name'] ?? outer?.style ?? ''
      const { 'xml:id': id, 'text:continue-list': before } = attributes
      const earlier =
        before !== undefined
          ? byId.get(before)
          : attributes['text:continue-numbering'] === 'true'
            ? byStyle.get(style)
            : undefined
      const counts = outer?.counts ?? earlier ?? []
      if (id !== undefined) byId.set(id, counts)
      byStyle.set(style, counts)
      lists.push({ style, counts })
    },
    closeList: () => {
      lists.pop()
    },
    openItem: (attributes, numbered) => {
      const start = attributes['text:start-value']
      items.push({ waits: numbered, start: start === undefined ? null : whole(start, 1) })
    },
    closeItem: () => {
      items.pop()
    },
    number: (outline) => {
      const list = lists.at(-1)
      const item = items.at(-1)
      if (!list || !item) return outline === null ? NONE : next(styles.outline, headings, outline, null)
      if (!item.waits) return NONE
      item.waits = false
      return next(styles.lists.get(list.style) ?? [], list.counts, lists.length - 1, item.start)
    },
  }
}
