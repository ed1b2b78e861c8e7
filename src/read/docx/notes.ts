import type { Attributes } from '../xml/walk.ts'
import type { Closes, Opens, Walk } from './walk.ts'

/** Footnotes and endnotes, and the places that refer to them. */
export const NOTE_OPENS: Opens = [
  ['w:footnoteReference', refer('footnote')],
  ['w:endnoteReference', refer('endnote')],
  ['w:footnote', begin('footnote')],
  ['w:endnote', begin('endnote')],
]

export const NOTE_CLOSES: Closes = [
  ['w:footnote', end],
  ['w:endnote', end],
]

function refer(kind: string) {
  return ({ references }: Walk, attributes: Attributes): void =>
    void references.push(`${kind} ${attributes['w:id']}`)
}

function begin(kind: string) {
  return (walk: Walk, attributes: Attributes): void => {
    walk.note = `${kind} ${attributes['w:id']}`
    walk.lists.push([])
  }
}

function end({ notes, note, lists }: Walk): void {
  notes.set(note, lists.pop()!)
}
