import { ReadError } from '../read-error.ts'

/** The largest page of a government that we know of has some two thousand. */
const MOST = 150_000
const LESS = '<'
/** No tag takes fewer characters. */
const SHORTEST = 2
const NODE = /[a-zA-Z!?]/

/** Refuses a page with tags beyond all measure: each becomes a node of some hundred bytes. */
export function refuseFlood(html: string): void {
  if (html.length <= MOST * SHORTEST) return
  let count = 0
  for (let at = html.indexOf(LESS); at >= 0; at = html.indexOf(LESS, at + 1))
    if (NODE.test(html.charAt(at + 1)) && ++count > MOST) throw new ReadError('too-large', `${MOST} tags`)
}
