import type { Diagnostic } from '../model/diagnostic.ts'
import type { PageFields } from '../model/source.ts'

/** A cell as a reader finds it; `rows` and `columns` where it is merged. */
export interface RawCell {
  readonly text: string
  readonly rows?: number
  readonly columns?: number
}

/**
 * What a reader takes out of a document, in order. The layout splits a text into paragraphs; of an aside
 * (a page's own header) the text is kept, but it is no paragraph.
 */
export type RawBlock =
  | { readonly kind: 'text'; readonly text: string; readonly aside?: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly RawCell[])[] }

export interface RawDocument {
  readonly blocks: readonly RawBlock[]
  readonly page: PageFields
  readonly diagnostics: readonly Diagnostic[]
  /** Marks of the format (`**`, `##`) that are taken out of the text as invisible characters are. */
  readonly marks?: RegExp
}

/** One input format: what it looks like, and how it becomes raw blocks. A reader counts no offsets. */
export interface Reader {
  readonly name: string
  readonly mediaType: string
  /** Endings without the dot, lower case: a hint, where the content does not tell. */
  readonly extensions: readonly string[]
  /** Does the head of the decoded text look like this format? */
  readonly accepts: (head: string) => boolean
  readonly read: (text: string) => RawDocument | Promise<RawDocument>
}
