import { ReadError } from '../read-error.ts'
import type { Page } from './page.ts'
import { partsOf } from './page-parts.ts'
import type { PageParts } from './parts.ts'

/** More than a thousand full pages hold as many. */
const MOST_GLYPHS = 2_000_000

/** Adds what stands on pages to those before, page by page: of their characters no more than one page is held. */
export async function collectParts(pages: AsyncIterable<Page>, to: PageParts[]): Promise<void> {
  let glyphs = 0
  for await (const page of pages) {
    glyphs += page.glyphs.length
    if (glyphs > MOST_GLYPHS) throw new ReadError('too-large', `${MOST_GLYPHS} characters`)
    to.push(partsOf(page, to.length + 1))
  }
}
