import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ByteReader, RawBlock } from '../reader.ts'
import { endStory, newStory } from '../story/story.ts'
import { newTally } from '../tally.ts'
import { closeGroup, DEEPEST, openGroup } from './groups.ts'
import { addBytes, sayBytes } from './text.ts'
import { tokensOf } from './tokens.ts'
import { newWalk, type Walk } from './walk.ts'
import { obey } from './words.ts'

/** Rich Text Format 1.9.1: the text as a word processor shows it, with the numbers that it wrote into the file. */
export const rtf: ByteReader = {
  name: 'rtf',
  mediaType: 'application/rtf',
  read: async (bytes) => {
    const body = newStory('body', newTally())
    const walk = newWalk(body)
    const whole = walkThrough(
      walk,
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
    )
    const blocks = endStory(body, walk.number + 1)
    return { blocks: [...blocks, ...asides(walk.notes)], page: {}, diagnostics: diagnosticsOf(walk, whole) }
  },
}

/** Walks to the end of the outermost group; `false`: the file ends before. */
function walkThrough(walk: Walk, rtf: string): boolean {
  for (const token of tokensOf(rtf)) {
    if (token.kind === 'bytes') {
      walk.fresh = false
      if (walk.outer.length > 0) addBytes(walk, token.bytes)
      continue
    }
    sayBytes(walk)
    if (token.kind === 'word') obey(walk, token.word, token.value)
    else if (token.kind === 'open') openGroup(walk)
    else closeGroup(walk)
    if (walk.outer.length === 0) return true
  }
  sayBytes(walk)
  while (walk.outer.length > 0) closeGroup(walk)
  return false
}

/** Notes stand at the end: their text is kept, but they are no paragraphs of the notice. */
function asides(notes: readonly RawBlock[]): RawBlock[] {
  return notes.flatMap((note): RawBlock[] => (note.kind === 'text' ? [{ ...note, aside: true }] : []))
}

function diagnosticsOf({ capped }: Walk, whole: boolean): Diagnostic[] {
  return [
    ...(capped ? [{ code: 'depth-capped', span: null, args: { depth: DEEPEST } } as const] : []),
    ...(whole ? [] : [{ code: 'file-cut', span: null, args: {} } as const]),
  ]
}
