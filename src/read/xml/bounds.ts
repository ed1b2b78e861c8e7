import { ReadError } from '../read-error.ts'

/** What no document has: so many elements, elements in each other, attributes of one. */
const MOST_ELEMENTS = 2_000_000
const DEEPEST = 100_000
const MOST_ATTRIBUTES = 1000
/** Nor so many characters in all, or between two tags: ten thousand pages hold as many. */
const MOST_CHARACTERS = 5_000_000
const LONGEST_RUN = 2_000_000

/** The most elements of a part that only tells of others. */
export const FEW_ELEMENTS = 300_000

/** Follows a walk through an XML document, and refuses what is beyond all measure. */
export function trackBounds(mostElements = MOST_ELEMENTS) {
  let [elements, depth, attributes, characters, run] = [0, 0, 0, 0, 0]
  return {
    attribute: () => refuseBeyond(MOST_ATTRIBUTES, ++attributes, 'attributes'),
    open: () => {
      attributes = 0
      refuseBeyond(mostElements, ++elements, 'elements')
      refuseBeyond(DEEPEST, ++depth, 'levels')
    },
    close: () => void depth--,
    text: ({ length }: string) => {
      characters += length
      refuseBeyond(MOST_CHARACTERS, characters, 'characters')
    },
    /** A piece of the document, before it is parsed. */
    piece: (piece: string) => {
      run = piece.includes('<') ? 0 : run + piece.length
      refuseBeyond(LONGEST_RUN, run, 'characters')
    },
  }
}

function refuseBeyond(most: number, count: number, what: string): void {
  if (count > most) throw new ReadError('too-large', `${most} ${what}`)
}
