/** A text that grows by many small pieces, without costing more than it is long. */
export interface Growing {
  readonly done: string[]
  open: string
}

/** V8 keeps a text that grows as a tree, 32 bytes a piece, until someone asks for one of its characters. */
const PIECE = 4096

export function newGrowing(): Growing {
  return { done: [], open: '' }
}

export function grow(text: Growing, piece: string): void {
  text.open += piece
  if (text.open.length < PIECE) return
  text.open.charCodeAt(0)
  text.done.push(text.open)
  text.open = ''
}

/** The whole text; from here on it is empty. */
export function takeGrown(text: Growing): string {
  const whole = text.done.length === 0 ? text.open : text.done.join('') + text.open
  text.done.length = 0
  text.open = ''
  return whole
}
