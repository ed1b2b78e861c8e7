/** A character as it is set on a page. All measures are points; y grows downwards from the page's top. */
export interface Glyph {
  readonly text: string
  /** Of the baseline's beginning. */
  readonly x: number
  readonly y: number
  /** How far its line goes on, without spacing. */
  readonly width: number
  /** The height of its em square. */
  readonly size: number
  /** Which way its line runs, in quarter turns clockwise: 0 from left to right. */
  readonly turn: 0 | 1 | 2 | 3
}

/** A straight line along an edge of the page; a thin box is one too. */
export interface Rule {
  readonly horizontal: boolean
  /** Its y where it is horizontal, else its x. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A page as a reader finds it: characters and lines in any order. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** A picture covers a good part of it. */
  readonly pictured: boolean
}
