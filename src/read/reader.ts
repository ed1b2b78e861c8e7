import type { Diagnostic } from '../model/diagnostic.ts'
import type { Origin } from '../model/origin.ts'
import type { PageFields } from '../model/source.ts'
import type { Span } from '../model/span.ts'

/** A cell as a reader finds it; `rows` and `columns` where it is merged. */
export interface RawCell {
  readonly text: string
  readonly rows?: number
  readonly columns?: number
  readonly origin?: Origin
}

/**
 * What a reader takes out of a document, in order. The layout splits a text into paragraphs; of an aside
 * (a page's own header) the text is kept, but it is no paragraph.
 */
export type RawBlock = RawText | { readonly kind: 'table'; readonly rows: readonly (readonly RawCell[])[] }

export interface RawText {
  readonly kind: 'text'
  readonly text: string
  readonly aside?: boolean
  readonly origin?: Origin
  /** How much of the text's beginning (UTF-16 units) is a number that the word processor makes. */
  readonly automatic?: number
  /** Line breaks in it that part no paragraphs: its lines were cut at a width (offsets in `text`). */
  readonly wraps?: readonly Span[]
}

export interface RawDocument {
  readonly blocks: readonly RawBlock[]
  readonly page: PageFields
  readonly diagnostics: readonly Diagnostic[]
  /** Marks of the format (`**`, `##`) that are taken out of the text as invisible characters are. */
  readonly marks?: RegExp
}

/** One format of text: what it looks like, and how it becomes raw blocks.  */
export interface TextReader {
  readonly name: string
  readonly mediaType: string
  /** Endings without the dot, lower case: a hint, where the content does not tell. */
  readonly extensions: readonly string[]
  /** Does the head of the decoded text look like this format? */
  readonly accepts: (head: string) => boolean
  readonly read: (text: string) => RawDocument | Promise<RawDocument>
}

/**
 * One format that is no text, or text that tells its own character set. Which one a file is, its bytes tell
 * (`formatOf`). Throws nothing but a `ReadError`.
 */
export interface ByteReader {
  readonly name: string
  readonly mediaType: string
  readonly read: (bytes: Uint8Array, tools: ReadTools) => Promise<RawDocument>
}

/** What a reader may ask of the surroundings; the library has none of them unless its caller gives them. */
export interface ReadTools {
  /** Turns an older format (`doc`, `wps`, `xls`) into its successor; `null` where that cannot be done here. */
  readonly convert?: ((bytes: Uint8Array, from: string, to: string) => Promise<Uint8Array | null>) | undefined
}

/** A document that belongs to another: an annex that lies beside its notice. */
export interface Annex {
  /** Tells the annex's number and title, where its text does not. */
  readonly fileName?: string | undefined
  readonly bytes: Uint8Array
}
