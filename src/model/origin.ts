/** Where a stretch stands in the file as a person opens it; pages and paragraphs count from 1. */
export interface Origin {
  /** Another file than that of the document: an annex that lay beside it. */
  readonly file?: string
  readonly page?: number
  /** Of the body, in the order of the file; those in tables and text boxes count too. */
  readonly paragraph?: number
  readonly sheet?: string
  /** `B4`. */
  readonly cell?: string
  /** The number is no text of the file: the word processor makes it. */
  readonly automatic?: true
}

/** From `start` (of `original`) on, up to the next one, text comes from there; `null`: from nowhere that has a name. */
export interface OriginMark {
  readonly start: number
  readonly origin: Origin | null
}
