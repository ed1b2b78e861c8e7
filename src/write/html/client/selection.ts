import type { Span } from '../../../model/span.ts'
import { shown } from './dom.ts'

/** Notes what is selected in the source, and keeps it while the focus moves on. */
export function watchSelection(): () => Span | null {
  let last: Range | null = null
  document.addEventListener('selectionchange', () => {
    const selection = getSelection()
    if (!selection || selection.rangeCount === 0) return
    const range = selection.getRangeAt(0)
    const pane = document.querySelector('.text')
    if (pane?.contains(range.startContainer)) last = range.collapsed ? null : range.cloneRange()
  })
  return () => last && spanOfRange(last)
}

/** The stretch of the text that a range of the source shows. */
function spanOfRange(range: Range): Span | null {
  const pieces = [...document.querySelectorAll<HTMLElement>('.text [data-at]')].filter((piece) =>
    range.intersectsNode(piece),
  )
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return null
  const start = offsetIn(first, range.startContainer, range.startOffset, 0)
  const end = offsetIn(last, range.endContainer, range.endOffset, Number.MAX_SAFE_INTEGER)
  return start < end ? { start, end } : null
}

/** An offset of the text from one of what a piece of the source shows; `otherwise` where the range goes beyond it. */
function offsetIn(piece: HTMLElement, node: Node, offset: number, otherwise: number): number {
  const { at, original } = { at: Number(piece.dataset.at), original: originals.get(piece) ?? '' }
  const wanted = node.nodeType === Node.TEXT_NODE && piece.contains(node) ? offset : otherwise
  let length = 0
  let units = 0
  while (units < original.length && length < wanted) length += shown(original[units++]!).length
  return at + units
}

/** What the pieces of the source show, as it stands in the text. */
export const originals = new WeakMap<Element, string>()
