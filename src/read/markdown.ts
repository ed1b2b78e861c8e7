import { plainText } from './plain-text.ts'
import type { TextReader } from './reader.ts'

/** Marks at a line's start (heading, quote, list), emphasis, and the backslash before a mark (`1\.`). */
const MARKS = /^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)|\*{2,3}|__|\\(?=[\\`*_{}[\]()#+.!|>-])/gm

/** Markdown, by its ending alone: text whose marks are taken out as invisible characters are. */
export const markdown: TextReader = {
  name: 'markdown',
  mediaType: 'text/markdown',
  extensions: ['md', 'markdown'],
  accepts: () => false,
  read: async (text) => ({ ...(await plainText.read(text)), marks: MARKS }),
}
