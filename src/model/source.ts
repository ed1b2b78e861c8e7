import type { Block } from './block.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { SourceText } from './source-text.ts'

/** What a page tells about its notice outside the text: head tables and `<meta>` tags. Values as written. */
export interface PageFields {
  readonly title?: string
  readonly number?: string
  readonly issuer?: string
  readonly signedOn?: string
  readonly publishedOn?: string
}

/** A document as read: the text, its blocks in order, and the page's own fields. */
export interface Source {
  readonly source: SourceText
  readonly blocks: readonly Block[]
  readonly page: PageFields
  readonly mediaType: string
  /** WHATWG name of the character set, lower case; `null` where the text came as a string. */
  readonly encoding: string | null
  readonly diagnostics: readonly Diagnostic[]
}
