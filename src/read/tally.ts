import { ReadError } from './read-error.ts'

/** The longest notices have some thousands of paragraphs and cells. */
const MOST = 100_000

/** Counts what a document is made of, and refuses it where that is beyond all measure. */
export type Tally = (more?: number) => void

/** `what` is counted, as people call it. */
export function newTally(what = 'paragraphs and cells'): Tally {
  let count = 0
  return (more = 1) => {
    count += more
    if (count > MOST) throw new ReadError('too-large', `${MOST} ${what}`)
  }
}
